import fc from 'fast-check';
import {
  checkIdentityNumbers,
  IDENTITY_NUMBER_ENGINE,
  STDNUM_VERSION,
} from '../../../src/documents/identity-number/check-identity-numbers';
import { version as installedStdnum } from 'stdnum/package.json';
import { CHECKED, FORMAT_ONLY, LENIENT, TODAY } from './valid-numbers';

const CNP = { country: 'ROU', idType: 'cnp', number: '2850412403718' };
const PASSPORT = { country: 'ROU', idType: 'passport', number: 'RA071938' };
const UNKNOWN = { country: 'BDI', idType: 'national_id', number: '0101/7193.826' };
const claims = { dateOfBirth: '1985-04-12', sex: 'female', today: TODAY };

describe('all numbers of a customer', () => {
  test('without any number the check does not apply', () => {
    expect(checkIdentityNumbers({ ...claims, numbers: [] })).toEqual({
      outcome: 'not_applicable',
      findings: [],
      engine: IDENTITY_NUMBER_ENGINE,
      data: { stdnum: STDNUM_VERSION },
    });
  });

  test('are clear when each of them is', () => {
    const result = checkIdentityNumbers({ ...claims, numbers: [CNP, PASSPORT] });
    expect(result.outcome).toBe('clear');
    expect(result.findings.map(({ code, field, detail }) => ({ code, field, detail }))).toEqual([
      {
        code: 'identity_number.verified',
        field: 'documents.cnp.id_number',
        detail: { id_type: 'cnp', country: 'RO', strength: 'checksum' },
      },
      {
        code: 'identity_number.verified',
        field: 'documents.passport.id_number',
        detail: { id_type: 'passport', country: 'RO', strength: 'format' },
      },
    ]);
    expect(result.sealed).toEqual({
      encoded: [{ id_type: 'cnp', dateOfBirth: '1985-04-12', sex: 'female', region: '40' }],
    });
  });

  test('are clear without a rule, with a strength that proves nothing', () => {
    const { outcome, findings } = checkIdentityNumbers({ ...claims, numbers: [UNKNOWN] });
    expect(outcome).toBe('clear');
    expect(findings.map(({ severity, detail }) => ({ severity, strength: detail?.['strength'] }))).toEqual([
      { severity: 'info', strength: 'none' },
    ]);
  });

  test.each([
    ['a wrong check digit', { numbers: [CNP, { ...CNP, number: '2850412403719' }] }],
    ['a contradicted birth date', { numbers: [CNP], dateOfBirth: '1986-04-12' }],
    ['a contradicted sex', { numbers: [PASSPORT, CNP], sex: 'male' }],
    ['a placeholder', { numbers: [{ country: 'US', idType: 'ssn', number: '078-05-1120' }] }],
    ['an unconfirmed check digit', { numbers: [{ country: 'MX', idType: 'rfc', number: 'RABA850412H76' }] }],
    ['an unknown country', { numbers: [{ ...CNP, country: 'ZZZ' }] }],
    ['an unknown type', { numbers: [{ ...CNP, idType: 'library_card' }] }],
  ])('need a second look for %s', (_what, part) => {
    expect(checkIdentityNumbers({ ...claims, ...part }).outcome).toBe('consider');
  });

  test('never carry a number or a birth date in the findings', () => {
    const number = fc.oneof(
      fc.constantFrom(
        ...[...CHECKED, ...LENIENT, ...FORMAT_ONLY].map(([country, idType, each]) => ({
          country,
          idType,
          number: each,
        })),
      ),
      fc.record({
        country: fc.constantFrom('DE', 'NG', 'BI', 'ZZ'),
        idType: fc.constantFrom('tin', 'passport', 'nin', 'whatever'),
        number: fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: 5, maxLength: 30 }),
      }),
    );
    fc.assert(
      fc.property(number, fc.constantFrom('1985-04-12', '1931-07-19'), (each, dateOfBirth) => {
        const result = checkIdentityNumbers({ numbers: [each], dateOfBirth, sex: 'male', today: TODAY });
        const open = JSON.stringify({ ...result, sealed: undefined });
        expect(open).not.toContain(each.number);
        expect(open).not.toContain(each.number.replace(/\W/g, ''));
        expect(open).not.toContain('1985');
        expect(open).not.toContain('1931');
      }),
      { numRuns: 500 },
    );
  });
});

test('the evidence names the release of stdnum that is installed', () => {
  expect(STDNUM_VERSION).toBe(installedStdnum);
});
