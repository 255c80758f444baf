import fc from 'fast-check';

import { sharpenBars } from '../../../src/documents/barcode/sharpen-bars';

/** Bars of these widths, one dark and one light, blurred over so many pixels either way; every row the same. */
function bars(widths: readonly number[], height: number, blur: number) {
  const row = widths.flatMap((wide, index) => Array<number>(wide).fill(index % 2 === 0 ? 60 : 200));
  const soft = row.map((_value, x) => {
    const near = Array.from({ length: 2 * blur + 1 }, (_none, step) => row[x + step - blur] ?? row[x]!);
    return near.reduce((sum, each) => sum + each, 0) / near.length;
  });
  const data = Uint8Array.from({ length: row.length * height }, (_none, at) => soft[at % row.length]!);
  return { data, width: row.length, height };
}

test('bars that blur has run together come apart again', () => {
  const widths = Array<number>(40).fill(8);
  const blurred = bars(widths, 6, 5);
  const { data } = sharpenBars(blurred);
  const middles = widths.map((_wide, index) => data[2 * blurred.width + 8 * index + 4]!).slice(2, -2);
  const seen = widths.map((_wide, index) => blurred.data[2 * blurred.width + 8 * index + 4]!).slice(2, -2);
  const range = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

  expect(range(middles)).toBeGreaterThan(2 * range(seen));
});

test('rows that are alike stay alike, however many there are', () => {
  const widths = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(widths, fc.integer({ min: 1, max: 11 }), (each, height) => {
      const { data, width } = sharpenBars(bars(each, height, 2));
      const first = data.subarray(0, width);
      expect(data).toHaveLength(width * height);
      for (let y = 1; y < height; y += 1) expect(data.subarray(y * width, (y + 1) * width)).toEqual(first);
    }),
  );
});
