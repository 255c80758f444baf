import fc from 'fast-check';
import sharp from 'sharp';
import { hammingDistance } from '../../../src/documents/fingerprint';
import type { Picture, Quad } from '../../../src/documents/picture';
import { portraitOf } from '../../../src/documents/tamper/portrait';
import { portraitHash, SAME_PORTRAIT_DISTANCE } from '../../../src/documents/tamper/portrait-hash';
import { drawPage, type PageOptions } from './draw-page';

function found(options: PageOptions): Quad | undefined {
  const { picture, lines } = drawPage(options);
  return portraitOf(picture, lines);
}

/** How far the worst corner is off, as a share of the portrait's width. */
function errorOf(quad: Quad | undefined, truth: Quad): number {
  if (quad === undefined) return Infinity;
  const wide = Math.hypot(truth[1].x - truth[0].x, truth[1].y - truth[0].y);
  return Math.max(...quad.map(({ x, y }, at) => Math.hypot(x - (truth[at]?.x ?? 0), y - (truth[at]?.y ?? 0)))) / wide;
}

async function hashOf(options: PageOptions, spoil?: (image: sharp.Sharp) => sharp.Sharp): Promise<string> {
  const { picture: drawn, lines } = drawPage(options);
  let picture: Picture = drawn;
  if (spoil !== undefined) {
    const { data: pixels, width, height } = drawn;
    const file = await spoil(sharp(pixels, { raw: { width, height, channels: 3 } })).toBuffer();
    const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
    picture = { data, width: info.width, height: info.height, channels: 3 };
  }
  const scale = picture.width / drawn.width;
  const scaled = lines.map((line) => ({
    ...line,
    quad: line.quad.map(({ x, y }) => ({ x: x * scale, y: y * scale })) as unknown as Quad,
  }));
  const quad = portraitOf(picture, scaled);
  const hash = quad === undefined ? undefined : portraitHash(picture, quad);
  if (hash === undefined) throw new Error('no portrait was found');
  return hash;
}

// Drawing and looking are real work, and the machine may be busy with other tests.
jest.setTimeout(60_000);

describe('the portrait of a page', () => {
  test.each<[what: string, options: PageOptions]>([
    ['beside the print', {}],
    ['on the right', { portrait: 'right' }],
    ['on a page that takes half of the picture', { width: 1500, height: 1100 }],
    ['on one that fills it', { width: 860, height: 560 }],
    ['on one that lies aside', { width: 1300, aside: { x: -180, y: 20 } }],
    ['on one that is still a little askew', { turn: 1 }],
    ['at another resolution', { width: 2000, height: 1400, pageWidth: 1720, pageHeight: 1120 }],
  ])('is found %s', (_what, options) => {
    for (const face of [1, 2]) {
      expect(errorOf(found({ ...options, face }), drawPage({ ...options, face }).portrait)).toBeLessThan(0.1);
    }
  });

  test('is missing where there is none', () => {
    expect(found({ portrait: 'none' })).toBeUndefined();
    expect(found({ portrait: 'none', lines: 3 })).toBeUndefined();
  });

  test('is missing with too few lines to say where the page is', () => {
    const { picture, lines } = drawPage();
    expect(portraitOf(picture, lines.slice(0, 2))).toBeUndefined();
    expect(portraitOf(picture, [])).toBeUndefined();
  });

  test('is missing in a picture too small for one, whatever lines are said to be on it', () => {
    const corner = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) });
    const line = fc.tuple(corner, corner, corner, corner).map((quad) => ({ text: 'x', confidence: 1, quad }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), fc.integer({ min: 1, max: 6 }), (lines, side) => {
        const picture = { data: new Uint8Array(side * side), width: side, height: side, channels: 1 } as const;
        expect(portraitOf(picture, lines)).toBeUndefined();
      }),
    );
  });
});

describe('the hash of a portrait', () => {
  test('stays with it in other photos, on other documents, in grey, smaller, paler and recompressed', async () => {
    for (const face of [2, 4]) {
      const own = await hashOf({ face });
      expect(own).toMatch(/^[0-9a-f]{64}$/);
      const others = [
        await hashOf({ face, portrait: 'right', lines: 7 }),
        await hashOf({ face, width: 1500, height: 1100 }),
        await hashOf({ face, turn: 1 }),
        await hashOf({ face }, (image) => image.greyscale().toColourspace('srgb').jpeg({ quality: 20 })),
        await hashOf({ face }, (image) => image.resize({ width: 640 }).jpeg({ quality: 60 })),
        await hashOf({ face }, (image) => image.linear(0.6, 80).jpeg()),
        await hashOf({ face }, (image) => image.blur(1.5).jpeg()),
      ];
      // Near, if not all near enough to be taken for the same among all customers.
      for (const other of others) expect(hammingDistance(own, other)).toBeLessThanOrEqual(2 * SAME_PORTRAIT_DISTANCE);
    }
  });

  test('tells other portraits apart, also at the same place of the same document', async () => {
    const hashes = await Promise.all(Array.from({ length: 12 }, (_, face) => hashOf({ face: face + 1 })));
    for (const [at, hash] of hashes.entries()) {
      for (const other of hashes.slice(at + 1)) {
        expect(hammingDistance(hash, other)).toBeGreaterThan(SAME_PORTRAIT_DISTANCE);
      }
    }
  });

  test('is missing where the place is as good as blank', () => {
    const blank = { data: new Uint8Array(300 * 300).fill(200), width: 300, height: 300, channels: 1 } as const;
    const place: Quad = [
      { x: 50, y: 50 },
      { x: 150, y: 50 },
      { x: 150, y: 180 },
      { x: 50, y: 180 },
    ];
    expect(portraitHash(blank, place)).toBeUndefined();
  });
});
