import sharp from 'sharp';
import { DEFAULT_DECODE_LIMITS } from '../../src/documents/decode-image';
import type { Luminance } from '../../src/documents/luminance';
import { openPages } from '../../src/documents/pages/open-pages';
import { createPhotoLuminance } from '../../src/documents/photo-luminance';
import { makePage } from './make-page';
import { openPhoto } from './open-photo';

// Pictures are real work, and the machine may be busy with other tests.
jest.setTimeout(60_000);

async function measured(bytes: Buffer, longSide: number): Promise<Luminance> {
  const read = await (await openPhoto(bytes))?.at(longSide);
  if (read?.ok !== true) throw new Error('not decoded');
  return read.value;
}

/** What the image library makes of the file itself. */
async function decoded(bytes: Buffer, longSide: number): Promise<Luminance> {
  const { data, info } = await sharp(bytes)
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize({ width: longSide, height: longSide, fit: 'inside' })
    .greyscale()
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** The share of pixels that differ, and by how much at most. */
function difference(one: Luminance, other: Luminance): { share: number; most: number } {
  expect([one.width, one.height]).toEqual([other.width, other.height]);
  const steps = Array.from(one.data, (value, at) => Math.abs(value - (other.data[at] ?? 0)));
  return { share: steps.filter((step) => step > 0).length / steps.length, most: Math.max(...new Set(steps)) };
}

describe('the brightness of a photo is what the file gives, whichever way it is read', () => {
  test.each<[what: string, longSide: number, write: (page: sharp.Sharp) => sharp.Sharp]>([
    ['a JPEG, from its pixels', 1000, (page) => page.jpeg()],
    ['one made larger', 1000, (page) => page.resize(700).jpeg()],
    ['one that the decoder makes smaller', 512, (page) => page.jpeg()],
    ['one that was scaled when it was opened', 1000, (page) => page.resize(3000).jpeg()],
    ['a grey JPEG', 1000, (page) => page.greyscale().jpeg()],
    ['a PNG', 512, (page) => page.png()],
    ['a PNG of 16 bits', 1000, (page) => page.toColourspace('rgb16').png()],
    ['a PNG of few colours', 1000, (page) => page.png({ palette: true, colours: 4 })],
    ['a PNG with transparent parts', 1000, (page) => page.ensureAlpha(0.4).png()],
  ])('%s', async (_what, longSide, write) => {
    const bytes = await write(sharp(await makePage())).toBuffer();
    const { share, most } = difference(await measured(bytes, longSide), await decoded(bytes, longSide));
    expect(most).toBeLessThanOrEqual(1);
    expect(share).toBeLessThan(0.001);
  });

  test('a photo held on its side, but for a rounding', async () => {
    const bytes = await sharp(await makePage())
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { most } = difference(await measured(bytes, 1000), await decoded(bytes, 1000));
    expect(most).toBeLessThanOrEqual(3);
  });
});

describe('limits hold whether the photo is decoded again or not', () => {
  test.each([
    ['its pixels', 1000],
    ['the file', 512],
  ])('when it is read from %s', async (_what, longSide) => {
    const page = await makePage();
    const aborted = { ...DEFAULT_DECODE_LIMITS, signal: AbortSignal.abort() };
    await expect((await openPhoto(page, aborted))?.at(longSide)).rejects.toMatchObject({ code: 'aborted' });
  });

  test('what the decoder refuses is refused when it has to be decoded again', async () => {
    const opened = await openPages(await makePage());
    if (!opened.ok || opened.mediaType === 'application/pdf') throw new Error('not opened');
    const broken = createPhotoLuminance(Buffer.from('no picture'), opened, DEFAULT_DECODE_LIMITS);
    await expect(broken.at(512)).resolves.toEqual({ ok: false });
  });
});
