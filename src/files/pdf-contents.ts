import { findName, wantNames, type WantedNames } from './pdf-names';
import { isDictionary, readPdfObject, skipBlanks, type PdfObject } from './pdf-object';
import { findStream, isObjectStream, unpackObjectStream } from './pdf-object-stream';

export type PdfContents =
  | { readonly ok: true; readonly found: string | undefined; readonly pages: number | undefined }
  | { readonly ok: false };

/** The root of every document (ISO 32000-1, 7.7.2). */
const CATALOG = wantNames(['Catalog']);
const CANNOT_TELL: PdfContents = { ok: false };
/** One object outside the streams: an honest one is a few kilobytes. */
const MAX_OBJECT = 256 * 1024;
/** An honest file of 8 MB has some ten thousand. */
const MAX_OBJECTS = 100_000;

/**
 * Looks for names in every object that a reader could be led to. A reader jumps to an offset and reads there
 * `12 0 obj`; so the value behind each `obj` in the file is read, wherever it stands, in a stream or a comment too,
 * and the same for `trailer`. Object streams are unpacked and searched as plain bytes.
 *
 * @param wanted the names to look for
 * @param maxInflated what all object streams together may unpack to, in bytes
 * @returns the first name found, and the page count of the page tree; `ok: false` when something
 *   cannot be looked into or there is no document at all
 */
export function readPdfContents(file: Buffer, wanted: WantedNames, maxInflated: number): PdfContents {
  // Honest objects and streams lie side by side, so reading each of them costs no more than the file is long.
  const budget = { work: 2 * file.length + 2 * MAX_OBJECT, inflated: maxInflated };
  let pages: number | undefined;
  let isDocument = false;
  let count = 0;

  for (const at of objectStarts(file)) {
    count += 1;
    if (count > MAX_OBJECTS) return CANNOT_TELL;
    const object = readPdfObject(file, at, at + MAX_OBJECT);
    budget.work -= (object?.end ?? at + MAX_OBJECT) - at;
    if (budget.work < 0) return CANNOT_TELL;
    if (object === undefined) {
      if (startsContainer(file, at)) return CANNOT_TELL;
      continue;
    }
    isDocument ||= object.names.has('Catalog');
    const found = firstWanted(object, wanted);
    if (found !== undefined) return { ok: true, found, pages };
    pages = countPages(object, pages);
    if (!isDictionary(object.value) || !isObjectStream(object.value)) continue;

    const extent = findStream(file, object.end);
    if (extent === undefined) continue;
    budget.work -= extent.end - extent.start;
    if (budget.work < 0) return CANNOT_TELL;
    const objects = unpackObjectStream(file, object.value, extent, budget.inflated);
    if (objects === undefined) return CANNOT_TELL;
    budget.inflated -= objects.length;
    isDocument ||= findName(objects, CATALOG) !== undefined;
    const inside = findName(objects, wanted);
    if (inside !== undefined) return { ok: true, found: inside, pages };
    pages = countPagesInStream(objects, object.value.entries.get('First'), pages);
  }
  return isDocument ? { ok: true, found: undefined, pages } : CANNOT_TELL;
}

/** The offsets behind every `obj` (but not `endobj`) and every `trailer`. */
function* objectStarts(file: Buffer): Generator<number> {
  for (let at = file.indexOf('obj', 0, 'latin1'); at !== -1; at = file.indexOf('obj', at + 3, 'latin1')) {
    if (file.toString('latin1', Math.max(0, at - 3), at) !== 'end') yield at + 3;
  }
  for (let at = file.indexOf('trailer', 0, 'latin1'); at !== -1; at = file.indexOf('trailer', at + 7, 'latin1')) {
    yield at + 7;
  }
}

/** An unfinished string or number behind a chance `obj` is nothing; an unfinished dictionary or array may be something. */
function startsContainer(file: Buffer, from: number): boolean {
  const at = skipBlanks(file, from, file.length);
  return file[at] === 0x5b || (file[at] === 0x3c && file[at + 1] === 0x3c);
}

function firstWanted(object: PdfObject, wanted: WantedNames): string | undefined {
  for (const name of object.names) if (wanted.names.has(name)) return name;
  return undefined;
}

/** The root of the page tree has the largest `Count` (ISO 32000-1, 7.7.3.2). */
function countPages({ value }: PdfObject, sofar: number | undefined): number | undefined {
  if (!isDictionary(value) || value.entries.get('Type') !== '/Pages') return sofar;
  const count = value.entries.get('Count');
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? Math.max(sofar ?? 0, count) : sofar;
}

/** The objects follow each other from `First` on. */
function countPagesInStream(objects: Buffer, first: unknown, sofar: number | undefined): number | undefined {
  let pages = sofar;
  let at = typeof first === 'number' && first >= 0 ? first : objects.length;
  while (at < objects.length) {
    const object = readPdfObject(objects, at, at + MAX_OBJECT);
    if (object === undefined || object.end <= at) break;
    pages = countPages(object, pages);
    at = object.end;
  }
  return pages;
}
