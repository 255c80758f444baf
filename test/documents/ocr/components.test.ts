import fc from 'fast-check';

import { findComponents } from '../../../src/documents/ocr/components';

const ANY = { threshold: 0.3, leastSize: 1 };

function draw(...rows: readonly string[]) {
  const [width, height] = [rows[0]!.length, rows.length];
  const map = Float32Array.from(rows.join(''), (sign) => (sign === '#' ? 0.875 : sign === '+' ? 0.375 : 0.125));
  return { map, size: { width, height } };
}

test('patches apart are told apart, and each has its size and its mean', () => {
  const { map, size } = draw('##...', '##..+', '....+');

  expect(findComponents(map, size, ANY).map(({ size: count, mean }) => ({ count, mean }))).toEqual([
    { count: 4, mean: 0.875 },
    { count: 2, mean: 0.375 },
  ]);
});

test('pixels that touch at a corner are one patch, and a ring is one too', () => {
  const { map, size } = draw('#....', '.#.##', '..##.');
  const ring = draw('###', '#.#', '###');

  expect(findComponents(map, size, ANY)).toHaveLength(1);
  expect(findComponents(ring.map, ring.size, ANY)).toMatchObject([{ size: 8 }]);
});

test('the last pixel of a row does not touch the first of the next', () => {
  const { map, size } = draw('..#', '...', '#..');
  const beside = draw('..#', '#..');

  expect(findComponents(map, size, ANY)).toHaveLength(2);
  expect(findComponents(beside.map, beside.size, ANY)).toHaveLength(2);
});

test('the outline is that of the pixels, which are squares', () => {
  const { map, size } = draw('....', '.##.', '....');
  const [patch] = findComponents(map, size, ANY);

  expect(new Set(patch!.outline.map(({ x, y }) => `${x},${y}`))).toEqual(new Set(['1,1', '3,1', '1,2', '3,2']));
});

test('what is not over the threshold or too small is left out', () => {
  const { map, size } = draw('+..##');

  expect(findComponents(map, size, { threshold: 0.375, leastSize: 1 })).toMatchObject([{ size: 2 }]);
  expect(findComponents(map, size, { threshold: 0.3, leastSize: 2 })).toMatchObject([{ size: 2 }]);
  expect(findComponents(new Float32Array(0), { width: 0, height: 0 }, ANY)).toEqual([]);
});

test('every pixel over the threshold is in one patch, within its outline', () => {
  const maps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 });
  fc.assert(
    fc.property(maps, (values) => {
      const map = Float32Array.from(values);
      const found = findComponents(map, { width: 10, height: 6 }, ANY);
      expect(found.reduce((sum, { size }) => sum + size, 0)).toBe(map.filter((value) => value > 0.3).length);
      for (const { outline, size, mean } of found) {
        const [xs, ys] = [outline.map(({ x }) => x), outline.map(({ y }) => y)];
        expect(size).toBeLessThanOrEqual((Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys)));
        expect(mean).toBeGreaterThan(0.3);
      }
    }),
  );
});
