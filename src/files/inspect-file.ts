import { DEFAULT_FILE_LIMITS, refuseSize, type FileLimits } from './file-limits';
import { refuse, type FileRefusal } from './file-refusal';
import { readJpegStructure } from './jpeg-structure';
import { detectMediaType, nameFormat } from './media-type';
import { readPdfStructure } from './pdf-structure';
import { readPngStructure } from './png-structure';
import { readTrailingBytes, type CameraTrailer } from './trailing-bytes';
import { hasZipDirectory } from './zip-directory';

export interface InspectedImage {
  readonly ok: true;
  readonly mediaType: 'image/jpeg' | 'image/png';
  /** As stored, before any EXIF rotation, in pixels. */
  readonly width: number;
  readonly height: number;
  /** The picture alone. Store and decode this, not the bytes that came in. */
  readonly content: Buffer;
  /** What `content` no longer has, filler aside. */
  readonly removed: readonly CameraTrailer[];
}

export interface InspectedPdf {
  readonly ok: true;
  readonly mediaType: 'application/pdf';
  /** As the page tree claims; absent when it could not be told. */
  readonly pages?: number;
  readonly content: Buffer;
}

export type InspectedFile = InspectedImage | InspectedPdf;

/** A PDF reader takes a header anywhere in the first kilobyte (Adobe's implementation note to 7.5.2). */
const PDF_HEADER_WINDOW = 1024 + 5;

/**
 * Looks at an uploaded file's structure, from first byte to last, without decoding a pixel: one of the three allowed
 * types by content, whole, of a size that is safe to decode, with nothing behind it and nothing else inside that another
 * program would take for its own. Never throws for what is in the bytes.
 *
 * What it does not promise: that the picture decodes, or that a comment inside it is harmless. Re-encoding sees to that.
 *
 * @returns what the file is, or a refusal with its code and a sentence for the customer
 */
export function inspectFile(bytes: Uint8Array, limits: Partial<FileLimits> = {}): InspectedFile | FileRefusal {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const all = { ...DEFAULT_FILE_LIMITS, ...limits };
  const sizeRefusal = refuseSize(file.length, all.maxBytes);
  if (sizeRefusal !== undefined) return sizeRefusal;

  const mediaType = detectMediaType(file);
  if (mediaType === undefined) return hasLatePdfHeader(file) ? polyglot('a PDF') : notAllowed(file);

  const inspected = mediaType === 'application/pdf' ? inspectPdf(file, all) : inspectImage(file, mediaType, all);
  if (!inspected.ok) return inspected;
  if (mediaType !== 'application/pdf' && hasLatePdfHeader(file)) return polyglot('a PDF');
  return hasZipDirectory(file) ? polyglot('a ZIP archive') : inspected;
}

function inspectImage(
  file: Buffer,
  mediaType: InspectedImage['mediaType'],
  limits: FileLimits,
): InspectedImage | FileRefusal {
  const picture =
    mediaType === 'image/jpeg'
      ? readJpegStructure(file, limits)
      : { furtherPictures: 0, announcesVideo: false, ...readPngStructure(file, limits) };
  if (!picture.ok) return picture;
  const behind = readTrailingBytes(file, picture.end, picture, limits);
  if (!behind.ok) return behind;
  const { width, height, end } = picture;
  return { ok: true, mediaType, width, height, content: file.subarray(0, end), removed: behind.trailers };
}

function inspectPdf(file: Buffer, limits: FileLimits): InspectedPdf | FileRefusal {
  const pdf = readPdfStructure(file, limits);
  if (!pdf.ok) return pdf;
  return {
    ok: true,
    mediaType: 'application/pdf',
    ...(pdf.pages === undefined ? {} : { pages: pdf.pages }),
    content: file,
  };
}

function hasLatePdfHeader(file: Buffer): boolean {
  return file.subarray(0, PDF_HEADER_WINDOW).includes('%PDF-', 0, 'latin1');
}

function polyglot(what: string): FileRefusal {
  return refuse(
    'file_polyglot',
    `The file can also be read as ${what}: please send one plain photo or one plain PDF, saved again from its original.`,
  );
}

function notAllowed(file: Buffer): FileRefusal {
  const name = nameFormat(file);
  const what = name === undefined ? 'The file is neither a photo nor a PDF that can be read' : `The file is ${name}`;
  const hint = name === 'a HEIC photo' ? ' (iPhone: Settings, Camera, Formats, Most Compatible)' : '';
  return refuse('file_type_not_allowed', `${what}: please send a JPEG or PNG photo or a PDF${hint}.`);
}
