/** What may stand at the top level of an ISO base media file (ISO/IEC 14496-12) as phones write it. */
const BOXES: ReadonlySet<string> = new Set([
  'ftyp',
  'moov',
  'mdat',
  'free',
  'skip',
  'wide',
  'udta',
  'uuid',
  'meta',
  'moof',
  'mfra',
  'sidx',
]);

/**
 * The end of the MP4 video that starts at `start`, walked box by box; `undefined` when there is no whole video.
 * A "motion photo" (Android's Motion Photo format 1.0, and MicroVideo before it) carries one behind the picture.
 */
export function endOfVideo(file: Buffer, start: number): number | undefined {
  const seen = new Set<string>();
  let at = start;
  while (at + 8 <= file.length) {
    const type = file.toString('latin1', at + 4, at + 8);
    if (!BOXES.has(type) || (at === start) !== (type === 'ftyp')) break;
    const size = boxSize(file, at);
    if (size === undefined || at + size > file.length) return undefined;
    seen.add(type);
    at += size;
  }
  const isWhole = seen.has('ftyp') && seen.has('mdat') && (seen.has('moov') || seen.has('moof'));
  return isWhole ? at : undefined;
}

/** Size 1 means a 64-bit size follows, size 0 a box that runs to the end of the file. */
function boxSize(file: Buffer, at: number): number | undefined {
  const size = file.readUInt32BE(at);
  if (size === 0) return file.length - at;
  if (size !== 1) return size >= 8 ? size : undefined;
  if (at + 16 > file.length) return undefined;
  const long = file.readBigUInt64BE(at + 8);
  return long >= 16n && long <= BigInt(file.length) ? Number(long) : undefined;
}
