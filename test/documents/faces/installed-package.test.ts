/**
 * The package itself, where it is installed. Its rights are unclear, so it is in no list of dependencies; to run this:
 * npm install --prefix <folder> --ignore-scripts (what `FACE_PACKAGES` lists), and FACE_PACKAGES=<folder> npx jest <this file>.
 *
 * Faces here are drawn. That they are found and answered about is tested; that the answers are right cannot be.
 */
import sharp from 'sharp';

import type { FaceMatcher } from '../../../src/documents/faces/face-matcher';
import { createLocalFaceMatcher } from '../../../src/documents/faces/local-matcher';
import { specimenCustomer } from '../../support/specimen-customer';

const folder = process.env['FACE_PACKAGES'];
const whereInstalled = folder === undefined ? describe.skip : describe;

whereInstalled('with @vladmandic/human (skipped unless FACE_PACKAGES says where it is installed)', () => {
  jest.setTimeout(120_000);
  let matcher: FaceMatcher;
  let front: Buffer;
  let stranger: Buffer;
  beforeAll(async () => {
    matcher = createLocalFaceMatcher({ folder: folder ?? '', timeoutMs: 60_000, maxMegabytes: 1_000 });
    [front, stranger] = [await frontOf(208), await frontOf(207)];
  });
  afterAll(() => matcher.close());

  test('a document is like itself, each time the same, whatever was compared in between', async () => {
    const once = await matcher.compare(front, front);
    expect(once).toEqual({ outcome: 'alike', similarity: 1 });
    const other = await matcher.compare(stranger, front);
    expect(other.similarity).toBeLessThan(1);
    expect(await matcher.compare(front, front)).toEqual(once);
    expect(await matcher.compare(stranger, front)).toEqual(other);
  });

  test.each([90, 180, 270])('its face is found when it lies at %i degrees', async (degrees) => {
    const turned = await sharp(front).rotate(degrees).jpeg({ quality: 92 }).toBuffer();
    expect((await matcher.compare(turned, front)).similarity).toBeGreaterThan(0);
  });

  test('a page without a face is none', async () => {
    const blank = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#dddddd' } })
      .jpeg()
      .toBuffer();
    expect(await matcher.compare(front, blank)).toEqual({ outcome: 'not_compared', why: 'document_without_face' });
  });
});

async function frontOf(seed: number): Promise<Buffer> {
  const { document } = await specimenCustomer({ seed, layout: 'passport_classic', issuer: 'BRA' });
  return Buffer.from(document.front.bytes);
}
