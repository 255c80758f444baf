import { scanWithZxing } from '../../../src/documents/barcode/scan-with-zxing';
import type * as fresh from '../../../src/documents/barcode/scan-with-zxing';
import { shrinkToGrey, type GreyPicture } from '../../../src/documents/barcode/grey-picture';
import { openPicture, photographBack, printBack } from './make-back';
import { writeBarcodePicture } from './write-barcode';

const EITHER = { formats: ['pdf417', 'qr'] } as const;

async function greyBarcode(
  content: string | Uint8Array,
  format: 'PDF417' | 'QRCode',
  options = '',
): Promise<GreyPicture> {
  return shrinkToGrey(await openPicture(await writeBarcodePicture(content, { format, options })), 1200);
}

test('the bytes of a barcode come back unchanged, control characters and all', async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
  const [read] = await scanWithZxing(await greyBarcode(bytes, 'PDF417'), EITHER);
  expect(read?.format).toBe('pdf417');
  expect([...(read?.bytes ?? [])]).toEqual([...bytes]);
  expect(read?.text).toBe(String.fromCharCode(...bytes));

  const [qr] = await scanWithZxing(await greyBarcode('S\u00f8ren|\u738b', 'QRCode'), EITHER);
  expect(qr).toMatchObject({ format: 'qr', text: 'S\u00f8ren|\u738b' });
});

test('two letters with accents in a PDF417 are not taken for Chinese', async () => {
  const text = '\u00c9\u00ca \u00c0\u00c9\u00ca\u00cb\u00c8\u00c9\u00ca\u00cb';
  const [read] = await scanWithZxing(await greyBarcode(Buffer.from(text, 'latin1'), 'PDF417'), EITHER);
  expect(read?.text).toBe(text);
});

test('a PDF417 whose error correction was used up to fill gaps is not believed', async () => {
  // Askew by 4 degrees, of the text only every other word comes right, and still the decoder calls it valid.
  const text = 'SPECIMEN '.repeat(20);
  const card = await printBack(text, { format: 'PDF417', options: 'columns=13,ecLevel=2', share: 0.6 });
  const askew = shrinkToGrey(await photographBack(card, { angle: 4, width: 900 }), 1800);
  await expect(scanWithZxing(askew, EITHER)).resolves.toEqual([]);
});

test('only what is looked for is found', async () => {
  const picture = await greyBarcode('ROE', 'QRCode');
  await expect(scanWithZxing(picture, { formats: ['pdf417'] })).resolves.toEqual([]);
  await expect(scanWithZxing(picture, { formats: ['qr'] })).resolves.toHaveLength(1);
});

test('the decoder is never fetched from anywhere', async () => {
  const fetched = jest.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network'));
  await jest.isolateModulesAsync(async () => {
    const { scanWithZxing: scanAfresh } = jest.requireActual<typeof fresh>(
      '../../../src/documents/barcode/scan-with-zxing',
    );
    await expect(scanAfresh(await greyBarcode('ROE', 'QRCode'), EITHER)).resolves.toHaveLength(1);
  });
  expect(fetched).not.toHaveBeenCalled();
  fetched.mockRestore();
});

test('a picture on which the decoder breaks down fails alone, and the next is read', async () => {
  const good = await greyBarcode('ROE', 'PDF417');
  // A real trap: the decoder is told of more pixels than there is memory.
  const lying = { data: new Uint8Array(100), width: 6000, height: 6000 };
  for (let time = 0; time < 3; time += 1) {
    await expect(scanWithZxing(lying, EITHER)).rejects.toMatchObject({
      name: 'DocumentEngineError',
      code: 'decoder_broken',
    });
    await expect(scanWithZxing(good, EITHER)).resolves.toMatchObject([{ text: 'ROE' }]);
  }
});

test('readings at the same time do not disturb each other, not even next to one that breaks down', async () => {
  const pictures = await Promise.all(['ONE', 'TWO', 'THREE'].map((text) => greyBarcode(text, 'PDF417')));
  const lying = { data: new Uint8Array(100), width: 6000, height: 6000 };
  const [first, ...others] = pictures as [GreyPicture, ...GreyPicture[]];
  const results = await Promise.allSettled([first, lying, ...others].map((picture) => scanWithZxing(picture, EITHER)));
  expect(results.map((result) => (result.status === 'fulfilled' ? result.value[0]?.text : 'failed'))).toEqual([
    'ONE',
    'failed',
    'TWO',
    'THREE',
  ]);
});
