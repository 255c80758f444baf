import * as fc from 'fast-check';

import { parseDuration } from '../../src/policy/duration';

const HOUR_MS = 3_600_000;

test.each([
  ['300ms', 300],
  ['24h', 24 * HOUR_MS],
  ['14d', 14 * 24 * HOUR_MS],
  ['36mo', 1095 * 24 * HOUR_MS],
  ['12mo', 365 * 24 * HOUR_MS],
  ['3650d', 3650 * 24 * HOUR_MS],
])('%s', (text, length) => {
  expect(parseDuration(text)).toBe(length);
});

test.each(['', '14', 'd', '-1d', '0d', '1.5h', '3651d', '1y', '14 d', '14D', '99999999999s'])('none: %j', (text) => {
  expect(parseDuration(text)).toBeUndefined();
});

test('whatever is written, a length is whole, more than nothing and no more than ten years', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.tuple(fc.nat(), fc.constantFrom('ms', 's', 'm', 'h', 'd', 'mo'))), (given) => {
      const length = parseDuration(typeof given === 'string' ? given : given.join(''));
      if (length === undefined) return;
      expect(Number.isInteger(length) && length > 0 && length <= 3650 * 24 * HOUR_MS).toBe(true);
    }),
  );
});
