import { greyPlane } from '../../../src/documents/mrz/grey-plane';
import { PLACE, straightenLine, type FlatColumns } from '../../../src/documents/mrz/straighten-line';
import type { Picture } from '../../../src/documents/picture';

const WIDTH = 40 * PLACE;
const HEIGHT = 200;

/** A row of dark letter-high strokes, its middle so many rows below the picture's at each column. */
function printed(bend: (x: number) => number, channels: 1 | 3 = 1): Picture {
  const data = new Uint8Array(WIDTH * HEIGHT * channels).fill(230);
  for (let x = 0; x < WIDTH; x += 1) {
    if (x % PLACE < 8 || x % PLACE > 23) continue;
    const middle = HEIGHT / 2 + bend(x);
    for (let y = Math.round(middle - 15); y < Math.round(middle + 15); y += 1) {
      data.fill(30, (y * WIDTH + x) * channels, (y * WIDTH + x + 1) * channels);
    }
  }
  return { data, width: WIDTH, height: HEIGHT, channels };
}

const straight = (): FlatColumns => ({
  middleX: Float64Array.from({ length: WIDTH }, (_none, x) => x + 0.5),
  middleY: new Float64Array(WIDTH).fill(HEIGHT / 2),
  downX: new Float64Array(WIDTH),
  downY: new Float64Array(WIDTH).fill(1),
});

/** Rows of ink at each stroke's middle column: how far the letters' middle is from the middle row. */
function offsets({ data, width, height }: Picture): number[] {
  return Array.from({ length: 40 }, (_none, place) => {
    const rows = [...Array(height).keys()].filter((row) => data[row * width + place * PLACE + 16]! < 128);
    return (rows[0]! + rows.at(-1)! + 1) / 2 - height / 2;
  });
}

test.each<[string, (x: number) => number]>([
  ['straight', () => 0],
  ['set off', () => 9],
  ['aslant', (x) => (x / WIDTH - 0.5) * 24],
  ['bent', (x) => 12 - 30 * (x / WIDTH - 0.5) ** 2],
])('a line that runs %s is laid along the middle row', (_how, bend) => {
  const flat = straightenLine(greyPlane(printed(bend)), straight(), 48);

  expect(flat).toMatchObject({ width: WIDTH, height: 48, channels: 1 });
  for (const offset of offsets(flat)) expect(Math.abs(offset)).toBeLessThanOrEqual(2);
});

test('a dark bar below a few letters bends nothing', () => {
  const picture = printed(() => 0);
  for (let y = 112; y < 130; y += 1) picture.data.fill(20, y * WIDTH + 100, y * WIDTH + 180);
  const flat = straightenLine(greyPlane(picture), straight(), 48);

  for (const place of [0, 1, 16, 20, 30, 39]) expect(Math.abs(offsets(flat)[place]!)).toBeLessThanOrEqual(1);
});

test('paper without print is left as it lies', () => {
  const blank = { data: new Uint8Array(WIDTH * HEIGHT).fill(200), width: WIDTH, height: HEIGHT, channels: 1 as const };

  expect(new Set(straightenLine(greyPlane(blank), straight(), 48).data)).toEqual(new Set([200]));
});

test('grey and colour of the same brightness come out the same', () => {
  const [grey, colour] = [printed(() => 5), printed(() => 5, 3)];

  expect(straightenLine(greyPlane(colour), straight(), 48)).toEqual(straightenLine(greyPlane(grey), straight(), 48));
});
