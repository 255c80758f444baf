import { check, finding, PERSON } from '../domain/sample-evidence';
import { decide } from './decide';

const FIELD = 'documents.passport.front_doc';

const expiring = (daysLeft: unknown, subject = 'document:1') =>
  check(
    'document',
    'clear',
    [finding('document.expires_soon', { severity: 'info', field: FIELD, detail: { days_left: daysLeft as number } })],
    subject,
  );

const itemsOf = (...evidence: Parameters<typeof decide>[0]['evidence'][number][]) =>
  decide({ context: PERSON, evidence }).requirements.items.filter(({ bucket }) => bucket === 'eventually_due');

// Checked on 1 January 2026: see sample-evidence.ts.
test.each([
  [0, '2026-01-02T00:00:00.000Z'],
  [1, '2026-01-03T00:00:00.000Z'],
  [30, '2026-02-01T00:00:00.000Z'],
])('a document that is valid for %i more days is due when its last one is over', (daysLeft, deadline) => {
  expect(itemsOf(expiring(daysLeft))).toEqual([
    { field: FIELD, bucket: 'eventually_due', code: 'document.expires_soon', alternatives: [], deadline },
  ]);
});

test('of two dates for one field the first counts, in whatever order they come', () => {
  for (const rows of [
    [expiring(9, 'document:1'), expiring(3, 'document:2')],
    [expiring(3, 'document:1'), expiring(9, 'document:2')],
  ]) {
    expect(itemsOf(...rows).map(({ deadline }) => deadline)).toEqual(['2026-01-05T00:00:00.000Z']);
  }
});

test.each([undefined, 'soon', Number.NaN, 1e18])(
  'a document with %s days left is due some time, without a date',
  (days) => {
    expect(itemsOf(expiring(days))).toEqual([
      { field: FIELD, bucket: 'eventually_due', code: 'document.expires_soon', alternatives: [] },
    ]);
  },
);
