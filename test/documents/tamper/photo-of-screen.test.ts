import sharp from 'sharp';
import type { Picture } from '../../../src/documents/picture';
import { looksLikePhotoOfScreen } from '../../../src/documents/tamper/photo-of-screen';
import { drawPage } from './draw-page';
import { photographScreen, type ScreenShot } from './photograph-screen';

jest.setTimeout(120_000);

const { picture: SHOWN } = drawPage();
const SHOT: ScreenShot = {
  pitch: 2.6,
  turn: 3,
  slant: 0.03,
  blur: 0.6,
  noise: 3,
  width: 640,
  height: 480,
  quality: 88,
  seed: 7,
};

async function through(picture: Picture, change: (image: sharp.Sharp) => sharp.Sharp): Promise<Picture> {
  const { data: pixels, width, height, channels } = picture;
  const file = await change(sharp(pixels, { raw: { width, height, channels } })).toBuffer();
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels as 1 | 3 };
}

test.each<[what: string, shot: Partial<ScreenShot>]>([
  ['close to it', { pitch: 4 }],
  ['from where its pixels are two and a half of the camera', {}],
  ['so that it makes moire', { pitch: 1.7, turn: 5 }],
  ['at a slant', { slant: 0.06, turn: 9 }],
])('the photo of a screen is told when taken %s', async (_what, shot) => {
  const photo = await photographScreen(SHOWN, { ...SHOT, ...shot });
  const signal = looksLikePhotoOfScreen(photo);
  expect(signal?.code).toBe('photo_of_screen');
  const wave = Number(signal?.detail['pixels_a_wave']);
  expect(wave).toBeGreaterThanOrEqual(1.4);
  expect(wave).toBeLessThanOrEqual(10);
});

test('so it is in grey', async () => {
  const photo = await through(await photographScreen(SHOWN, SHOT), (image) => image.greyscale().png());
  expect(looksLikePhotoOfScreen(photo)).toBeDefined();
});

test.each<[what: string, change: (image: sharp.Sharp) => sharp.Sharp]>([
  ['as drawn', (image) => image.png()],
  ['poorly compressed', (image) => image.jpeg({ quality: 15 })],
  ['out of focus', (image) => image.blur(2).jpeg()],
  ['turned', (image) => image.rotate(7, { background: '#6b4a2f' }).jpeg()],
  ['made smaller', (image) => image.resize({ width: 620 }).jpeg({ quality: 60 })],
  ['made larger', (image) => image.resize({ width: 1500 }).jpeg()],
])('a page itself is none: %s', async (_what, change) => {
  expect(looksLikePhotoOfScreen(await through(SHOWN, change))).toBeUndefined();
});

test('a blank sheet is none, and a picture too small to say is none', async () => {
  const white = { data: new Uint8Array(600 * 500).fill(250), width: 600, height: 500, channels: 1 } as const;
  expect(looksLikePhotoOfScreen(white)).toBeUndefined();
  const photo = await photographScreen(SHOWN, { ...SHOT, width: 200, height: 200 });
  expect(looksLikePhotoOfScreen(photo)).toBeUndefined();
});
