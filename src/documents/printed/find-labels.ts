import { compactText, type CompactText } from './compact-text';
import { phrasesAt, type Phrase } from './label-index';
import type { LabelKind } from './label-phrases/label-kind';
import { matchPrefix } from './match-prefix';

/** A label within a line of text; `from` and `to` are places in the text. */
export interface FoundLabel {
  readonly kind: LabelKind;
  readonly from: number;
  readonly to: number;
  /** Signs missing, extra or wrong. */
  readonly slips: number;
}

/** Shorter ones are words of names as well, and count only where their form says that they are labels. */
const SHORT = 6;
/** A label within a line, behind words that are none, is one only when it is as long as that. */
const LONG = 8;
/** So long that a slip makes no other word. */
const VERY_LONG = 10;

/**
 * The labels in a line, none overlapping, the longest at each place. Blanks, accents and case do not count, and long ones may
 * have a slip or two; a short one must stand by itself. Never throws.
 *
 * @param isAmerican whether the abbreviations of North American cards are labels too
 */
export function findLabels(text: string, isAmerican = false): readonly FoundLabel[] {
  const compact = compactText(text);
  const found: FoundLabel[] = [];
  let start = 0;
  while (start < compact.signs.length) {
    const last = found.at(-1)?.to;
    const isAfterLabel = last !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(last, compact.places[start]));
    const label =
      compact.starts[start] === true || isAfterLabel
        ? longestAt(compact, text, start, { isAfterLabel, isAmerican })
        : undefined;
    if (label === undefined) {
      start += 1;
      continue;
    }
    const end = start + label.length;
    found.push({ kind: label.kind, from: compact.places[start] ?? 0, to: endPlace(compact, end), slips: label.slips });
    start = end;
  }
  return found;
}

interface LabelAt {
  readonly kind: LabelKind;
  readonly slips: number;
  readonly length: number;
}

function longestAt(
  compact: CompactText,
  text: string,
  start: number,
  { isAfterLabel, isAmerican }: { readonly isAfterLabel: boolean; readonly isAmerican: boolean },
): LabelAt | undefined {
  const { signs, starts } = compact;
  const place = compact.places[start] ?? 0;
  const before = text.slice(0, place);
  // Right behind another label, a sign, a digit, or the number of the label: `4b EXP`.
  const isFree = isAfterLabel || !/\p{L} *$/u.test(before) || /^\W*\d{1,2}[a-d]\W*$/i.test(before);
  let best: LabelAt | undefined;
  let bestRank = -Infinity;
  for (const phrase of phrasesAt(signs, start, isAmerican)) {
    const match = matchPrefix(phrase.signs, signs, start, phrase.most, (end) => starts[end] === true);
    if (match === undefined || !isLabel(phrase, match.slips, compact, text, start, start + match.length)) continue;
    const isMarked = /^\s*[:°º#]/.test(text.slice(endPlace(compact, start + match.length)));
    if (!isFree && !isMarked && phrase.signs.length < LONG) continue;
    if (
      phrase.signs.length < SHORT &&
      standsInNumber(phrase, before, text.slice(endPlace(compact, start + match.length)))
    ) {
      continue;
    }
    const rank = phrase.signs.length - 3 * match.slips;
    if (rank > bestRank) [best, bestRank] = [{ kind: phrase.kind, ...match }, rank];
  }
  return best;
}

/** FN amid a number is no label; behind the number of a label (`2FN`) it is, and before a date (`3DOB01/02/1974`). */
function standsInNumber({ kind }: Phrase, before: string, behind: string): boolean {
  if (!/\p{N}$/u.test(before)) return false;
  return !/^\W*\d{1,2}$/.test(before) || (/^\p{N}/u.test(behind) && !kind.endsWith('Date'));
}

/** Whether what was matched is set like a label, and not a word of somebody's name that resembles one. */
function isLabel(
  { kind, signs, isPlain }: Phrase,
  slips: number,
  compact: CompactText,
  text: string,
  from: number,
  to: number,
): boolean {
  const rest = text.slice(endPlace(compact, to));
  // SEXF: text recognition lost the blank.
  const isGlued = kind === 'sex' && /^[MFX]\s*$/.test(rest);
  if (compact.starts[to] !== true && !isGlued && (signs.length < LONG || slips > 0)) return false;
  // nOCBI: a word that begins in a small letter is none of NO and more; NoAB123456 is.
  if (signs.length < SHORT && !isGlued && /^\p{L}+(?![\p{L}\p{N}])/u.test(rest)) return false;
  const printed = text.slice(compact.places[from], endPlace(compact, to));
  // NR360140 is a number that begins so; Nr360140 has lost a blank.
  if (/^(?:NR|NO|ID)$/.test(printed) && /^\d/.test(rest)) return false;
  const before = text.slice(0, compact.places[from]);
  const hasSign = /^\s*[:/.\-)#°º(]/.test(rest) || /[/(]\s*$/.test(before) || /[№#°º:]$/.test(printed);
  const isLower = /\p{Ll}/u.test(printed) || !/\p{Lu}/u.test(printed);
  if (signs.length < SHORT && !isPlain) return hasSign || (isLower && kind !== 'other');
  if (slips === 0) return true;
  // Two labels of two languages are not one with slips.
  if (/[/:|]/.test(printed)) return false;
  // The title PASSPORT is not the beginning of PASSPORT NO, nor BENDER a GENDER.
  const endsAlike = signs.at(-1) === compact.signs.charAt(to - 1);
  if (signs.length >= VERY_LONG) return endsAlike || !kind.endsWith('Number');
  if (signs.charAt(0) !== compact.signs.charAt(from) || !endsAlike) return false;
  // WRIGHT is not WEIGHT, CARMEN not CARTE N: in capitals, only the most usual labels may have a slip.
  return hasSign || isLower || !(kind === 'other' || kind.endsWith('Number'));
}

/** Right behind the last sign before a place of the compact text. */
function endPlace({ places }: CompactText, end: number): number {
  return (places[end - 1] ?? 0) + 1;
}
