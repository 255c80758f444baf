import fc from 'fast-check';

import { shrinkToGrey } from '../../../src/documents/barcode/grey-picture';

const sides = fc.integer({ min: 1, max: 13 });
const pictures = fc
  .record({ width: sides, height: sides, channels: fc.constantFrom<1 | 3>(1, 3) })
  .chain(({ width, height, channels }) => {
    const length = width * height * channels;
    return fc.record({
      data: fc.uint8Array({ minLength: length, maxLength: length }),
      width: fc.constant(width),
      height: fc.constant(height),
      channels: fc.constant(channels),
    });
  });

test('each pixel is the mean brightness of those that it replaces, in colour and in grey, smaller and as large', () => {
  fc.assert(
    fc.property(pictures, sides, (picture, longSide) => {
      const small = shrinkToGrey(picture, longSide);
      const { factor } = small;
      const brightness = (x: number, y: number): number => {
        const at = (y * picture.width + x) * picture.channels;
        const [red = 0, green = 0, blue = 0] = picture.data.subarray(at, at + picture.channels);
        return picture.channels === 1 ? red : 0.299 * red + 0.587 * green + 0.114 * blue;
      };
      for (let y = 0; y < Math.floor(picture.height / factor); y += 1) {
        for (let x = 0; x < Math.floor(picture.width / factor); x += 1) {
          let sum = 0;
          for (let dy = 0; dy < factor; dy += 1) {
            for (let dx = 0; dx < factor; dx += 1) sum += brightness(x * factor + dx, y * factor + dy);
          }
          expect(Math.abs(small.data[y * small.width + x]! - sum / factor ** 2)).toBeLessThanOrEqual(0.501);
        }
      }
    }),
  );
});

test('it is made smaller by a whole factor until its longer side fits', () => {
  fc.assert(
    fc.property(pictures, sides, (picture, longSide) => {
      const { width, height, factor } = shrinkToGrey(picture, longSide);
      const longer = Math.max(picture.width, picture.height);
      expect(longer / factor).toBeLessThanOrEqual(longSide);
      expect(factor === 1 || longer / (factor - 1) > longSide).toBe(true);
      expect([width, height]).toEqual(
        [picture.width, picture.height].map((side) => Math.max(1, Math.floor(side / factor))),
      );
    }),
  );
});
