import { inflateSync } from 'node:zlib';

export interface PngChunk {
  readonly type: string;
  readonly data: Buffer;
}

/** A text in a PNG, by its keyword, for example `Software`. */
export interface PngText {
  readonly keyword: string;
  readonly text: string;
}

const MAX_CHUNKS = 10_000;
/** A packed text of more than this is nobody's description of a picture. */
const MAX_TEXT = 1024 * 1024;

/** The chunks of a PNG other than its pixels, in order (ISO/IEC 15948, 5.3). Of a damaged file, those before the damage. */
export function* pngChunks(file: Buffer): Generator<PngChunk> {
  let at = 8;
  for (let count = 0; count < MAX_CHUNKS && at + 8 <= file.length; count += 1) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > file.length || type === 'IEND') return;
    if (type !== 'IDAT') yield { type, data: file.subarray(at + 8, at + 8 + length) };
    at += 12 + length;
  }
}

/** Reads a text chunk of any of the three kinds (11.3.4); `undefined` for other chunks, damage, and too much text. */
export function readPngText({ type, data }: PngChunk): PngText | undefined {
  const end = data.indexOf(0);
  if (end < 1) return undefined;
  const keyword = data.toString('latin1', 0, end);
  if (type === 'tEXt') return { keyword, text: data.toString('latin1', end + 1) };
  if (type === 'zTXt') return packed(keyword, data.subarray(end + 2));
  if (type !== 'iTXt') return undefined;
  const language = data.indexOf(0, end + 3);
  const translated = language === -1 ? -1 : data.indexOf(0, language + 1);
  if (translated === -1) return undefined;
  const text = data.subarray(translated + 1);
  return data[end + 1] === 1 ? packed(keyword, text) : { keyword, text: text.toString('utf8') };
}

function packed(keyword: string, data: Buffer): PngText | undefined {
  try {
    return { keyword, text: inflateSync(data, { maxOutputLength: MAX_TEXT }).toString('utf8') };
  } catch {
    return undefined; // Not packed as it says, or too much: nothing that can be read.
  }
}
