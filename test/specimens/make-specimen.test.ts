import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import sharp from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

import { LAYOUT_NAMES, LAYOUTS } from '../../src/specimens/layouts/layouts';
import { makeSpecimen, specimenSeeds } from '../../src/specimens/make-specimen';
import type { Specimen } from '../../src/specimens/render-specimen';
import type { Picture } from '../../src/documents/picture';

const specimens = new Map<string, Specimen>();

beforeAll(async () => {
  for (const layout of LAYOUT_NAMES) specimens.set(layout, await makeSpecimen({ seed: 4, layout }));
});

test('the same seed gives the same pixels, another seed other ones', async () => {
  for (const layout of ['passport_scripts', 'licence_american'] as const) {
    const again = await makeSpecimen({ seed: 4, layout });
    const other = await makeSpecimen({ seed: 5, layout });
    expect(again.truth).toEqual(specimens.get(layout)?.truth);
    expect(hash(again.front)).toBe(hash(specimens.get(layout)?.front));
    expect(hash(other.front)).not.toBe(hash(again.front));
  }
});

test.each(LAYOUT_NAMES)('%s is drawn at its size, with print where it says', (name) => {
  const { front, back, truth, printed } = specimens.get(name) as Specimen;
  const layout = LAYOUTS[name];
  expect([front.width, front.height]).toEqual([
    layout.pixels,
    Math.round((layout.pixels * layout.height) / layout.width),
  ]);
  expect(back === undefined).toBe(!('back' in layout));
  expect(truth.kind).toBe(layout.kind);
  for (const { side, quad, text } of printed) {
    const { data, width, height } = (side === 'front' ? front : back) as Picture;
    const [a, , c] = quad;
    expect([a.x >= 0, a.y >= 0, c.x <= width, c.y <= height, text.length > 0]).toEqual([true, true, true, true, true]);
    expect(darkest(data, width, quad)).toBeLessThan(100);
  }
  expect(printed.map(({ field }) => field)).toContain('documentNumber');
});

test('the text on a barcode is that of the truth', async () => {
  const program = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(program).buffer } });
  for (const layout of ['licence_american', 'qr_card']) {
    const { truth, front, back } = specimens.get(layout) as Specimen;
    const { data, width, height } = (truth.barcode?.side === 'front' ? front : back) as Picture;
    const file = await sharp(data, { raw: { width, height, channels: 3 } })
      .png({ compressionLevel: 0 })
      .toBuffer();
    const [found] = await readBarcodes(file, { formats: ['PDF417', 'QRCode'], textMode: 'Plain' });
    expect(found?.text).toBe(truth.barcode?.text);
  }
});

test('patches behind the head change the portrait alone, and plain is what comes unasked', async () => {
  const request = { seed: 4, layout: 'passport_classic' } as const;
  const unasked = specimens.get('passport_classic') as Specimen;
  const plain = await makeSpecimen({ ...request, backdrop: 'plain' });
  const patched = await makeSpecimen({ ...request, backdrop: 'patches' });
  expect(hash(plain.front)).toBe(hash(unasked.front));
  expect(hash(patched.front)).not.toBe(hash(unasked.front));
  expect(patched.truth).toEqual({ ...unasked.truth, backdrop: 'patches' });
  expect(patched.printed).toEqual(unasked.printed);
});

test('seeds come evenly over the layouts, or over those of one kind', () => {
  const seeds = specimenSeeds(LAYOUT_NAMES.length * 2);
  expect(new Set(seeds.map(({ seed }) => seed)).size).toBe(LAYOUT_NAMES.length * 2);
  expect(seeds.filter(({ layout }) => layout === 'visa_a')).toHaveLength(2);
  expect(new Set(specimenSeeds(6, { kind: 'td3', first: 500 }).map(({ layout }) => layout))).toEqual(
    new Set(['passport_classic', 'passport_columns', 'passport_scripts']),
  );
});

test('what cannot be is refused', async () => {
  await expect(makeSpecimen({ seed: 1, kind: 'td3', layout: 'visa_a' })).rejects.toThrow(RangeError);
  await expect(makeSpecimen({ seed: 1, layout: 'licence_american', issuer: 'D' })).rejects.toThrow(RangeError);
  await expect(makeSpecimen({ seed: 1, issuer: 'XXX' })).rejects.toThrow(RangeError);
});

function hash(picture: Picture | undefined): string {
  return createHash('sha256')
    .update(picture?.data ?? '')
    .digest('hex');
}

/** The darkest red inside a box. */
function darkest(data: Uint8Array, width: number, [a, , c]: Specimen['printed'][number]['quad']): number {
  let least = 255;
  for (let y = Math.ceil(a.y); y < c.y; y += 1) {
    for (let x = Math.ceil(a.x); x < c.x; x += 1) least = Math.min(least, data[(y * width + x) * 3] as number);
  }
  return least;
}
