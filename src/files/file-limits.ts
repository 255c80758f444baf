import { refuse, type FileRefusal } from './file-refusal';

/** How much one file may ask of us. Bytes are bytes, sides are pixels. */
export interface FileLimits {
  readonly maxBytes: number;
  /** Width times height, as the header claims it: a decoder allocates by that claim, whatever the file weighs. */
  readonly maxPixels: number;
  readonly maxSide: number;
  /** What the object streams of one PDF may unpack to, together. */
  readonly maxInflatedBytes: number;
}

/** 50 megapixels takes the largest full-size mode of common phones (8160 x 6120); 8 MB is the documented limit of a file. */
export const DEFAULT_FILE_LIMITS: FileLimits = {
  maxBytes: 8 * 1024 * 1024,
  maxPixels: 50_000_000,
  maxSide: 12_000,
  maxInflatedBytes: 16 * 1024 * 1024,
};

/** `undefined` when a picture of that size may be decoded. */
export function refusePixels(width: number, height: number, limits: FileLimits): FileRefusal | undefined {
  if (width === 0 || height === 0) {
    return refuse('file_unreadable', 'The picture says that it is empty: please take a new photo and send that.');
  }
  if (width <= limits.maxSide && height <= limits.maxSide && width * height <= limits.maxPixels) return undefined;
  return refuse(
    'pixel_limit',
    `The picture is too large (${width} x ${height} pixels): please send it with at most ` +
      `${Math.floor(limits.maxPixels / 1_000_000)} megapixels and ${limits.maxSide} pixels on each side.`,
  );
}

/** `undefined` when a file of that many bytes may be read. */
export function refuseSize(size: number, maxBytes: number): FileRefusal | undefined {
  if (size === 0) return refuse('file_empty', 'The file is empty: please choose it again and send it.');
  if (size <= maxBytes) return undefined;
  return refuse(
    'file_too_large',
    `The file is larger than ${megabytes(maxBytes)} MB: please send a smaller photo or a smaller PDF.`,
  );
}

function megabytes(bytes: number): string {
  return String(Math.round((bytes / (1024 * 1024)) * 100) / 100);
}
