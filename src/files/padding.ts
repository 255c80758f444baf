/** Filler of mixed kind may be this long: an uploader's line end, a camera's alignment. */
const MAX_MIXED = 16;
/** A run of zeros may fill up to the largest storage block that cameras write in. */
const MAX_ZEROS = 64 * 1024;

/**
 * Whether the bytes from `from` to `to` are filler that carries nothing: at most 16 bytes of zero, FF, CR and LF, or up to
 * 64 KiB of zeros. An empty range is.
 */
export function isPadding(file: Buffer, from: number, to: number): boolean {
  const length = to - from;
  if (length < 0 || length > MAX_ZEROS) return false;
  for (let at = from; at < to; at += 1) {
    const byte = file[at];
    if (byte === 0x00) continue;
    const isFiller = byte === 0xff || byte === 0x0d || byte === 0x0a;
    if (!isFiller || length > MAX_MIXED) return false;
  }
  return true;
}
