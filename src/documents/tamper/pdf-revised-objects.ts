import { isDictionary, readPdfObject, type PdfDictionary } from '../../files/pdf-object';
import { findStream, unpackObjectStream } from '../../files/pdf-object-stream';

/** What an object does for the look of a document. */
export type ObjectRole = 'page' | 'annotation' | 'stream' | 'none';

export interface RevisedObject {
  readonly number: number;
  readonly role: ObjectRole;
  /** Where the bytes that a signature covers end in the file; absent when the object is no signature. */
  readonly signedUntil?: number;
}

const MAX_OBJECTS = 20_000;
const MAX_OBJECT = 256 * 1024;
const MAX_INFLATED = 8 * 1024 * 1024;

/** Annotations without looks of their own (ISO 32000-1, 12.5.6): links, pop-up windows, form fields. */
const UNSEEN: ReadonlySet<unknown> = new Set(['/Link', '/Popup', '/Widget']);
/** Streams that are not drawn (7.5.7, 7.5.8, 14.3.2). */
const NOT_DRAWN: ReadonlySet<unknown> = new Set(['/ObjStm', '/XRef', '/Metadata']);

/**
 * The objects of a PDF that were written between two offsets, those in object streams included. What cannot be read is left
 * out: it cannot be drawn either.
 */
export function readRevisedObjects(file: Buffer, from: number, to: number): RevisedObject[] {
  const objects: RevisedObject[] = [];
  // Honest objects lie side by side, so reading all of them costs no more than their bytes.
  let work = 2 * (to - from) + MAX_OBJECT;
  const heads = file.toString('latin1', from, to).matchAll(/(?<![0-9])(\d{1,10})\s{1,4}\d{1,5}\s{1,4}obj(?![a-z])/g);
  for (const head of heads) {
    const at = from + head.index + head[0].length;
    const object = readPdfObject(file, at, Math.min(to, at + MAX_OBJECT));
    work -= (object?.end ?? at + MAX_OBJECT) - at;
    if (work < 0 || objects.length > MAX_OBJECTS) break;
    if (object === undefined || !isDictionary(object.value)) continue;
    const extent = findStream(file, object.end);
    if (extent === undefined) {
      objects.push(describe(Number(head[1]), object.value));
      continue;
    }
    const type = object.value.entries.get('Type');
    if (type === '/ObjStm') {
      const unpacked = unpackObjectStream(file, object.value, extent, MAX_INFLATED);
      if (unpacked !== undefined) objects.push(...readPacked(unpacked, object.value));
    }
    objects.push({ number: Number(head[1]), role: NOT_DRAWN.has(type) ? 'none' : 'stream' });
  }
  return objects;
}

/** An object stream starts with the numbers and places of what is in it (7.5.7). */
function readPacked(unpacked: Buffer, { entries }: PdfDictionary): RevisedObject[] {
  const first = Number(entries.get('First'));
  const header = unpacked.toString('latin1', 0, Math.min(first, unpacked.length)).trim().split(/\s+/).map(Number);
  const objects: RevisedObject[] = [];
  for (let pair = 0; pair + 1 < header.length && objects.length < MAX_OBJECTS; pair += 2) {
    const at = first + (header[pair + 1] ?? NaN);
    if (!(at >= 0 && at < unpacked.length)) continue;
    const value = readPdfObject(unpacked, at, at + MAX_OBJECT)?.value;
    if (isDictionary(value)) objects.push(describe(header[pair] ?? 0, value));
  }
  return objects;
}

function describe(number: number, { entries }: PdfDictionary): RevisedObject {
  const range = entries.get('ByteRange');
  const type = entries.get('Type');
  const isSignature = entries.has('SubFilter') || type === '/Sig' || type === '/DocTimeStamp';
  if (isSignature && Array.isArray(range) && range.length === 4) {
    const end = Number(range[2]) + Number(range[3]);
    return { number, role: 'none', ...(Number.isFinite(end) ? { signedUntil: end } : {}) };
  }
  if (type === '/Page') return { number, role: 'page' };
  const isAnnotation = type === '/Annot' || (entries.has('Subtype') && entries.has('Rect'));
  return { number, role: isAnnotation && !UNSEEN.has(entries.get('Subtype')) ? 'annotation' : 'none' };
}
