import { readFileSync } from 'node:fs';

import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

/** One value a module, 0 is black, row by row, without a quiet zone. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

let prepared = false;

/** Without this the package fetches its program from a public server. */
function prepare(): void {
  if (prepared) return;
  const file = readFileSync(require.resolve('zxing-wasm/writer/zxing_writer.wasm'));
  const wasmBinary = new Uint8Array(file).buffer;
  prepareZXingModule({ overrides: { wasmBinary } });
  prepared = true;
}

/**
 * A symbol as a bitmap.
 *
 * @throws RangeError when the text does not fit the symbol
 */
export async function encodeBarcode(format: 'PDF417' | 'QRCode', text: string): Promise<Bitmap> {
  prepare();
  const { symbol, error } = await writeBarcode(text, {
    format,
    scale: 1,
    addQuietZones: false,
    // AAMVA asks for a wide, low symbol of good error correction.
    options: format === 'PDF417' ? 'columns=12' : 'ecLevel=M',
  });
  if (error !== '') throw new RangeError('the symbol cannot hold the text');
  return symbol;
}
