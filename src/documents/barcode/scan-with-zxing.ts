import { readFileSync } from 'node:fs';
import {
  BINARIZERS,
  CHARACTER_SETS,
  EAN_ADD_ON_SYMBOLS,
  prepareZXingModule,
  purgeZXingModule,
  TEXT_MODES,
  type ZXingReadResult,
  type ZXingReaderModule,
} from 'zxing-wasm/reader';
import { DocumentEngineError } from '../document-engine-error';
import type { Barcode, BarcodeFormat } from './barcode';
import type { GreyPicture } from './grey-picture';

/** No page carries more; a picture tiled with barcodes costs no more time than this. */
const MOST_SYMBOLS = 8;
/** The share of a PDF417's error correction that must be left over. */
const LEAST_UNUSED = 0.15;
const ZXING_FORMAT: Record<BarcodeFormat, string> = { pdf417: 'PDF417', qr: 'QRCode' };

export interface Looking {
  readonly formats: readonly BarcodeFormat[];
  /** What is black: darker than what is around it (the rule), or than mid-grey, for pictures that were prepared for that. */
  readonly threshold?: 'around' | 'mid_grey';
}

/** What the types of zxing-wasm leave out: they lean on a package that it does not export. */
type Decoder = ZXingReaderModule & {
  readonly HEAPU8: Uint8Array;
  _malloc(size: number): number;
  _free(pointer: number): void;
};
type Results = ReturnType<ZXingReaderModule['readBarcodesFromPixmap']> & { delete(): void };

/** Read from the package itself: left to its own devices, zxing-wasm loads this from a public server. */
const wasm = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
const overrides = { wasmBinary: new Uint8Array(wasm).buffer };

/**
 * Looks once for barcodes in a picture that shows them nearly upright (PDF417 up to 2 degrees, in steps of 90) or, QR, at
 * any angle. Takes 5 to 15 ms a million pixels, and up to 400 ms for pictures that are made to keep it busy.
 *
 * A picture on which the decoder breaks down fails alone: the next one finds a new decoder.
 *
 * @returns those whose error correction came out right
 * @throws DocumentEngineError
 */
export async function scanWithZxing(picture: GreyPicture, looking: Looking): Promise<Barcode[]> {
  const module = await loadModule();
  try {
    return scan(module, picture, looking);
  } catch (error) {
    // After a trap the memory of the module is in no known state.
    purgeZXingModule();
    throw error instanceof DocumentEngineError ? error : new DocumentEngineError('decoder_broken');
  }
}

/** Once a process, unless the last one was given up. */
async function loadModule(): Promise<Decoder> {
  try {
    return (await prepareZXingModule({ overrides, fireImmediately: true })) as Decoder;
  } catch {
    purgeZXingModule();
    throw new DocumentEngineError('decoder_broken');
  }
}

function scan(module: Decoder, { data, width, height }: GreyPicture, { formats, threshold }: Looking): Barcode[] {
  const pointer = module._malloc(data.length);
  if (pointer === 0) throw new DocumentEngineError('out_of_memory');
  module.HEAPU8.set(data, pointer);
  const found = module.readBarcodesFromPixmap(pointer, width, height, {
    formats: formats.map((format) => ZXING_FORMAT[format]).join(','),
    tryHarder: true,
    tryRotate: true,
    tryInvert: true,
    tryDownscale: true,
    tryDenoise: false,
    downscaleThreshold: 500,
    downscaleFactor: 3,
    binarizer: BINARIZERS.indexOf(threshold === 'mid_grey' ? 'FixedThreshold' : 'LocalAverage'),
    isPure: false,
    minLineCount: 2,
    maxNumberOfSymbols: MOST_SYMBOLS,
    validateOptionalChecksum: false,
    returnErrors: false,
    eanAddOnSymbol: EAN_ADD_ON_SYMBOLS.indexOf('Ignore'),
    textMode: TEXT_MODES.indexOf('Plain'),
    characterSet: CHARACTER_SETS.indexOf('Unknown'),
    tryCode39ExtendedMode: false,
  }) as Results;
  const barcodes: Barcode[] = [];
  for (let at = 0; at < found.size(); at += 1) {
    const result = found.get(at);
    if (result?.isValid === true && isProven(result)) barcodes.push(toBarcode(result));
  }
  found.delete();
  module._free(pointer);
  return barcodes;
}

/**
 * Whether the error correction had something left to check with. With all of it used up to fill gaps, every text comes out
 * as valid: a PDF417 that lies 10 degrees askew was once read as 72 letters of nonsense.
 */
function isProven({ symbology, extra }: ZXingReadResult): boolean {
  if (symbology !== 'PDF417') return true;
  const details: unknown = JSON.parse(extra);
  const unused = typeof details === 'object' && details !== null && 'UEC' in details ? details.UEC : undefined;
  return typeof unused === 'number' && unused >= LEAST_UNUSED;
}

function toBarcode(result: ZXingReadResult): Barcode {
  const format = result.symbology === 'PDF417' ? 'pdf417' : 'qr';
  // A copy: the decoder's memory is used again.
  const bytes = Uint8Array.from(result.bytes);
  const { topLeft, topRight, bottomRight, bottomLeft } = result.position;
  return {
    format,
    // Without a named character set, ISO 15438 means ISO 8859-1. The decoder guesses instead, and may take two letters with
    // accents for one of Chinese.
    text: format === 'pdf417' && !result.hasECI ? Buffer.from(bytes).toString('latin1') : result.text,
    bytes,
    quad: [topLeft, topRight, bottomRight, bottomLeft],
  };
}
