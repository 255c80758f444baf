import { isPadding } from './padding';

const MOST_BLOCKS = 256;

/**
 * Whether everything from `from` to the end of the file is a Samsung camera trailer: blocks of named data (time, mode,
 * depth map, motion video), then the directory `SEFH` that lists each block by its distance back and its length, then the
 * directory's length and `SEFT`. Every block must be where the directory says, start with its own directory entry's type
 * and a printable name, and between blocks stands alignment or padding only: what no block accounts for is no trailer.
 *
 * The layout is Samsung's own and unpublished; this is what public readers of it agree on.
 */
export function isSamsungTrailer(file: Buffer, from: number): boolean {
  const footer = file.length - 8;
  if (footer - 24 < from || file.toString('latin1', footer + 4) !== 'SEFT') return false;
  const length = file.readUInt32LE(footer);
  const directory = footer - length;
  if (directory < from || file.toString('latin1', directory, directory + 4) !== 'SEFH') return false;
  const count = file.readUInt32LE(directory + 8);
  if (count === 0 || count > MOST_BLOCKS || length !== 12 + 12 * count) return false;

  const blocks: { start: number; end: number; entry: number }[] = [];
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 12 + 12 * index;
    const start = directory - file.readUInt32LE(entry + 4);
    blocks.push({ start, end: start + file.readUInt32LE(entry + 8), entry });
  }
  blocks.sort((a, b) => a.start - b.start);

  let covered = from;
  for (const { start, end, entry } of blocks) {
    if (start < from || end > directory || end - start < 8) return false;
    if (!isGap(file, covered, start) || !hasNamedBlock(file, start, end, entry)) return false;
    covered = end;
  }
  return isGap(file, covered, directory);
}

/** Blocks are aligned to four bytes, and the filler may be whatever was in memory. */
function isGap(file: Buffer, from: number, to: number): boolean {
  return (to >= from && to - from <= 3) || isPadding(file, from, to);
}

/** A block repeats its entry's first four bytes (zero, type) and goes on with the length of its name and the name. */
function hasNamedBlock(file: Buffer, start: number, end: number, entry: number): boolean {
  if (file.readUInt16LE(start) !== 0 || file.readUInt32LE(start) !== file.readUInt32LE(entry)) return false;
  const nameLength = file.readUInt32LE(start + 4);
  if (nameLength === 0 || nameLength > 128 || start + 8 + nameLength > end) return false;
  return /^[\x20-\x7e]+$/.test(file.toString('latin1', start + 8, start + 8 + nameLength));
}
