import { crc32 } from 'node:zlib';
import type { JpegSegment } from './jpeg-segments';

const QUANTISATION = 0xdb;

/**
 * Tables that Photoshop writes and nothing else is known to, by the CRC-32 of the 64 bytes for brightness and the 64 for
 * colour in the order of the file. Cameras, phones, scanners and most other programs scale the tables of ITU-T T.81, annex
 * K, or have tables of their own that differ from these.
 *
 * In order: Save for Web at low, medium, high, very high and maximum quality; Save As at low, medium, high and maximum.
 */
const PHOTOSHOP: ReadonlySet<number> = new Set([
  0xd43832b4, 0x945e2c78, 0xb59b9579, 0xcbff8475, 0x511f164a, 0x36a77433, 0x09e385e2, 0x1290ca85, 0x7f19c7a7,
]);

/** Whether a JPEG was written with tables of Photoshop's: left behind when all else has been removed. */
export function hasPhotoshopTables(segments: readonly JpegSegment[]): boolean {
  const tables = readTables(segments);
  const [brightness, colour] = [tables.get(0), tables.get(1)];
  if (brightness === undefined || colour === undefined) return false;
  return PHOTOSHOP.has(crc32(Buffer.concat([brightness, colour])));
}

/** By their number; only those of eight bits a value (B.2.4.1). */
function readTables(segments: readonly JpegSegment[]): Map<number, Buffer> {
  const tables = new Map<number, Buffer>();
  for (const { marker, data } of segments) {
    if (marker !== QUANTISATION) continue;
    for (let at = 0; at < data.length;) {
      const kind = data[at] as number;
      const size = kind >> 4 === 0 ? 64 : 128;
      if (at + 1 + size > data.length) break;
      if (size === 64) tables.set(kind & 0x0f, data.subarray(at + 1, at + 65));
      at += 1 + size;
    }
  }
  return tables;
}
