import fc from 'fast-check';

import { brightnessAt, greyPlane } from '../../../src/documents/mrz/grey-plane';

test('grey loses nothing, and colours weigh as ITU-R BT.601 has them', () => {
  expect([...greyPlane({ data: Uint8Array.of(0, 1, 255), width: 3, height: 1, channels: 1 }).data]).toEqual([
    0, 256, 65_280,
  ]);

  const colours = Uint8Array.of(255, 0, 0, 0, 255, 0, 0, 0, 255);
  const shares = [...greyPlane({ data: colours, width: 3, height: 1, channels: 3 }).data].map((each) => each / 65_280);
  expect(shares[0]).toBeCloseTo(0.299, 2);
  expect(shares[1]).toBeCloseTo(0.587, 2);
  expect(shares[2]).toBeCloseTo(0.114, 2);
});

test('brightness is that of a pixel in its middle, between two their mean, and beyond the border the border’s', () => {
  const plane = greyPlane({ data: Uint8Array.of(10, 20, 30, 40), width: 2, height: 2, channels: 1 });

  expect(brightnessAt(plane, 0.5, 0.5)).toBe(10);
  expect(brightnessAt(plane, 1, 0.5)).toBe(15);
  expect(brightnessAt(plane, 1, 1)).toBe(25);
  expect(brightnessAt(plane, -9, 0.5)).toBe(10);
  expect(brightnessAt(plane, 99, 99)).toBe(40);
});

test('a picture of one brightness has it everywhere', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 255 }),
      fc.double({ noNaN: true, min: -20, max: 20 }),
      fc.double({ noNaN: true, min: -20, max: 20 }),
      (value, x, y) => {
        const plane = greyPlane({ data: new Uint8Array(3 * 7 * 5).fill(value), width: 7, height: 5, channels: 3 });
        expect(brightnessAt(plane, x, y)).toBe(value);
      },
    ),
  );
});
