import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { prepareZXingModule, writeBarcode, type WriterOptions } from 'zxing-wasm/writer';

const wasm = readFileSync(require.resolve('zxing-wasm/writer/zxing_writer.wasm'));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });

/** Pixels to a module: as finely as a card is printed, so that only the camera decides what is left of it. */
const MODULE = 8;

export interface BarcodeToWrite {
  readonly format: 'PDF417' | 'QRCode' | 'Code128';
  /** As zxing takes them, for example `columns=13,ecLevel=5`. */
  readonly options?: string;
}

/** A barcode as a PNG with a quiet zone, 8 pixels to a module (a row of PDF417 is three modules high). */
export async function writeBarcodePicture(
  content: string | Uint8Array,
  { format, options = '' }: BarcodeToWrite,
): Promise<Buffer> {
  const settings: WriterOptions = { format, options, scale: 1 };
  const { symbol, error } = await writeBarcode(content, settings);
  if (error !== '') throw new Error(`zxing cannot write this: ${error}`);
  const { width, height } = symbol;
  const quiet = (format === 'QRCode' ? 4 : 2) * MODULE;
  const drawn = await sharp(Buffer.from(symbol.data), { raw: { width, height, channels: 1 } })
    .resize({ width: width * MODULE, height: height * MODULE, kernel: 'nearest', fit: 'fill' })
    .png()
    .toBuffer();
  return sharp(drawn)
    .extend({ top: quiet, bottom: quiet, left: quiet, right: quiet, background: '#ffffff' })
    .png()
    .toBuffer();
}
