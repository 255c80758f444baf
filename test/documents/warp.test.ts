import fc from 'fast-check';

import { rectangleTo } from '../../src/documents/homography';
import type { Picture, Quad } from '../../src/documents/picture';
import { warp, warpQuad } from '../../src/documents/warp';
import { makePattern, waves } from './make-pattern';

const rectangle = (left: number, top: number, right: number, bottom: number): Quad => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
];

function difference(a: Picture, b: Picture, margin: number): number {
  let most = 0;
  for (let y = margin; y < a.height - margin; y += 1) {
    for (let x = margin * a.channels; x < (a.width - margin) * a.channels; x += 1) {
      const at = y * a.width * a.channels + x;
      most = Math.max(most, Math.abs(a.data[at]! - b.data[at]!));
    }
  }
  return most;
}

test.each([1, 3] as const)('a picture of %i channels warped onto itself is itself', (channels) => {
  const picture = waves(40, 30, channels);

  expect(warpQuad(picture, rectangle(0, 0, 40, 30), 40, 30)).toEqual(picture);
});

test('a rectangle is cut out pixel by pixel', () => {
  const picture = makePattern(20, 20, (x, y) => 10 * x + y);
  const cut = warpQuad(picture, rectangle(5, 7, 9, 10), 4, 3);

  expect([...cut.data]).toEqual([57, 67, 77, 87, 58, 68, 78, 88, 59, 69, 79, 89]);
});

test('corners in another order turn and mirror what they hold', () => {
  const picture = makePattern(2, 2, (x, y) => 1 + x + 2 * y);
  const [p0, p1, p2, p3] = rectangle(0, 0, 2, 2);

  expect([...warpQuad(picture, [p3, p0, p1, p2], 2, 2).data]).toEqual([3, 1, 4, 2]);
  expect([...warpQuad(picture, [p1, p0, p3, p2], 2, 2).data]).toEqual([2, 1, 4, 3]);
});

test('beyond the picture its border goes on', () => {
  const wide = warpQuad(
    makePattern(3, 1, (x) => 50 * x),
    rectangle(-2, -1, 5, 2),
    7,
    3,
  );

  for (const row of [0, 1, 2])
    expect([...wide.data.subarray(7 * row, 7 * row + 7)]).toEqual([0, 0, 0, 50, 100, 100, 100]);
});

test('made smaller, thin strokes turn grey and do not break', () => {
  const strokes = makePattern(120, 40, (x) => (x % 4 === 0 ? 0 : 240));
  const small = warpQuad(strokes, rectangle(0, 0, 120, 40), 30, 10);

  expect(new Set(small.data)).toEqual(new Set([180]));
});

test('a picture of one colour has it wherever it is cut', () => {
  const corner = fc.record({
    x: fc.double({ min: -10, max: 40, noNaN: true }),
    y: fc.double({ min: -10, max: 40, noNaN: true }),
  });
  const picture = makePattern(30, 30, (_x, _y, channel) => 40 + 70 * channel, 3);
  fc.assert(
    fc.property(
      corner,
      fc.double({ min: 1, max: 60, noNaN: true }),
      fc.integer({ min: 1, max: 3 }),
      ({ x, y }, side, samples) => {
        const map = rectangleTo(rectangle(x, y, x + side, y + side / 2), 9, 7);
        const { data } = warp(picture, map, 9, 7, samples);
        for (let at = 0; at < data.length; at += 1) expect(data[at]).toBe(40 + 70 * (at % 3));
      },
    ),
    { numRuns: 40 },
  );
});

test('a quadrilateral warped out and back in is what it was', () => {
  const off = fc.double({ min: -12, max: 12, noNaN: true });
  const picture = waves(160, 120, 3);
  fc.assert(
    fc.property(fc.array(off, { minLength: 8, maxLength: 8 }), (offs) => {
      const quad = rectangle(0, 0, 160, 120).map(({ x, y }, at) => ({
        x: x + offs[2 * at]!,
        y: y + offs[2 * at + 1]!,
      }));
      // The page as a camera has it: its corners at `quad` of a larger picture.
      const framed = quad.map(({ x, y }) => ({ x: x + 40, y: y + 40 })) as unknown as Quad;
      const photo = warp(picture, inverse(rectangleTo(framed, 160, 120)), 240, 200);
      expect(difference(warpQuad(photo, framed, 160, 120), picture, 3)).toBeLessThanOrEqual(8);
    }),
    { numRuns: 20 },
  );
});

/** The map that leads back: the adjugate, scaled to 1 in the last place. */
function inverse([a, b, c, d, e, f, g, h]: ReturnType<typeof rectangleTo>): ReturnType<typeof rectangleTo> {
  const last = a * e - b * d;
  return [e - f * h, c * h - b, b * f - c * e, f * g - d, a - c * g, c * d - a * f, d * h - e * g, b * g - a * h].map(
    (each) => each / last,
  ) as unknown as ReturnType<typeof rectangleTo>;
}
