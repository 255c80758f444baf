import fc from 'fast-check';
import sharp from 'sharp';
import {
  fingerprintImage,
  hammingDistance,
  type ImageFingerprint,
  SAME_IMAGE_DISTANCE,
} from '../../src/documents/fingerprint';
import { makePage, makePaperSlip, makeSurroundedPage } from './make-page';
import { openPhoto } from './open-photo';

// Pictures are real work, and the machine may be busy with other tests.
jest.setTimeout(60_000);

async function fingerprintOf(image: Buffer): Promise<ImageFingerprint | undefined> {
  const photo = await openPhoto(image);
  if (photo === undefined) throw new Error('not opened');
  return fingerprintImage(photo);
}

async function hashOf(image: Buffer): Promise<string> {
  const fingerprint = await fingerprintOf(image);
  if (fingerprint === undefined) throw new Error('no fingerprint');
  return fingerprint.dhash;
}

const KINDS: [what: string, make: (person: number) => Promise<Buffer>][] = [
  ['full frame', (person) => makePage({ person })],
  ['a paper slip', (person) => makePaperSlip(person)],
  ['half a scan', (person) => makeSurroundedPage(0.5, 255, { person })],
  ['a third of a table', (person) => makeSurroundedPage(0.35, 40, { person })],
];

const COPIES: ((image: sharp.Sharp) => sharp.Sharp)[] = [
  (image) => image.jpeg({ quality: 15 }),
  (image) => image.png(),
  (image) => image.resize({ width: 480 }).jpeg({ quality: 60 }),
  (image) => image.resize({ width: 2600 }).jpeg(),
  (image) => image.linear(0.8, 0).jpeg(),
  (image) => image.gamma(1.3).jpeg(),
  (image) => image.greyscale().jpeg(),
  (image) => image.blur(1.5).jpeg(),
];

describe('the fingerprint of a page', () => {
  test.each(KINDS)(
    'stays with its copies and tells other people on the same template apart: %s',
    async (_what, make) => {
      const page = await make(1);
      const own = await hashOf(page);
      expect(own).toMatch(/^[0-9a-f]{64}$/);
      for (const copy of COPIES) {
        const distance = hammingDistance(own, await hashOf(await copy(sharp(page)).toBuffer()));
        expect(distance).toBeLessThanOrEqual(SAME_IMAGE_DISTANCE);
      }
      for (const person of [2, 3, 4]) {
        expect(hammingDistance(own, await hashOf(await make(person)))).toBeGreaterThan(4 * SAME_IMAGE_DISTANCE);
      }
    },
  );

  test('is that of the page as it stands, however the camera was held', async () => {
    const page = await makePage();
    const held = await sharp(page).rotate(90).withMetadata({ orientation: 8 }).jpeg({ quality: 92 }).toBuffer();
    expect(hammingDistance(await hashOf(page), await hashOf(held))).toBeLessThanOrEqual(SAME_IMAGE_DISTANCE);
  });

  test.each([
    [3, 350],
    [4, 200],
    [4, 350],
  ])('tells pages apart that share all but a strip: person %i, from line %i', async (person, top) => {
    const [own, other] = [await makePage({ person: 1 }), await makePage({ person })];
    const strip = await sharp(other).extract({ left: 0, top, width: 1600, height: 150 }).png().toBuffer();
    const mixed = await sharp(own)
      .composite([{ input: strip, left: 0, top }])
      .jpeg()
      .toBuffer();
    expect(hammingDistance(await hashOf(own), await hashOf(mixed))).toBeGreaterThan(SAME_IMAGE_DISTANCE);
  });

  test('does not see print alone: which is why backs are not to be compared', async () => {
    const [own, other] = [await makePage({ person: 1 }), await makePage({ person: 2 })];
    const lines = await sharp(other).extract({ left: 0, top: 780, width: 1600, height: 200 }).png().toBuffer();
    const back = await sharp(own)
      .composite([{ input: lines, left: 0, top: 780 }])
      .jpeg()
      .toBuffer();
    expect(hammingDistance(await hashOf(own), await hashOf(back))).toBeLessThanOrEqual(SAME_IMAGE_DISTANCE);
  });

  test.each([
    ['a white sheet', '#ffffff'],
    ['a grey one', '#bbbbbb'],
    ['a lens cap', '#000000'],
  ])('is missing where there is nothing to compare: %s', async (_what, background) => {
    const blank = sharp({ create: { width: 1600, height: 1000, channels: 3, background } });
    await expect(fingerprintOf(await blank.jpeg().toBuffer())).resolves.toBeUndefined();
  });

  test('is missing for a shade from light to dark, and for a speck on a white sheet', async () => {
    const shade = Buffer.from(Array.from({ length: 320 * 200 }, (_, at) => 255 - Math.floor(((at % 320) * 200) / 320)));
    const raw = { width: 320, height: 200, channels: 1 } as const;
    await expect(fingerprintOf(await sharp(shade, { raw }).png().toBuffer())).resolves.toBeUndefined();
    await expect(fingerprintOf(await makeSurroundedPage(0.1, 255))).resolves.toBeUndefined();
  });

  test('is missing for noise in the dark, and for what does not decode', async () => {
    const noise = Buffer.from(Array.from({ length: 300 * 200 }, (_, at) => (at * 7919) % 6));
    const dark = await sharp(noise, { raw: { width: 300, height: 200, channels: 1 } })
      .png()
      .toBuffer();
    await expect(fingerprintOf(dark)).resolves.toBeUndefined();
    const refused = { at: () => Promise.resolve({ ok: false } as const) };
    await expect(fingerprintImage(refused)).resolves.toBeUndefined();
  });
});

describe('the distance of two hashes', () => {
  const hash = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }).map((bits) => bits.toString(16).padStart(64, '0'));

  test('counts the bits that differ: none to itself, the same both ways, never more by a detour', () => {
    fc.assert(
      fc.property(hash, hash, hash, (a, b, c) => {
        expect(hammingDistance(a, a)).toBe(0);
        expect(hammingDistance(a, b)).toBe(hammingDistance(b, a));
        expect(hammingDistance(a, c)).toBeLessThanOrEqual(hammingDistance(a, b) + hammingDistance(b, c));
      }),
    );
  });

  test('is as many as were flipped', () => {
    fc.assert(
      fc.property(hash, fc.uniqueArray(fc.nat(255)), (a, flips) => {
        const flipped = flips.reduce((bits, flip) => bits ^ (1n << BigInt(flip)), BigInt(`0x${a}`));
        expect(hammingDistance(a, flipped.toString(16))).toBe(flips.length);
      }),
    );
  });
});
