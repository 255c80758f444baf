import { resize, turn } from '../../src/documents/resize';
import { makePattern, waves } from './make-pattern';

const tall = makePattern(2, 3, (x, y, channel) => 10 * (1 + x + 2 * y) + channel, 3);
const first = (data: Uint8Array) => [...data].filter((_value, at) => at % 3 === 0);

test.each([
  [0, 2, 3, [10, 20, 30, 40, 50, 60]],
  [1, 3, 2, [50, 30, 10, 60, 40, 20]],
  [2, 2, 3, [60, 50, 40, 30, 20, 10]],
  [3, 3, 2, [20, 40, 60, 10, 30, 50]],
] as const)('%i quarter turns go clockwise', async (quarters, width, height, pixels) => {
  const turned = await turn(tall, quarters);

  expect(turned).toMatchObject({ width, height, channels: 3 });
  expect(first(turned.data)).toEqual(pixels);
});

test.each([1, 3] as const)('four quarter turns of %i channels are none', async (channels) => {
  const picture = waves(17, 9, channels);
  const turned = await turn(await turn(await turn(await turn(picture, 1), 1), 1), 1);

  expect({ ...turned, data: [...turned.data] }).toEqual({ ...picture, data: [...picture.data] });
});

test.each([1, 3] as const)('%i channels stay so many at another size', async (channels) => {
  const resized = await resize(waves(60, 40, channels), 30, 15);

  expect(resized).toMatchObject({ width: 30, height: 15, channels });
  expect(resized.data).toHaveLength(30 * 15 * channels);
});

test('smaller, a fine pattern becomes its mean', async () => {
  const { data } = await resize(
    makePattern(64, 64, (x, y) => ((x + y) % 2 === 0 ? 40 : 160)),
    8,
    8,
  );

  for (const value of data) expect(Math.abs(value - 100)).toBeLessThanOrEqual(6);
});

test('larger and back, soft waves are what they were', async () => {
  const picture = waves(60, 40, 3);
  const { data } = await resize(await resize(picture, 120, 80), 60, 40);

  for (const [at, value] of data.entries()) expect(Math.abs(value - picture.data[at]!)).toBeLessThanOrEqual(6);
});

test('at its own size a picture is left alone', async () => {
  const picture = waves(20, 10);

  await expect(resize(picture, 20, 10)).resolves.toBe(picture);
});
