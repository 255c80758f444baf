import { createHash } from 'node:crypto';

import { damage, DAMAGE_KINDS, damagedSize, DAMAGES, type DamageKind } from '../../src/specimens/damage';
import { makeSpecimen } from '../../src/specimens/make-specimen';
import type { Picture } from '../../src/documents/picture';

let page: Picture;
const damaged = new Map<DamageKind, Picture>();

beforeAll(async () => {
  page = (await makeSpecimen({ seed: 6, layout: 'passport_classic' })).front;
  for (const kind of DAMAGE_KINDS) damaged.set(kind, await damage(page, kind, 3));
});

test.each(DAMAGE_KINDS)('%s gives a picture of the size it says', (kind) => {
  const { width, height, channels, data } = damaged.get(kind) as Picture;
  expect({ width, height }).toEqual(damagedSize(page, kind));
  expect(channels).toBe(3);
  expect(data).toHaveLength(width * height * 3);
});

test('the same seed gives the same pixels, another seed other ones', async () => {
  for (const kind of ['perspective', 'glare', 'noise_25', 'all_at_once'] as const) {
    expect(hash(await damage(page, kind, 3))).toBe(hash(damaged.get(kind)));
    expect(hash(await damage(page, kind, 4))).not.toBe(hash(damaged.get(kind)));
  }
});

test('nothing but clean leaves the page as it was, and the page itself stays', async () => {
  const clean = hash(damaged.get('clean'));
  for (const [kind, picture] of damaged) expect(hash(picture) === clean).toBe(kind === 'clean');
  expect(hash(await damage(page, 'clean', 3))).toBe(clean);
});

test('a reflection covers 8 to 18 % of the page where it is half as strong as in its middle', () => {
  const black: Picture = { data: new Uint8Array(300 * 200 * 3), width: 300, height: 200, channels: 3 };
  for (let seed = 0; seed < 8; seed += 1) {
    const { data } = DAMAGES.glare(black, seed);
    const strongest = data.reduce((most, value) => Math.max(most, value), 0);
    const half = data.filter((value) => value >= strongest / 2).length;
    // Less where it reaches into the lower part, in which it is weaker.
    expect(half / data.length).toBeGreaterThan(0.05);
    expect(half / data.length).toBeLessThan(0.19);
  }
});

test('a zone under a reflection keeps some of its contrast', () => {
  const black: Picture = { data: new Uint8Array(300 * 200 * 3), width: 300, height: 200, channels: 3 };
  for (let seed = 0; seed < 8; seed += 1) {
    const zone = DAMAGES.glare(black, seed).data.subarray(300 * 140 * 3);
    expect(zone.reduce((most, value) => Math.max(most, value), 0)).toBeLessThanOrEqual(0.61 * 255);
  }
});

test('noise has the strength it says', () => {
  const grey: Picture = { data: new Uint8Array(300_000).fill(128), width: 500, height: 200, channels: 3 };
  const { data } = DAMAGES.noise_25(grey, 9) as Picture;
  const mean = data.reduce((sum, value) => sum + value, 0) / data.length;
  const sigma = Math.sqrt(data.reduce((sum, value) => sum + (value - mean) ** 2, 0) / data.length);
  expect(mean).toBeCloseTo(128, 0);
  expect(sigma).toBeCloseTo(25, 0);
});

test('a page on a table lies there whole: its four corners are where the paper is', () => {
  const white: Picture = { data: new Uint8Array(600 * 400 * 3).fill(255), width: 600, height: 400, channels: 3 };
  for (const kind of ['tilt_25', 'perspective', 'small_in_frame'] as const) {
    const { data } = DAMAGES[kind](white, 2);
    const area = data.filter((value) => value > 250).length / 3;
    expect(area / (600 * 400)).toBeGreaterThan(0.75);
    expect(area / (600 * 400)).toBeLessThan(1.05);
  }
});

function hash(picture: Picture | undefined): string {
  return createHash('sha256')
    .update(picture?.data ?? '')
    .digest('hex');
}
