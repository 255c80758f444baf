import fc from 'fast-check';
import { enlarge, enlarging, project, rectangleToQuad } from '../../../src/documents/barcode/perspective';
import { rectify } from '../../../src/documents/barcode/rectify';
import type { Point, Quad } from '../../../src/documents/picture';

/** Near a corner of a square of 1000: any four of them make a quad that a card can be seen as. */
const near = (x: number, y: number): fc.Arbitrary<Point> =>
  fc.record({ x: fc.integer({ min: x - 150, max: x + 150 }), y: fc.integer({ min: y - 150, max: y + 150 }) });
const quads: fc.Arbitrary<Quad> = fc.tuple(near(200, 200), near(800, 200), near(800, 800), near(200, 800));
const sizes = fc.record({
  left: fc.integer({ min: 0, max: 50 }),
  top: fc.integer({ min: 0, max: 50 }),
  width: fc.integer({ min: 10, max: 2000 }),
  height: fc.integer({ min: 10, max: 2000 }),
});

test('a rectangle\u2019s corners go to the corners of the quad, whatever its size and place', () => {
  fc.assert(
    fc.property(quads, sizes, (quad, size) => {
      const perspective = rectangleToQuad(size, quad);
      if (perspective === undefined) throw new Error('no perspective');
      const { left, top, width, height } = size;
      const corners = [
        { x: left, y: top },
        { x: left + width, y: top },
        { x: left + width, y: top + height },
        { x: left, y: top + height },
      ];
      for (const [at, corner] of corners.entries()) {
        const { x, y } = project(perspective, corner);
        expect(Math.hypot(x - (quad[at]?.x ?? 0), y - (quad[at]?.y ?? 0))).toBeLessThan(1e-6);
      }
    }),
  );
});

test('enlarging afterwards is the same as enlarging what came out', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(quads, sizes, fc.integer({ min: 1, max: 8 }), share, share, (quad, size, factor, across, down) => {
      const perspective = rectangleToQuad(size, quad);
      if (perspective === undefined) throw new Error('no perspective');
      const point = { x: size.left + across * size.width, y: size.top + down * size.height };
      const once = project(enlarge(perspective, factor), point);
      const twice = project(enlarging(factor), project(perspective, point));
      expect(Math.hypot(once.x - twice.x, once.y - twice.y)).toBeLessThan(1e-6);
    }),
  );
});

test('corners on one line are no quad', () => {
  const flat: Quad = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 20, y: 0 },
    { x: 30, y: 0 },
  ];
  expect(rectangleToQuad({ left: 0, top: 0, width: 10, height: 10 }, flat)).toBeUndefined();
  const picture = { data: new Uint8Array(100), width: 10, height: 10 };
  expect(rectify(picture, flat, { width: 10, height: 10, margin: 2 })).toBeUndefined();
});

test('a picture taken out along its own edges is the same picture, and what lies around it is white', () => {
  const anyPicture = fc
    .record({ width: fc.integer({ min: 2, max: 20 }), height: fc.integer({ min: 2, max: 20 }) })
    .chain(({ width, height }) =>
      fc.record({
        data: fc.uint8Array({ minLength: width * height, maxLength: width * height }),
        width: fc.constant(width),
        height: fc.constant(height),
      }),
    );
  fc.assert(
    fc.property(anyPicture, fc.integer({ min: 1, max: 4 }), (picture, margin) => {
      const { width, height, data } = picture;
      const edges: Quad = [
        { x: 0, y: 0 },
        { x: width, y: 0 },
        { x: width, y: height },
        { x: 0, y: height },
      ];
      const taken = rectify(picture, edges, { width, height, margin })?.picture;
      expect([taken?.width, taken?.height]).toEqual([width + 2 * margin, height + 2 * margin]);
      const expected = new Uint8Array((width + 2 * margin) * (height + 2 * margin)).fill(255);
      for (let y = 0; y < height; y += 1) {
        expected.set(data.subarray(y * width, (y + 1) * width), (y + margin) * (width + 2 * margin) + margin);
      }
      expect(Buffer.compare(taken?.data ?? new Uint8Array(0), expected)).toBe(0);
    }),
  );
});
