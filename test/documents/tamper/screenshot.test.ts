import sharp from 'sharp';
import type { Picture } from '../../../src/documents/picture';
import { looksLikeScreenshot } from '../../../src/documents/tamper/screenshot';
import { drawPage } from './draw-page';
import { drawScreenshot, type ScreenshotOptions } from './draw-screenshot';

jest.setTimeout(60_000);

const PHONE: ScreenshotOptions = {
  width: 1170,
  height: 2532,
  app: 'gallery',
  dark: true,
  statusBar: true,
  minutes: 41,
};
const { picture: SHOWN } = drawPage();

const imageOf = ({ data, width, height }: Picture) => sharp(data, { raw: { width, height, channels: 3 } });
const asPng = (picture: Picture) => imageOf(picture).png({ compressionLevel: 2 }).toBuffer();
const asJpeg = (picture: Picture, quality = 85) => imageOf(picture).jpeg({ quality }).toBuffer();

async function reopened(file: Buffer): Promise<Picture> {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: 3 };
}

async function check(file: Buffer) {
  return looksLikeScreenshot(file, await reopened(file));
}

describe('a screenshot is told', () => {
  test.each<[what: string, options: Partial<ScreenshotOptions>]>([
    ['of a gallery', {}],
    ['of a gallery in a light theme', { dark: false }],
    ['of a gallery that hides the status bar', { statusBar: false }],
    ['of a chat', { app: 'chat', dark: false }],
    ['of a browser', { app: 'browser', dark: false, width: 1080, height: 2400 }],
    ['of a phone on its side', { width: 2340, height: 1080, statusBar: false }],
  ])('%s, as PNG and as JPEG', async (_what, options) => {
    const drawn = drawScreenshot(SHOWN, { ...PHONE, ...options });
    for (const file of [await asPng(drawn), await asJpeg(drawn)]) {
      expect(await check(file)).toMatchObject({ code: 'screenshot' });
    }
  });

  test('on a screen of a size that we do not know, by its status bar', async () => {
    const signal = await check(await asJpeg(drawScreenshot(SHOWN, { ...PHONE, width: 1111, height: 2222 })));
    expect(signal?.detail['signs']).toEqual(expect.arrayContaining(['statusBar', 'screenShape']));
  });

  test('by the mark that a phone puts into its file, even when a camera is named and it was cut', async () => {
    const exif = { IFD0: { Make: 'A', Model: 'B', ImageDescription: 'Screenshot' }, IFD2: { FNumber: '2/1' } };
    const file = await imageOf(SHOWN).withExif(exif).jpeg().toBuffer();
    expect((await check(file))?.detail['signs']).toContain('marked');
  });
});

describe('none is', () => {
  test('a photo, as JPEG or PNG, upright or on its side', async () => {
    const sideways = drawPage({ turn: 90, width: 800, height: 1000 }).picture;
    for (const picture of [SHOWN, sideways]) {
      expect(await check(await asJpeg(picture))).toBeUndefined();
      expect(await check(await asPng(picture))).toBeUndefined();
    }
  });

  test('a photo that was made exactly as large as a screen', async () => {
    const { picture } = drawPage({ width: 1920, height: 1080, pageWidth: 1400, pageHeight: 850, turn: 4 });
    const noisy = picture.data.map((value, at) => Math.min(255, value + ((at * 7919) % 13)));
    expect(await check(await asJpeg({ ...picture, data: noisy }, 90))).toBeUndefined();
  });

  test('what a camera says it took, whatever it looks like', async () => {
    const exif = { IFD0: { Make: 'A', Model: 'B' }, IFD2: { FNumber: '2/1' } };
    const file = await imageOf(drawScreenshot(SHOWN, PHONE)).withExif(exif).jpeg().toBuffer();
    expect(await check(file)).toBeUndefined();
  });

  test('a PDF, and what is no picture', async () => {
    const screen = drawScreenshot(SHOWN, PHONE);
    expect(looksLikeScreenshot(Buffer.from('%PDF-1.7\n%%EOF'), screen)).toBeUndefined();
    expect(looksLikeScreenshot(Buffer.from('no picture'), screen)).toBeUndefined();
  });
});
