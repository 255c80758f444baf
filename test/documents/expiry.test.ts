import fc from 'fast-check';
import { checkExpiry, NOTICE_DAYS } from '../../src/documents/expiry';

const field = 'documents.passport.front_doc';
const codesOf = (validUntil: string, today = '2025-06-15') =>
  checkExpiry({ validUntil, today, field }).map(({ code }) => code);

describe('a document', () => {
  test.each([
    ['2025-06-14', ['document.expired']],
    ['2020-01-01', ['document.expired']],
    ['2025-06-15', ['document.expires_soon']],
    ['2025-07-15', ['document.expires_soon']],
    ['2025-07-16', []],
    ['2099-12-31', []],
  ])('valid until %s is, on 15 June 2025: %j', (validUntil, codes) => {
    expect(codesOf(validUntil)).toEqual(codes);
  });

  test('without a date is not judged', () => {
    expect(checkExpiry({ today: '2025-06-15', field })).toEqual([]);
    expect(codesOf('')).toEqual([]);
  });

  test('that has expired is a doubt the customer can mend, one that expires soon a remark', () => {
    expect(checkExpiry({ validUntil: '2025-06-14', today: '2025-06-15', field })).toMatchObject([
      { severity: 'warning', retryable: true, field },
    ]);
    expect(checkExpiry({ validUntil: '2025-06-20', today: '2025-06-15', field })).toMatchObject([
      { severity: 'info', field, detail: { days_left: 5 } },
    ]);
  });

  test.each([
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-06-31',
    '15.06.2030',
    '2030-6-1',
    '20300601',
    'never',
    '2030-06-01T00:00',
  ])('with the date %s gets told so, at the date', (validUntil) => {
    expect(checkExpiry({ validUntil, today: '2025-06-15', field })).toMatchObject([
      { code: 'document.expiry_invalid', field: 'documents.passport.valid_until', retryable: true },
    ]);
  });

  test('is judged by whole days, on any day', () => {
    const day = fc.integer({ min: -20_000, max: 40_000 });
    const asDate = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), (today, ahead) => {
        const codes = codesOf(asDate(today + ahead), asDate(today));
        if (ahead < 0) expect(codes).toEqual(['document.expired']);
        else expect(codes).toEqual(ahead <= NOTICE_DAYS ? ['document.expires_soon'] : []);
      }),
    );
  });

  test('with any text for a date is answered', () => {
    fc.assert(
      fc.property(fc.string(), (validUntil) => {
        expect(checkExpiry({ validUntil, today: '2025-06-15', field }).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test('a caller who does not know what day it is has made a mistake', () => {
  expect(() => checkExpiry({ validUntil: '2030-01-01', today: 'today', field })).toThrow(RangeError);
  expect(() => checkExpiry({ today: '2025-02-30', field })).toThrow(RangeError);
});
