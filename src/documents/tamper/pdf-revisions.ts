import { readRevisedObjects, type RevisedObject } from './pdf-revised-objects';
import { isDictionary, readPdfObject } from '../../files/pdf-object';

export interface PdfRevisions {
  /** How often the file was saved, its making included. */
  readonly saves: number;
  /** Later saves that changed what is to be seen; none for a signed file. */
  readonly updates: number;
  /** The same behind the last signature. */
  readonly updatesAfterSigning: number;
}

interface Revision {
  readonly from: number;
  readonly to: number;
}

/** An honest file was saved a few times; a crafted one may say that it was saved a million times. */
const MAX_REVISIONS = 200;
/** Programs leave so many bytes, a line end or two, behind what they sign or count. */
const SLACK = 16;

/**
 * Counts how often a PDF was saved by appending to it (incremental updates, ISO 32000-1, 7.5.6), and which of those saves
 * changed what is to be seen: a page replaced or added, something drawn written anew, a visible annotation added. The two
 * halves of a linearised file (annex F) are one save. What goes on around a signature (its field, its proofs and time
 * stamps) is no change, and what was done before it is the signer's word.
 *
 * What it cannot see: an edit after which the file was written anew as a whole. Nor does it verify a signature: one that is
 * made up passes for one.
 */
export function readPdfRevisions(file: Buffer): PdfRevisions {
  const revisions = joinLinearised(file, splitRevisions(file));
  const saved = revisions.map(({ from, to }) => ({ objects: readRevisedObjects(file, from, to), to }));
  const signedUntil = Math.max(0, ...saved.flatMap(({ objects }) => objects.map((object) => object.signedUntil ?? 0)));
  const drawnBefore = new Set<number>();
  let updates = 0;
  let updatesAfterSigning = 0;
  saved.forEach(({ objects, to }, index) => {
    const isChange = objects.some((object) => changesPages(object, drawnBefore));
    for (const { number, role } of objects) if (role === 'stream') drawnBefore.add(number);
    if (index === 0 || !isChange) return;
    if (signedUntil === 0) updates += 1;
    else if (to > signedUntil + SLACK) updatesAfterSigning += 1;
  });
  return { saves: revisions.length, updates, updatesAfterSigning };
}

/** A new stream alone draws nothing: a page has to call for it, and is then written anew itself. */
function changesPages({ number, role }: RevisedObject, drawnBefore: ReadonlySet<number>): boolean {
  return role === 'page' || role === 'annotation' || (role === 'stream' && drawnBefore.has(number));
}

function splitRevisions(file: Buffer): Revision[] {
  const text = file.toString('latin1');
  const revisions: Revision[] = [];
  for (const end of text.matchAll(/startxref\s{1,8}\d{1,12}\s{1,8}%%EOF/g)) {
    const to = end.index + end[0].length;
    revisions.push({ from: revisions.at(-1)?.to ?? 0, to });
    if (revisions.length === MAX_REVISIONS) break;
  }
  return revisions;
}

/** A linearised file names its own length in its first object; the end marker within it is that of its first page. */
function joinLinearised(file: Buffer, revisions: readonly Revision[]): Revision[] {
  const [first, second, ...rest] = revisions;
  if (first === undefined || second === undefined) return [...revisions];
  const start = file.subarray(0, 1024).indexOf('obj', 0, 'latin1');
  const value = start === -1 ? undefined : readPdfObject(file, start + 3, start + 1024)?.value;
  if (!isDictionary(value) || !value.entries.has('Linearized')) return [...revisions];
  const length = value.entries.get('L');
  if (typeof length !== 'number' || Math.abs(length - second.to) > SLACK) return [...revisions];
  return [{ from: first.from, to: second.to }, ...rest];
}
