import sharp from 'sharp';
import { openPages } from '../../../src/documents/pages/open-pages';
import { DEFAULT_PAGE_LIMITS, type Page, type PageLimits } from '../../../src/documents/pages/page';

const RED = { r: 200, g: 20, b: 30 };

/** 60 x 40: red, with its upper left quarter blue. */
function makePicture(): sharp.Sharp {
  const blue = { create: { width: 30, height: 20, channels: 3, background: { r: 20, g: 30, b: 200 } } } as const;
  return sharp({ create: { width: 60, height: 40, channels: 3, background: RED } }).composite([
    { input: blue, left: 0, top: 0 },
  ]);
}

async function openPicture(bytes: Uint8Array, limits?: PageLimits): Promise<Page> {
  const opened = await openPages(bytes, limits);
  if (!opened.ok || opened.mediaType === 'application/pdf') throw new Error('not opened as a picture');
  return opened.pages[0];
}

function pixel({ picture: { data, width } }: Page, x: number, y: number): number[] {
  return [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
}

function expectColour(actual: readonly number[], expected: readonly number[], within: number) {
  actual.forEach((value, channel) => expect(Math.abs(value - (expected[channel] ?? NaN))).toBeLessThanOrEqual(within));
}

describe('a photo opens as one page', () => {
  test('with its pixels, red, green and blue, and no text', async () => {
    const page = await openPicture(await makePicture().png().toBuffer());
    expect(page).toMatchObject({ text: [], scale: 1, picture: { width: 60, height: 40, channels: 3 } });
    expect(page.picture.data).toHaveLength(60 * 40 * 3);
    expect(pixel(page, 5, 5)).toEqual([20, 30, 200]);
    expect(pixel(page, 50, 5)).toEqual([200, 20, 30]);
  });

  test('upright, however the camera was held', async () => {
    const turned = await sharp(await makePicture().png().toBuffer())
      .rotate(90)
      .withMetadata({ orientation: 8 })
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .toBuffer();
    const page = await openPicture(turned);
    expect(page.picture).toMatchObject({ width: 60, height: 40 });
    expectColour(pixel(page, 5, 5), [20, 30, 200], 6);
  });

  test.each([
    ['grey', (image: sharp.Sharp) => image.greyscale().jpeg()],
    ['of four inks', (image: sharp.Sharp) => image.toColourspace('cmyk').jpeg()],
    ['of sixteen bits', (image: sharp.Sharp) => image.toColourspace('rgb16').png()],
    ['with a palette', (image: sharp.Sharp) => image.png({ palette: true })],
    ['in two tones', (image: sharp.Sharp) => image.greyscale().threshold(80).png({ colours: 2 })],
  ])('in three channels of eight bits: %s', async (_what, write) => {
    const { picture } = await openPicture(await write(makePicture()).toBuffer());
    expect(picture).toMatchObject({ width: 60, height: 40, channels: 3 });
    expect(picture.data).toHaveLength(60 * 40 * 3);
  });

  test('white where it is transparent', async () => {
    const clear = sharp({ create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } });
    expect(pixel(await openPicture(await clear.png().toBuffer()), 3, 3)).toEqual([255, 255, 255]);
  });

  test('in sRGB, whatever colour profile it came with', async () => {
    const wide = await makePicture().withIccProfile('p3').jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
    const raw = await sharp(wide, { ignoreIcc: true }).raw().toBuffer();
    expect(Math.abs((raw[3 * 50] as number) - 200)).toBeGreaterThan(10);
    expectColour(pixel(await openPicture(wide), 50, 5), [200, 20, 30], 8);
  });

  test('scaled down to the largest side, and never up', async () => {
    const page = await openPicture(await makePicture().png().toBuffer(), { ...DEFAULT_PAGE_LIMITS, maxSide: 30 });
    expect(page).toMatchObject({ scale: 0.5, picture: { width: 30, height: 20 } });
    const large = sharp({ create: { width: 2000, height: 4000, channels: 3, background: RED } });
    const scaled = await openPicture(await large.jpeg().toBuffer());
    expect(scaled).toMatchObject({ scale: 0.65, picture: { width: 1300, height: 2600 } });
  });
});

test('what the decoder refuses does not open', async () => {
  const noise = sharp({
    create: { width: 400, height: 400, channels: 3, background: RED, noise: { type: 'gaussian' } },
  });
  const png = await noise.png().toBuffer();
  for (const bytes of [png.subarray(0, png.length / 2), Buffer.from('no picture'), Buffer.alloc(0)]) {
    await expect(openPages(bytes)).resolves.toEqual({ ok: false });
  }
  await expect(openPages(png, { ...DEFAULT_PAGE_LIMITS, maxPixels: 100 })).resolves.toEqual({ ok: false });
});
