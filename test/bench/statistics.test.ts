import fc from 'fast-check';

import { median, medianRatio, percentile, ratio } from '../../bench/statistics';

const values = fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1 });

describe('a percentile', () => {
  test('is the nearest rank: of ten values the fifth is the 50th and the ninth the 90th', () => {
    const ten = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
    expect([0, 0.1, 0.5, 0.9, 0.91, 1].map((share) => percentile(ten, share))).toEqual([1, 1, 5, 9, 10, 10]);
  });

  test('is one of the values, and at least that share of them is not above it', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const found = percentile(list, share);
        expect(list).toContain(found);
        expect(list.filter((value) => value <= found).length).toBeGreaterThanOrEqual(share * list.length);
        expect(list.filter((value) => value < found).length).toBeLessThanOrEqual(share * list.length);
      }),
    );
  });

  test('of nothing, or beyond a whole, is a mistake', () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError);
    expect(() => percentile([1], 95)).toThrow(RangeError);
  });
});

describe('a median', () => {
  test('is the middle one, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 7])).toBe(6);
  });

  test('does not care about the order, and one value beyond all measure does not move it beyond the others', () => {
    fc.assert(
      fc.property(values, (list) => {
        expect(median(list.toReversed())).toBe(median(list));
        expect(median([...list, Number.MAX_VALUE, 0])).toBeLessThanOrEqual(Math.max(...list));
      }),
    );
  });

  test('of nothing is a mistake', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('a ratio', () => {
  test('over rounds is the median of what each round says, so a slow round of both changes nothing', () => {
    expect(medianRatio([30, 3, 33], [10, 1, 11])).toBe(3);
    expect(medianRatio([30, 1, 20], [10, 10, 10])).toBe(2);
  });

  test('turns over when the sides do', () => {
    fc.assert(
      fc.property(values, (list) => {
        const ours = list.slice(0, list.length - (list.length % 2 === 0 ? 1 : 0));
        const theirs = ours.map((value, index) => value + index + 1);
        expect(medianRatio(ours, theirs)).toBeCloseTo(1 / medianRatio(theirs, ours), 9);
      }),
    );
  });

  test('with nothing, or of rounds that are no pairs, is a mistake', () => {
    expect(() => ratio(1, 0)).toThrow(RangeError);
    expect(() => ratio(1, Number.NaN)).toThrow(RangeError);
    expect(() => medianRatio([1, 2], [1])).toThrow(RangeError);
    expect(() => medianRatio([], [])).toThrow(RangeError);
  });
});
