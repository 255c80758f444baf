import type { AamvaProblem } from './aamva-licence';
import type { AamvaHeader, Designator } from './read-header';

export interface AamvaElements {
  readonly elements: ReadonlyMap<string, string>;
  readonly problems: readonly AamvaProblem[];
}

interface Subfile {
  readonly designator: Designator;
  readonly start: number;
}

/** Elements end with LF; some issuers write CR, or one of the separators of files, groups and records (ISO 646). */
const SEPARATORS: readonly string[] = ['\n', '\r', '\u001c', '\u001d', '\u001e'];
/** Offsets are off by a few bytes, rarely more. */
const NEAR = 8;
const ELEMENT = /^([A-Z][A-Z][A-Z0-9])(.*)$/;

/**
 * The elements of all subfiles, the licence's before the jurisdiction's own. Offsets and lengths are often off by a few
 * bytes: where the type does not stand at its offset, the nearest place counts at which it begins a line.
 */
export function readElements(text: string, header: AamvaHeader): AamvaElements {
  const problems = new Set<AamvaProblem>();
  const subfiles: Subfile[] = [];
  for (const designator of header.designators) {
    const expected = header.start + designator.offset;
    const start = findSubfile(text, designator.type, expected, header.end);
    if (start !== expected) problems.add('offset_mismatch');
    if (start !== undefined) subfiles.push({ designator, start });
  }
  const elements = new Map<string, string>();
  for (const { designator, start } of subfiles) {
    const end = Math.min(text.length, ...subfiles.map((other) => other.start).filter((other) => other > start));
    if (!fits(text.slice(start, end), designator.length)) problems.add('length_mismatch');
    collect(text.slice(start + designator.type.length, end), elements, problems);
  }
  // Without a single subfile to be found, what follows the header is taken for one.
  if (subfiles.length === 0)
    collect(text.slice(header.end).replace(/^(?:DL|ID|EN)(?=D[A-Z]{2})/, ''), elements, problems);
  return { elements, problems: [...problems] };
}

/** Its type, at its offset or near it at the beginning of a line; else at its offset; else at the nearest beginning. */
function findSubfile(text: string, type: string, expected: number, from: number): number | undefined {
  let nearest: number | undefined;
  for (let at = text.indexOf(type, from); at !== -1; at = text.indexOf(type, at + 1)) {
    if (at !== from && !SEPARATORS.includes(text.charAt(at - 1))) continue;
    if (nearest === undefined || Math.abs(at - expected) < Math.abs(nearest - expected)) nearest = at;
  }
  if (nearest !== undefined && Math.abs(nearest - expected) <= NEAR) return nearest;
  return expected >= from && text.startsWith(type, expected) ? expected : nearest;
}

/** The segment terminator counts as part of the subfile; some issuers do not count it. */
function fits(subfile: string, length: number): boolean {
  return length <= subfile.length && length >= subfile.trimEnd().length;
}

function collect(body: string, elements: Map<string, string>, problems: Set<AamvaProblem>): void {
  const lines = SEPARATORS.reduce((parts, separator) => parts.flatMap((part) => part.split(separator)), [body]);
  for (const line of lines) {
    if (line.trim() === '') continue;
    const [, code, raw] = ELEMENT.exec(line) ?? [];
    if (code === undefined || raw === undefined) {
      problems.add('element_malformed');
      continue;
    }
    const value = raw.trim();
    const known = elements.get(code);
    if (known === undefined) elements.set(code, value);
    else if (known !== value) problems.add('element_repeated');
  }
}
