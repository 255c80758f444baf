export interface JpegSegment {
  /** The marker's second byte: E1 is APP1, DB a quantisation table, FE a comment (ITU-T T.81, B.1.1.3). */
  readonly marker: number;
  readonly data: Buffer;
}

/** More segments than any honest file has before its first scan. */
const MAX_SEGMENTS = 2000;

/** The segments of a JPEG up to its first scan, in order. Of a damaged file, those before the damage. */
export function* jpegSegments(file: Buffer): Generator<JpegSegment> {
  let at = 2;
  for (let count = 0; count < MAX_SEGMENTS; count += 1) {
    while (file[at] === 0xff && file[at + 1] === 0xff) at += 1;
    const marker = file[at + 1];
    if (file[at] !== 0xff || marker === undefined || at + 4 > file.length) return;
    if ((marker >= 0xd0 && marker <= 0xd7) || marker === 0x01) {
      at += 2;
      continue;
    }
    const length = file.readUInt16BE(at + 2);
    if (marker === 0xda || marker === 0xd9 || length < 2 || at + 2 + length > file.length) return;
    yield { marker, data: file.subarray(at + 4, at + 2 + length) };
    at += 2 + length;
  }
}
