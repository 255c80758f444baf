import sharp from 'sharp';

import { findBarcodeRegions } from '../../../src/documents/barcode/barcode-regions';
import type { ShrunkPicture } from '../../../src/documents/barcode/grey-picture';
import { writeBarcodePicture } from './write-barcode';

const PDF417 = { format: 'PDF417', options: 'columns=4,ecLevel=2' } as const;

/** White paper with a PDF417 on it, so many pixels wide with its quiet zone. */
async function paperWith(width: number, factor = 1): Promise<ShrunkPicture> {
  const barcode = await sharp(await writeBarcodePicture('A123456789 SAMPLE MICHAEL 1986-06-07', PDF417))
    .resize({ width })
    .toBuffer();
  const { data, info } = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#ffffff' } })
    .composite([{ input: barcode, left: 80, top: 80 }])
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, factor };
}

/** The same with a white gap across it, as between two lines of print: no bar runs from top to bottom. */
function withGap({ data, width, height, factor }: ShrunkPicture): ShrunkPicture {
  const changed = Uint8Array.from(data);
  const rows = Array.from({ length: height }, (_none, y) => y).filter((y) => data[y * width + 90] === 0);
  const [top = 0, bottom = 0] = [rows[0], rows.at(-1)];
  const middle = (top + bottom) >> 1;
  changed.fill(255, middle * width, Math.round(middle + 0.16 * (bottom - top)) * width);
  return { data: changed, width, height, factor };
}

test('a barcode is a region, and a likely one', async () => {
  expect(findBarcodeRegions(await paperWith(300), 3)).toMatchObject([{ isLikely: true }]);
});

test('stripes that no bar crosses from top to bottom are a region, and no likely one', async () => {
  const regions = findBarcodeRegions(withGap(await paperWith(300)), 3);
  expect(new Set(regions.map(({ isLikely }) => isLikely))).toEqual(new Set([false]));
});

test('one too narrow for a pixel to each module is none: nothing could be read', async () => {
  expect(findBarcodeRegions(await paperWith(112), 3)).toEqual([]);
});

test('what counts is how wide it is on the picture in full, not on a smaller one', async () => {
  expect(findBarcodeRegions(await paperWith(112, 2), 3)).toHaveLength(1);
});
