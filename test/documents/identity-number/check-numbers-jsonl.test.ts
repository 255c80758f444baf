import fc from 'fast-check';
import { checkNumberLine, checkNumberText } from '../../../src/documents/identity-number/check-numbers-jsonl';
import { TODAY } from './valid-numbers';

const LINE = { id: 'a1', country: 'RO', id_type: 'cnp', number: '2850412403718' };

describe('a line of check-number', () => {
  test('answers a right number', () => {
    expect(checkNumberLine(LINE, TODAY)).toEqual({ id: 'a1', valid: true, strength: 'checksum', reasons: [] });
  });

  test('answers a wrong one with the reason', () => {
    expect(checkNumberLine({ ...LINE, number: '2850412403719' }, TODAY)).toEqual({
      id: 'a1',
      valid: false,
      strength: 'checksum',
      reasons: ['invalid_check_digit'],
    });
  });

  test('is not valid when the number belongs to someone born on another day', () => {
    expect(checkNumberLine({ ...LINE, date_of_birth: '1985-04-12' }, TODAY).valid).toBe(true);
    expect(checkNumberLine({ ...LINE, date_of_birth: '1985-04-13' }, TODAY)).toEqual({
      id: 'a1',
      valid: false,
      strength: 'checksum',
      reasons: ['birth_date_mismatch'],
    });
  });

  test('a doubt about the check digit is a reason beside a valid number', () => {
    const line = { id: 7, country: 'MEX', id_type: 'rfc', number: 'RABA850412H76' };
    expect(checkNumberLine(line, TODAY)).toEqual({
      id: 7,
      valid: true,
      strength: 'format',
      reasons: ['check_digit_unconfirmed'],
    });
  });

  test('takes id types in capitals, as the older wire has them, and a null birth date as none', () => {
    expect(checkNumberLine({ ...LINE, id_type: 'CNP', date_of_birth: null }, TODAY).valid).toBe(true);
  });

  test.each([
    ['no object', 'text', null],
    ['null', null, null],
    ['an array', [LINE], null],
    ['no id', { ...LINE, id: undefined }, null],
    ['a number that lost its leading zeros', { ...LINE, number: 2850412403718 }, 'a1'],
    ['no country', { ...LINE, country: undefined }, 'a1'],
    ['a type that is no text', { ...LINE, id_type: 3 }, 'a1'],
    ['a birth date that does not exist', { ...LINE, date_of_birth: '1985-02-30' }, 'a1'],
    ['a birth date in another form', { ...LINE, date_of_birth: '12/04/1985' }, 'a1'],
  ])('%s is malformed', (_what, line, id) => {
    expect(checkNumberLine(line, TODAY)).toEqual({ id, valid: false, strength: 'none', reasons: ['malformed_line'] });
  });

  test('text that is no JSON is malformed', () => {
    expect(checkNumberText('{"id": "a1", ', TODAY)).toEqual({
      id: null,
      valid: false,
      strength: 'none',
      reasons: ['malformed_line'],
    });
    expect(checkNumberText(JSON.stringify(LINE), TODAY).valid).toBe(true);
  });

  test('no JSON value makes it throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (line) => {
        expect(checkNumberLine(line, TODAY).valid).toBe(false);
      }),
    );
  });
});
