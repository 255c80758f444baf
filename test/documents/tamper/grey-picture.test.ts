import fc from 'fast-check';
import { greyOf, shrinkGrey, valueAt } from '../../../src/documents/tamper/grey-picture';

const side = fc.integer({ min: 1, max: 20 });
const picture = fc.tuple(side, side, fc.constantFrom(1 as const, 3 as const)).chain(([width, height, channels]) => {
  const length = width * height * channels;
  return fc.uint8Array({ minLength: length, maxLength: length }).map((data) => ({ data, width, height, channels }));
});

describe('a grey picture', () => {
  test('has the mean of the pixels that each of its own stands for', () => {
    fc.assert(
      fc.property(picture, fc.integer({ min: 1, max: 25 }), ({ data, width, height, channels }, longSide) => {
        const grey = greyOf({ data, width, height, channels }, longSide);
        expect(Math.max(grey.width, grey.height)).toBeLessThanOrEqual(longSide);
        const cells = Array.from(grey.data, (): number[] => []);
        for (let at = 0; at < width * height; at += 1) {
          const [x, y] = [at % width, Math.floor(at / width)];
          const own = data.subarray(at * channels, (at + 1) * channels);
          const [red = 0, green = red, blue = red] = own;
          const cell = Math.floor((y * grey.height) / height) * grey.width + Math.floor((x * grey.width) / width);
          cells[cell]?.push(0.299 * red + 0.587 * green + 0.114 * blue);
        }
        for (const [at, values] of cells.entries()) {
          expect(grey.data[at]).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / values.length, 3);
        }
      }),
    );
  });

  test('made smaller in two steps knows its scale still, and what is even stays so', () => {
    const even = { data: new Uint8Array(90 * 60).fill(77), width: 90, height: 60, channels: 1 } as const;
    const small = shrinkGrey(greyOf(even, 45), 15);
    expect(small).toMatchObject({ width: 15, height: 10 });
    expect(small.scale).toBeCloseTo(1 / 6, 9);
    expect(new Set(small.data)).toEqual(new Set([77]));
  });

  test('is between its pixels what lies between them, and nothing outside', () => {
    const grey = { data: Float32Array.from([0, 10, 20, 30]), width: 2, height: 2, scale: 1 };
    expect(valueAt(grey, 0.5, 0.5)).toBeCloseTo(15);
    expect(valueAt(grey, 1, 1)).toBe(30);
    for (const [x, y] of [
      [-0.1, 0],
      [0, 1.1],
      [1.1, 0],
      [0, -0.1],
    ] as const)
      expect(valueAt(grey, x, y)).toBeNaN();
  });
});
