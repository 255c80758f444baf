import { judgeProof } from '../../../src/address/proof/judge-proof';
import { billTo, CLAIMS, TODAY, type Line } from './letter-page';

const judge = (date: string, { more = [] as readonly (string | Line)[], country = 'GB', maxAgeDays = 90 } = {}) =>
  judgeProof(
    billTo({ date, more }),
    { ...CLAIMS, address: { ...CLAIMS.address, country } },
    { today: TODAY, maxAgeDays },
  );
const codesOf = (...given: Parameters<typeof judge>) =>
  judge(...given).findings.map(({ code }) => code.replace('address.proof_', ''));

test.each([
  ['Bill date: 2 November 2026', 'verified'],
  ['Date: 02/11/2026', 'verified'],
  ['Leeds, 2 November 2026', 'verified'],
  ['Statement date 22 August 2026', 'verified'],
  ['Statement date 21 August 2026', 'too_old'],
  ['Bill date: 20 November 2026', 'verified'],
  ['Bill date: 21 November 2026', 'in_future'],
  ['Due date: 2 November 2026', 'date_missing'],
  ['Please pay by 2 November 2026', 'date_missing'],
  ['Date of birth: 2 November 2026', 'date_missing'],
  ['Meter read on 2 November 2026', 'date_missing'],
  ['Billing period: 2 October 2026 - 2 November 2026', 'date_missing'],
  ['Bill period 02/10/2026 to 02/11/2026', 'date_missing'],
  ['2 November 2026', 'date_missing'],
  ['Bill date: soon', 'date_missing'],
])('%s: %s', (date, code) => {
  expect(codesOf(date)).toEqual([code]);
});

test('how old a bill is stands in the sentence for the customer', () => {
  const [finding] = judge('Bill date: 18 June 2026').findings;
  expect(finding).toMatchObject({
    customer_message: 'The bill is 5 months old: send one from the last 3 months.',
    retryable: true,
    detail: { age_days: 155, most_days: 90 },
  });
  expect(codesOf('Bill date: 18 June 2026', { maxAgeDays: 180 })).toEqual(['verified']);
});

test('the country settles the order of day and month; where it does not, a person decides if it matters', () => {
  // 2 November or 11 February.
  expect(codesOf('Bill date: 02/11/2026', { country: 'GB' })).toEqual(['verified']);
  expect(codesOf('Bill date: 02/11/2026', { country: 'CA' })).toContain('date_ambiguous');
  expect(codesOf('Bill date: 11/02/2026', { country: 'CA' })).toContain('date_ambiguous');
  // 10 or 11 of the other: recent both ways.
  expect(codesOf('Bill date: 10/11/2026', { country: 'CA' })).not.toContain('date_ambiguous');
});

test('labels stand above their dates, too, and each date has its own', () => {
  const boxes = (first: string, second: string): readonly Line[] => [
    { text: first, gap: 3, size: 16 },
    { text: second, x: 500, beside: true, size: 16 },
    { text: '02/11/2026' },
    { text: '16/11/2026', x: 500, beside: true },
  ];
  const issued = (more: readonly Line[]) => judge('Reference 77', { more }).fields.issued;
  expect(issued(boxes('Invoice date', 'Due date'))).toBe('2026-11-02');
  expect(issued(boxes('Due date', 'Invoice date'))).toBe('2026-11-16');
  expect(issued(boxes('Due date', 'Next reading'))).toBe('');
});

test('two dates of issue of which one is too old are for a person', () => {
  const more = [{ text: 'Invoice date: 2 January 2026', gap: 2 }];
  expect(codesOf('Bill date: 2 November 2026', { more })).toEqual(['date_unclear']);
});

test('a column of dates under the word for date is a table', () => {
  const more: readonly Line[] = [
    { text: 'Date', gap: 4 },
    { text: '03/11/2026' },
    { text: '04/11/2026' },
    { text: '05/11/2026' },
  ];
  expect(codesOf('Reference 77', { more })).toEqual(['date_missing']);
});
