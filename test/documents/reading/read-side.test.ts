import sharp from 'sharp';

import { setUpImageLibrary } from '../../../src/documents/image-library';
import { lookHere } from '../../../src/documents/looks/look-here';
import type { Looks } from '../../../src/documents/looks/looks';
import { loadReadingModels, type ReadingModels } from '../../../src/documents/reading/reading-models';
import { readSide } from '../../../src/documents/reading/read-side';
import { makeSpecimen } from '../../../src/specimens/make-specimen';

jest.setTimeout(60_000);

const FIELD = 'documents.national_id.back_doc';
let models: ReadingModels;
beforeAll(async () => {
  setUpImageLibrary({ threads: 1 });
  models = await loadReadingModels({ threads: 1 });
});
// The library is one for all test files of a process, and some draw their pictures with it.
afterAll(() => {
  sharp.unblock({ operation: ['VipsForeignLoad'] });
});

/** The side with the barcode; of a document without one, the front. */
async function photoOf(layout: string): Promise<Buffer> {
  const { front, back, truth } = await makeSpecimen({ seed: 9_200, layout });
  const { data, width, height, channels } = truth.barcode?.side === 'back' && back ? back : front;
  return sharp(data, { raw: { width, height, channels } }).jpeg({ quality: 90 }).toBuffer();
}

/** How many lines had been read when barcodes were looked for; in the end, how many there are. */
async function readCounting(bytes: Uint8Array) {
  let lines = 0;
  const lookedAfter: number[] = [];
  const recognition: ReadingModels['recognition'] = {
    run: (data, dims) => {
      lines += 1;
      return models.recognition.run(data, dims);
    },
  };
  const looks: Looks = {
    ...lookHere,
    barcodes: (page) => {
      lookedAfter.push(lines);
      return lookHere.barcodes(page);
    },
  };
  return { reading: await readSide({ ...models, recognition }, bytes, FIELD, { looks }), lookedAfter, lines };
}

test('barcodes are looked for once, while most of the print is still to be read', async () => {
  const { reading, lookedAfter, lines } = await readCounting(await photoOf('qr_card'));
  expect(reading.pages[0]?.barcodes).toMatchObject([{ format: 'qr' }]);
  expect(lookedAfter).toHaveLength(1);
  expect(lookedAfter[0]).toBeLessThan(lines);
});

test('in a passport none is looked for: its zone says all that a machine reads', async () => {
  const { reading, lookedAfter } = await readCounting(await photoOf('passport_classic'));
  expect(reading.pages[0]?.mrz?.format).toBe('td3');
  expect(lookedAfter).toEqual([]);
});

test('what could not be found out about barcodes is an error and no page without one', async () => {
  const looks: Looks = { ...lookHere, barcodes: () => Promise.reject(new RangeError('no barcode can be looked for')) };
  await expect(readSide(models, await photoOf('qr_card'), FIELD, { looks })).rejects.toThrow(RangeError);
});
