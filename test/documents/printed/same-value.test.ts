import fc from 'fast-check';
import { readDate } from '../../../src/documents/printed/read-date';
import { sameDate, sameNumber } from '../../../src/documents/printed/same-value';

describe('a date', () => {
  const ambiguous = readDate('08/12/1974');
  test.each([
    ['1974-12-08', 'possible'],
    ['1974-08-12', 'possible'],
    ['1974-08-13', 'different'],
  ])('%s is %s for one with two readings', (claimed, agreement) => {
    expect(ambiguous && sameDate(claimed, ambiguous)).toBe(agreement);
  });

  test('is the same as its one reading', () => {
    const settled = { iso: '1974-08-12', ambiguous: false, alternatives: [] };
    expect(sameDate('1974-08-12', settled)).toBe('same');
    expect(sameDate('1974-12-08', settled)).toBe('different');
    expect(sameDate('1974-08-12', { ...settled, ambiguous: true })).toBe('possible');
  });
});

describe('a document number', () => {
  test.each([
    ['AB 123-456.7', 'ab1234567'],
    ['12 34 567890', '1234567890'],
    ['L898902C3', 'L898902C3'],
    ['１２３４５', '12345'],
    ['123/456', '123456'],
  ])('%s is the same as %s', (one, other) =>
    expect(sameNumber(one, other)).toEqual({ outcome: 'same', confusable: 0 }),
  );

  test.each([
    ['AO123450', 'A0123450', 1],
    ['A1234567', 'AI234567', 1],
    ['AB5', 'A8S', 2],
    ['Z12', '2I2', 2],
    ['D00', 'OQO', 3],
    ['J45190032', '145190032', 1],
  ])('%s is confusable with %s, which is not the same', (one, other, confusable) => {
    expect(sameNumber(one, other)).toEqual({ outcome: 'confusable', confusable });
  });

  test.each([
    ['AB123456', 'AB123457'],
    ['AB123456', 'AB12345'],
    ['AB123456', 'AC123456'],
    ['O123456', '8123456'],
  ])('%s is different from %s', (one, other) => expect(sameNumber(one, other).outcome).toBe('different'));

  test.each([
    ['', 'AB123456'],
    ['AB123456', ' - . '],
  ])('%p and %p cannot be compared', (one, other) => expect(sameNumber(one, other).outcome).toBe('unknown'));

  test('is the same both ways, however it is written', () => {
    const sign = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'.split(''));
    const number = fc.string({ unit: sign, minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(number, number, fc.constantFrom(' ', '-', '.', ' - '), fc.nat(4), (one, other, blank, at) => {
        expect(sameNumber(one, one.slice(0, at) + blank + one.slice(at).toLowerCase()).outcome).toBe('same');
        expect(sameNumber(one, other)).toEqual(sameNumber(other, one));
        expect(sameNumber(one, other).outcome === 'same').toBe(one === other);
      }),
    );
  });
});
