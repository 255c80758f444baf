import { refusePixels, type FileLimits } from './file-limits';
import { refuse, type FileRefusal } from './file-refusal';
import { countFurtherPictures } from './multi-picture';

export interface JpegStructure {
  readonly ok: true;
  readonly width: number;
  readonly height: number;
  /** Offset of the first byte behind the picture's own end marker. */
  readonly end: number;
  /** How many more pictures its multi-picture index announces behind it. */
  readonly furtherPictures: number;
  /** Whether its metadata announces a short video behind it (a "motion photo"). */
  readonly announcesVideo: boolean;
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP1 = 0xe1;
const APP2 = 0xe2;
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const MOTION_PHOTO = /(?:MotionPhoto|MicroVideo)(?:="|>)1/;

/**
 * Walks a JPEG marker by marker (ITU-T T.81, annex B) from `start` to its own end marker. Segments are skipped by their
 * length, so a thumbnail inside the metadata is not taken for the end; in a scan, stuffed and fill bytes and restart
 * markers are passed over. Nothing is decoded.
 *
 * @returns the structure, or a refusal: `file_truncated`, `file_unreadable`, `pixel_limit`
 */
export function readJpegStructure(file: Buffer, limits: FileLimits, start = 0): JpegStructure | FileRefusal {
  let at = start + 2;
  let size: { width: number; height: number } | undefined;
  let scans = 0;
  let furtherPictures = 0;
  let announcesVideo = false;

  for (;;) {
    if (at >= file.length) return truncated();
    if (file[at] !== 0xff) return damaged();
    while (file[at] === 0xff) at += 1;
    const marker = file[at];
    if (marker === undefined) return truncated();
    at += 1;

    if (marker === EOI) {
      if (size === undefined || scans === 0) return damaged();
      return { ok: true, ...size, end: at, furtherPictures, announcesVideo };
    }
    if (standsAlone(marker)) continue;
    if (!mayStandInPicture(marker)) return damaged();

    if (at + 2 > file.length) return truncated();
    const length = file.readUInt16BE(at);
    if (length < 2) return damaged();
    if (at + length > file.length) return truncated();
    const segment = file.subarray(at + 2, at + length);
    at += length;

    if (startsFrame(marker)) {
      if (size !== undefined || segment.length < 6) return damaged();
      size = { height: segment.readUInt16BE(1), width: segment.readUInt16BE(3) };
      const refusal = refusePixels(size.width, size.height, limits);
      if (refusal !== undefined) return refusal;
    } else if (marker === SOS) {
      if (size === undefined) return damaged();
      scans += 1;
      at = endOfScan(file, at);
    } else if (marker === APP2) {
      furtherPictures = Math.max(furtherPictures, countFurtherPictures(segment));
    } else if (marker === APP1 && segment.toString('latin1', 0, XMP.length) === XMP) {
      announcesVideo ||= MOTION_PHOTO.test(segment.toString('latin1'));
    }
  }
}

/** The offset of the marker that ends the entropy-coded data starting at `at`; the end of the file when there is none. */
function endOfScan(file: Buffer, at: number): number {
  for (let next = file.indexOf(0xff, at); next !== -1; next = file.indexOf(0xff, next + 1)) {
    const code = file[next + 1];
    const isData = code === 0x00 || code === 0xff || (code !== undefined && code >= 0xd0 && code <= 0xd7);
    if (code !== undefined && !isData) return next;
  }
  return file.length;
}

/** Restart markers and TEM have no length. */
function standsAlone(marker: number): boolean {
  return (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01;
}

/** A second start of image, reserved codes, and the JPEG-LS and extension codes: no decoder of ours takes them. */
function mayStandInPicture(marker: number): boolean {
  return marker >= 0xc0 && marker !== SOI && marker !== 0xc8 && (marker < 0xf0 || marker === 0xfe);
}

/** Start of frame: C0 to CF but for the Huffman table (C4), JPG (C8) and arithmetic conditioning (CC). */
function startsFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function truncated(): FileRefusal {
  return refuse('file_truncated', 'The picture is cut off, its end is missing: please send the whole file again.');
}

function damaged(): FileRefusal {
  return refuse('file_unreadable', 'The picture is damaged: please take a new photo and send that.');
}
