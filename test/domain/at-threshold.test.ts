import { atThreshold } from '../../src/domain/at-threshold';
import type { OwnedRange } from '../../src/domain/at-threshold';

test.each<[what: string, range: OwnedRange, standing: string]>([
  ['more', { min: 30, max: 40 }, 'certain'],
  ['exactly the threshold', { min: 25, max: 25 }, 'certain'],
  ['the threshold but for the last place of a fraction', { min: 24.999999999, max: 24.999999999 }, 'certain'],
  ['a range that straddles it', { min: 10, max: 25 }, 'possible'],
  ['a range whose end is not reached', { min: 10, max: 25, maxExclusive: true }, 'no'],
  ['less', { min: 0, max: 24.9 }, 'no'],
  ['what is no figure', { min: Number.NaN, max: Number.NaN }, 'possible'],
])('whoever owns %s', (_what, range, standing) => {
  expect(atThreshold([range], 25)).toBe(standing);
});

test('votes count as shares do, and nothing at all is nothing', () => {
  expect(
    atThreshold(
      [
        { min: 1, max: 1 },
        { min: 50, max: 50 },
      ],
      25,
    ),
  ).toBe('certain');
  expect(atThreshold([], 25)).toBe('no');
});
