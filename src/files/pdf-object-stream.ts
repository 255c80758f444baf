import { inflateSync } from 'node:zlib';
import { isDictionary, skipBlanks, type PdfDictionary, type PdfValue } from './pdf-object';

/** Where the data of a stream starts and ends in the file. */
export interface StreamExtent {
  readonly start: number;
  readonly end: number;
}

/** The stream that follows a dictionary ending at `at`, up to its `endstream`; `undefined` when none follows. */
export function findStream(file: Buffer, at: number): StreamExtent | undefined {
  const keyword = skipBlanks(file, at, file.length);
  if (file.toString('latin1', keyword, keyword + 6) !== 'stream') return undefined;
  let start = keyword + 6;
  if (file[start] === 0x0d) start += 1;
  if (file[start] === 0x0a) start += 1;
  const end = file.indexOf('endstream', start, 'latin1');
  return { start, end: end === -1 ? file.length : end };
}

/**
 * Whether the stream of this dictionary can hold objects (ISO 32000-1, 7.5.7). `First` is what a reader needs to find
 * them; the type is only a label, and some readers do not look at it.
 */
export function isObjectStream(dictionary: PdfDictionary): boolean {
  return dictionary.entries.has('First') || dictionary.entries.get('Type') === '/ObjStm';
}

/**
 * Unpacks an object stream that is packed in the one way PDF writers pack them: Flate, with no predictor.
 *
 * @param maxBytes what it may unpack to, at most
 * @returns the objects' bytes; `undefined` for any other packing, for damage and for more than `maxBytes`
 */
export function unpackObjectStream(
  file: Buffer,
  dictionary: PdfDictionary,
  { start, end }: StreamExtent,
  maxBytes: number,
): Buffer | undefined {
  const { entries, repeated } = dictionary;
  if (['Type', 'First', 'Filter', 'DecodeParms'].some((key) => repeated.has(key))) return undefined;
  // External data, and abbreviations that belong to inline images: never in an honest object stream.
  if (['F', 'FFilter', 'FDecodeParms', 'DP'].some((key) => entries.has(key))) return undefined;
  if (onlyItem(entries.get('Filter')) !== '/FlateDecode' || hasPredictor(entries.get('DecodeParms'))) return undefined;
  if (maxBytes < 1) return undefined;
  try {
    return inflateSync(file.subarray(start, end), { maxOutputLength: maxBytes });
  } catch {
    return undefined; // Not Flate, damaged, cut off or too large: all mean that we cannot look inside.
  }
}

function onlyItem(value: PdfValue | undefined): PdfValue | undefined {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}

function hasPredictor(value: PdfValue | undefined): boolean {
  const parameters = onlyItem(value);
  if (parameters === undefined) return false;
  return !isDictionary(parameters) || (parameters.entries.get('Predictor') ?? 1) !== 1;
}
