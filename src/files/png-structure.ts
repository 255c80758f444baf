import { crc32 } from 'node:zlib';
import { refusePixels, type FileLimits } from './file-limits';
import { refuse, type FileRefusal } from './file-refusal';
import { PNG_SIGNATURE } from './media-type';

export interface PngStructure {
  readonly ok: true;
  readonly width: number;
  readonly height: number;
  /** Offset of the first byte behind the IEND chunk. */
  readonly end: number;
}

/** Every critical chunk there is. An unknown one may not be skipped (PNG specification, section 5.4). */
const CRITICAL: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND']);

/**
 * Walks a PNG (ISO/IEC 15948) chunk by chunk, checksums included, from its signature to IEND. Nothing is unpacked.
 *
 * @returns the structure, or a refusal: `file_truncated`, `file_unreadable`, `pixel_limit`
 */
export function readPngStructure(file: Buffer, limits: FileLimits): PngStructure | FileRefusal {
  let at = PNG_SIGNATURE.length;
  let size: { width: number; height: number } | undefined;
  let hasPixels = false;

  for (;;) {
    if (at + 8 > file.length) return truncated();
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    if (!/^[A-Za-z]{4}$/.test(type)) return damaged();
    const data = at + 8;
    if (size === undefined) {
      if (type !== 'IHDR' || length !== 13) return damaged();
      if (data + 13 > file.length) return truncated();
      size = { width: file.readUInt32BE(data), height: file.readUInt32BE(data + 4) };
      const refusal = refusePixels(size.width, size.height, limits);
      if (refusal !== undefined) return refusal;
    } else if (type === 'IHDR' || (isCritical(type) && !CRITICAL.has(type))) {
      return damaged();
    }
    const end = data + length + 4;
    if (end > file.length) return truncated();
    if (crc32(file.subarray(at + 4, data + length)) !== file.readUInt32BE(data + length)) return damaged();

    if (type === 'IDAT' && length > 0) hasPixels = true;
    if (type === 'IEND') return hasPixels && length === 0 ? { ok: true, ...size, end } : damaged();
    at = end;
  }
}

/** Bit 5 of the first letter: upper case is critical. */
function isCritical(type: string): boolean {
  return (type.charCodeAt(0) & 0x20) === 0;
}

function truncated(): FileRefusal {
  return refuse('file_truncated', 'The picture is cut off, its end is missing: please send the whole file again.');
}

function damaged(): FileRefusal {
  return refuse('file_unreadable', 'The picture is damaged: please take a new photo and send that.');
}
