import type { FileLimits } from './file-limits';
import { refuse, type FileRefusal } from './file-refusal';
import { readJpegStructure } from './jpeg-structure';
import { nameFormat } from './media-type';
import { endOfVideo } from './motion-video';
import { isPadding } from './padding';
import { isSamsungTrailer } from './samsung-trailer';

/** What a camera put behind the picture, recognised by its structure. It is cut off, never kept and never decoded. */
export type CameraTrailer = 'further_picture' | 'motion_video' | 'samsung_trailer';

/** What the picture itself says may follow it. A PNG announces nothing. */
export interface Announced {
  readonly furtherPictures: number;
  readonly announcesVideo: boolean;
}

/**
 * The rule for bytes behind the end of a picture. Nothing but filler (see padding.ts) is accepted, except what phones
 * append to honest photos, and that only as a whole and by its own structure:
 * - complete JPEGs, as many as the picture's multi-picture index announces (HDR gain maps, previews);
 * - one complete MP4, when the picture's metadata says it is a motion photo;
 * - a Samsung trailer that accounts for every byte up to the end of the file.
 *
 * Those are to be cut off: the caller keeps the picture alone. Everything else (an archive, a script, a second document,
 * a trailer we do not know) is refused, because what is not looked at may be what somebody else executes or reads.
 *
 * @param from offset of the first byte behind the picture
 * @returns what is to be cut off, in order, or the refusal `trailing_bytes`
 */
export function readTrailingBytes(
  file: Buffer,
  from: number,
  announced: Announced,
  limits: FileLimits,
): { ok: true; trailers: readonly CameraTrailer[] } | FileRefusal {
  const trailers: CameraTrailer[] = [];
  let pictures = announced.furtherPictures;
  let video = announced.announcesVideo;
  let at = from;

  while (!isPadding(file, at, file.length)) {
    const picture = pictures > 0 ? endOfNextPicture(file, at, limits) : undefined;
    const film = picture === undefined && video ? endOfNextVideo(file, at) : undefined;
    if (picture !== undefined) {
      pictures -= 1;
      trailers.push('further_picture');
      at = picture;
    } else if (film !== undefined) {
      video = false;
      trailers.push('motion_video');
      at = film;
    } else if (isSamsungTrailer(file, at)) {
      trailers.push('samsung_trailer');
      break;
    } else {
      return somethingElse(file, at);
    }
  }
  return { ok: true, trailers };
}

function endOfNextPicture(file: Buffer, from: number, limits: FileLimits): number | undefined {
  const start = file.indexOf('\xff\xd8\xff', from, 'latin1');
  if (start === -1 || !isPadding(file, from, start)) return undefined;
  const picture = readJpegStructure(file, limits, start);
  return picture.ok ? picture.end : undefined;
}

function endOfNextVideo(file: Buffer, from: number): number | undefined {
  const start = file.indexOf('ftyp', from, 'latin1') - 4;
  return start >= from && isPadding(file, from, start) ? endOfVideo(file, start) : undefined;
}

function somethingElse(file: Buffer, at: number): FileRefusal {
  const name = nameFormat(file.subarray(at)) ?? 'other data';
  return refuse(
    'trailing_bytes',
    `The picture is followed by something else in the same file (${name}): please take a plain photo, ` +
      'without video or effects, and send that.',
  );
}
