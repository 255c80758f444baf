import { duration, exactDate, relativeDate } from '../../console/src/app/dates';

const NOW = Date.parse('2026-11-26T12:00:00Z');

test.each([
  ['2026-11-26T12:00:05Z', 'just now'],
  ['2026-11-26T11:59:30Z', 'just now'],
  ['2026-11-26T12:00:50Z', 'in less than a minute'],
  ['2026-11-26T12:59:59Z', 'in 59 min.'],
  ['2026-11-26T09:00:00Z', '3 hr. ago'],
  ['2026-11-25T11:00:00Z', 'yesterday'],
  ['2026-09-01T12:00:00Z', '2 mo. ago'],
  ['2029-11-26T12:00:00Z', 'in 3 yr.'],
])('%s is %s', (instant, said) => {
  expect(relativeDate(instant, NOW)).toBe(said);
});

test.each([
  [0, '0 s'],
  [8.4, '8 s'],
  [60, '1 min'],
  [3_725, '1 h 2 min'],
  [86_400 * 3 + 3_600 * 4 + 59, '3 d 4 h'],
])('%d seconds are %s', (seconds, said) => {
  expect(duration(seconds)).toBe(said);
});

test('the exact date names the zone that it is said in', () => {
  expect(exactDate('2026-11-26T12:00:00Z')).toMatch(/^2[5-7] Nov 2026, \d{2}:\d{2}:\d{2} \S+$/);
});
