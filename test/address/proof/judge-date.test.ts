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

test.each([
  ['Duta de emisslo', '2026-11-02'],
  ['lssae date', '2026-11-02'],
  ['Dute du releve', '2026-11-02'],
  ['Fecha de engedicidn', '2026-11-02'],
  ['Ngay lp', '2026-11-02'],
  ['Ngay phit hanh', '2026-11-02'],
  ['Dutum', '2026-11-02'],
  // One or two letters from a label of issue, and as near to that of another date.
  ['Data da eitura', ''],
  ['Ngay sin', ''],
  ['Ngay nap', ''],
  ['Date of birlh', ''],
  ['Due dale', ''],
  ['Data de vencimenlo', ''],
  ['Data di naseita', ''],
  ['Fecha de fabricacion', ''],
])('a misread label %s makes %s the day of issue', (label, issued) => {
  const more = [{ text: label, gap: 3 }, '02/11/2026'];
  const reading = billTo({ date: 'Reference 77', more, from: 'ocr' });
  expect(judgeProof(reading, CLAIMS, { today: TODAY }).fields.issued).toBe(issued);
});

test('the nearest label above a date is its own, and a piece of another date beside it is none', () => {
  const issued = (more: readonly Line[]) => judge('Reference 77', { more }).fields.issued;
  const value = { text: '8812 0034 5512 7781', gap: 3 };
  expect(issued([value, { text: 'Bill date' }, { text: '02/11/2026' }])).toBe('2026-11-02');
  const piece = { text: 'de 2026', x: 300 };
  expect(
    issued([{ text: 'Emitido em', x: 500, gap: 3 }, piece, { text: '2 de novembro de 2026', x: 500, beside: true }]),
  ).toBe('2026-11-02');
});

test.each(['-', '·', '–', '/', ' '])('two dates with %s between them are a period, whatever stands above', (sign) => {
  const more = [{ text: 'Bill date', gap: 3 }, `02/10/2026 ${sign} 02/11/2026`];
  expect(codesOf('Reference 77', { more })).toEqual(['date_missing']);
});

test('a label and its date may have lost the blank between them', () => {
  const reading = billTo({ date: 'Fecha de factura2 de noviembre de 2026', from: 'ocr' });
  expect(judgeProof(reading, CLAIMS, { today: TODAY }).fields.issued).toBe('2026-11-02');
});

test('a line with a date of its own heads no other', () => {
  const more = [{ text: 'Due date: 16/11/2026', gap: 3 }, 'Date: 02/11/2026'];
  expect(judge('Reference 77', { more }).fields.issued).toBe('2026-11-02');
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
