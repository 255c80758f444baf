import type { GreyPicture } from '../../../src/documents/barcode/grey-picture';
import { measureGuardBars } from '../../../src/documents/barcode/guard-bars';
import type { Quad } from '../../../src/documents/picture';

const WIDTH = 300;
const HEIGHT = 100;
const OUTLINE: Quad = [
  { x: 0, y: 0 },
  { x: WIDTH, y: 0 },
  { x: WIDTH, y: HEIGHT },
  { x: 0, y: HEIGHT },
];

/** Fine stripes, and one broad black bar at the left, which is there in the rows for which `isThere`. */
function striped(isThere: (y: number) => boolean, lightness = 0): GreyPicture {
  const data = new Uint8Array(WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const isDark = x >= 10 && x < 20 ? isThere(y) : x > 30 && x % 6 < 2;
      data[y * WIDTH + x] = isDark ? lightness : lightness + 120;
    }
  }
  return { data, width: WIDTH, height: HEIGHT };
}

test.each([
  ['a bar from top to bottom crosses all of it', () => true, 1],
  ['one that is missing in the last quarter crosses three', (y: number) => y < 68, 0.75],
  ['one that is missing in the middle crosses what hangs together', (y: number) => y < 33 || y > 50, 0.5],
  ['fine stripes are no bar', () => false, 0],
] as const)('%s', (_what, isThere, share) => {
  expect(measureGuardBars(striped(isThere), OUTLINE)).toBe(share);
});

test('what is dark is told from the picture itself, in bright light and in little', () => {
  for (const lightness of [0, 60, 135]) {
    expect(
      measureGuardBars(
        striped(() => true, lightness),
        OUTLINE,
      ),
    ).toBe(1);
  }
});
