import { MRZ_ALPHABET } from '../../../src/documents/mrz/mrz-alphabet';
import { MRZ_LAYOUTS, type MrzFormat } from '../../../src/documents/mrz/mrz-format';

/** What text recognition makes of the filler. */
const FILLERS = /[《〈«‹く＜≤⟨{(]/g;
/** A row without fillers has to be nearly as long as a line of a zone. */
const LEAST_LENGTH = 0.45;

/**
 * The lines of a zone among the rows of a page, given every help: the format is told, blanks are taken out, what looks like a
 * filler is one, small letters are capitals, and lines too short or too long are mended where fillers run.
 *
 * @param rows from top to bottom
 * @returns undefined when no rows look like a zone
 */
export function pickZoneLines(rows: readonly string[], format: MrzFormat): string[] | undefined {
  const { lines, length } = MRZ_LAYOUTS[format];
  const candidates = rows
    .map(cleaned)
    .filter((row) => row.length >= LEAST_LENGTH * length && row.length <= 2 * length && likeness(row) > length / 2);
  let best: { picked: string[]; score: number } | undefined;
  for (let from = 0; from + lines <= candidates.length; from += 1) {
    const picked = candidates.slice(from, from + lines);
    const score = picked.reduce((sum, row) => sum + likeness(row) - Math.abs(length - row.length), 0);
    if (!best || score >= best.score) best = { picked, score };
  }
  return best?.picked.map((row) => fitted(row, length));
}

function cleaned(row: string): string {
  return row.normalize('NFKC').replaceAll(FILLERS, '<').replaceAll('×', 'X').replaceAll(/\s/g, '').toUpperCase();
}

/** Fillers count most: nothing else on a page has them. */
function likeness(row: string): number {
  const signs = Array.from(row);
  return signs.reduce((sum, sign) => sum + (sign === '<' ? 2 : MRZ_ALPHABET.includes(sign) ? 1 : -3), 0);
}

/** To the format's length: runs of fillers are where a reader loses count, so the longest one gives and takes. */
export function fitted(row: string, length: number): string {
  // What the alphabet does not have is no help to anybody.
  const line = Array.from(row, (sign) => (MRZ_ALPHABET.includes(sign) ? sign : '<')).join('');
  const runs = [...line.matchAll(/<+/g)].sort((a, b) => b[0].length - a[0].length);
  const [run = '', at = line.length] = [runs[0]?.[0], runs[0]?.index];
  const missing = length - line.length;
  if (missing >= 0) return line.slice(0, at) + '<'.repeat(missing) + line.slice(at);
  const taken = Math.min(-missing, Math.max(0, run.length - 1));
  return (line.slice(0, at) + line.slice(at + taken)).slice(0, length);
}
