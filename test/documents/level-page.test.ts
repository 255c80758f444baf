import { levelPage } from '../../src/documents/level-page';
import type { Picture } from '../../src/documents/picture';
import { cornersOf, type RotatedBox } from '../../src/documents/rotated-box';
import { warpQuad } from '../../src/documents/warp';
import { makePattern } from './make-pattern';

const BOX: RotatedBox = { centre: { x: 230, y: 110 }, width: 120, height: 24, angle: 0 };

/** White paper with a dark bar where the box is, its first third black. */
function paperWith(box: RotatedBox, channels: 1 | 3): Picture {
  const [cos, sin] = [Math.cos(box.angle), Math.sin(box.angle)];
  return makePattern(
    400,
    300,
    (x, y) => {
      const [dx, dy] = [x + 0.5 - box.centre.x, y + 0.5 - box.centre.y];
      const [along, across] = [dx * cos + dy * sin, dy * cos - dx * sin];
      if (Math.abs(along) > box.width / 2 || Math.abs(across) > box.height / 2) return 240;
      return along < -box.width / 6 ? 0 : 110;
    },
    channels,
  );
}

/** What stands in a box, black or grey, a value for each of six places along it. */
function alongBox(picture: Picture, box: RotatedBox): number[] {
  const { data, channels } = warpQuad(picture, cornersOf(box), 6, 1);
  return [...data].filter((_value, at) => at % channels === 0);
}

describe.each([1, 3] as const)('a page of %i channels', (channels) => {
  test.each([0, 1, 2, 3] as const)('turned by %i quarters: a box goes where its print goes', async (quarters) => {
    const box = { ...BOX, angle: (-quarters * Math.PI) / 2 };
    const { picture, moved } = await levelPage(paperWith(box, channels), { quarters, tilt: 0 });

    expect(picture).toMatchObject(quarters % 2 === 0 ? { width: 400, height: 300 } : { width: 300, height: 400 });
    expect(moved(box).angle).toBeCloseTo(0, 9);
    expect(alongBox(picture, moved(box))).toEqual([0, 0, 110, 110, 110, 110]);
  });

  test.each([
    [0, 0.26],
    [0, -0.43],
    [1, 0.2],
    [3, -0.2],
  ] as const)('turned by %i quarters and back by %d radians, its print lies level', async (quarters, tilt) => {
    const box = { ...BOX, angle: tilt - (quarters * Math.PI) / 2 };
    const { picture, moved } = await levelPage(paperWith(box, channels), { quarters, tilt });
    const level = moved(box);
    const values = alongBox(picture, { ...level, height: 12, width: 110 });

    expect(level.angle).toBeCloseTo(0, 9);
    expect(level.width).toBe(BOX.width);
    for (const value of values.slice(0, 2)) expect(value).toBeLessThan(25);
    for (const value of values.slice(2)) expect(Math.abs(value - 110)).toBeLessThan(25);
  });
});

test('the corners that turning adds have the colour of the border', async () => {
  const { picture } = await levelPage(
    makePattern(200, 100, () => 200, 3),
    { quarters: 0, tilt: 0.3 },
  );

  expect([...picture.data.subarray(0, 3)]).toEqual([200, 200, 200]);
});

test('less than a degree is left as it is: no pixel is touched', async () => {
  const page = paperWith(BOX, 3);
  const { picture, moved } = await levelPage(page, { quarters: 0, tilt: 0.017 });

  expect(picture).toBe(page);
  expect(moved(BOX)).toEqual(BOX);
});
