import sharp from 'sharp';

import { lookHere } from '../../../src/documents/looks/look-here';
import type { Looks } from '../../../src/documents/looks/looks';
import { type LookThread, startLookThread } from '../../../src/documents/looks/start-look-thread';
import { DEFAULT_PAGE_LIMITS } from '../../../src/documents/pages/page';
import type { Picture } from '../../../src/documents/picture';
import { makeSpecimen } from '../../../src/specimens/make-specimen';

jest.setTimeout(60_000);

const started: LookThread[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((thread) => thread.stop()));
});

function start(maxHeapMegabytes = 512): { readonly looks: Looks; readonly gone: Promise<void> } {
  let tell = (): void => undefined;
  const gone = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const thread = startLookThread({ maxHeapMegabytes, onGone: tell });
  started.push(thread);
  return { looks: thread.looks, gone };
}

let picture: Picture;
let bytes: Buffer;
beforeAll(async () => {
  const { front, back, truth } = await makeSpecimen({ seed: 9_100, layout: 'qr_card' });
  picture = truth.barcode?.side === 'back' && back ? back : front;
  const { data, width, height, channels } = picture;
  bytes = await sharp(data, { raw: { width, height, channels } }).jpeg({ quality: 90 }).toBuffer();
});

/** Every look at the same page, all asked for at once. */
function lookAll(looks: Looks) {
  const { width, height } = picture;
  // Two lines of which one runs out of the picture; where they stand is all that these looks go by.
  const lines = [40, 90].map((y) => ({
    text: 'SPECIMEN OF NOBODY',
    confidence: 0.9,
    quad: [
      { x: -5, y },
      { x: 400, y },
      { x: 400, y: y + 30 },
      { x: -5, y: y + 30 },
    ] as const,
  }));
  return Promise.all([
    looks.quality({
      picture,
      bytes,
      mediaType: 'image/jpeg',
      scale: 1,
      original: { width, height },
      field: 'documents.national_id.back_doc',
      limits: DEFAULT_PAGE_LIMITS,
    }),
    looks.photoOfScreen({ picture }),
    looks.barcodes({ picture }),
    looks.cutOff({ picture, lines }),
    looks.portrait({ picture, lines }),
  ]);
}

test('a thread sees what is seen here, to the last bit', async () => {
  const seen = await lookAll(start().looks);
  expect(seen).toEqual(await lookAll(lookHere));
  const [quality, , barcodes] = seen;
  expect(quality?.dhash).toMatch(/^[0-9a-f]{64}$/);
  expect(barcodes).toMatchObject([{ format: 'qr' }]);
});

test('what goes wrong with one page is told, and the next one is looked at', async () => {
  const { looks } = start();
  const torn = { ...picture, height: picture.height + 1 };
  const [trouble, seen] = await Promise.all([
    looks.barcodes({ picture: torn }).catch((error: unknown) => error),
    looks.barcodes({ picture }),
  ]);
  expect(trouble).toMatchObject({ name: 'DocumentEngineError', code: 'reader_failed' });
  expect(seen).toHaveLength(1);
});

test('a thread that breaks down fails what was asked of it, then and later, and says so', async () => {
  const { looks, gone } = start(4);
  const trouble = { name: 'DocumentEngineError', code: 'reader_died' };
  await expect(looks.barcodes({ picture })).rejects.toMatchObject(trouble);
  await gone;
  await expect(looks.barcodes({ picture })).rejects.toMatchObject(trouble);
});
