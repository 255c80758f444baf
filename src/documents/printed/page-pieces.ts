import type { TextLine } from '../text-line';
import { findLabels, type FoundLabel } from './find-labels';
import { kindWordsIn } from './kind-words';
import type { LabelKind } from './label-phrases/label-kind';
import { levelBoxes, partOfBox, type TextBox } from './text-box';

/** A part of a line that is not a label. */
export interface TextPiece {
  readonly line: number;
  /** Place of its first sign in the line. */
  readonly from: number;
  readonly text: string;
  readonly box: TextBox;
  readonly confidence: number;
  /** A part of the document's title: nobody is called that. */
  readonly isTitle: boolean;
  /** Right before a label in its line: more likely what is left of that label in another language than words of a value. */
  readonly isBeforeLabel: boolean;
}

/** A label, in one language or several, or the number that stands for one on driving licences. */
export interface LabelPiece {
  readonly line: number;
  readonly box: TextBox;
  readonly kinds: readonly LabelKind[];
  readonly slips: number;
  readonly how: 'label' | 'numbered';
  /** Written from right to left: its value stands to the left of it. */
  readonly isRightToLeft: boolean;
  /** Place right behind it in the line. */
  readonly to: number;
}

export interface PagePieces {
  readonly labels: readonly LabelPiece[];
  readonly texts: readonly TextPiece[];
  /** The numbers that stand before labels in words: `4b` of `4b EXP`. */
  readonly numbers: readonly string[];
}

/** Of the machine readable zone, which is read elsewhere. */
const MACHINE_READABLE = /<{2}|<[A-Z0-9]*<|^[A-Z0-9<]{28,}$/;
/** `1.`, `4b`, `(7)`, `[a]` before a label. */
const NUMBER_OF_LABEL = /^[\s([]*(\d{1,2}[a-d]?|[a-d](?=[\])]))[\s.,:)\]]*$/i;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Takes the lines apart into labels and what is none. Lines of the machine readable zone are left out.
 *
 * @param isAmerican whether it is a card of North America, which has abbreviations for labels
 */
export function readPieces(lines: readonly TextLine[], isAmerican: boolean): PagePieces {
  const boxes = levelBoxes(lines.map(({ quad }) => quad));
  const labels: LabelPiece[] = [];
  const texts: TextPiece[] = [];
  const numbers: string[] = [];
  for (const [line, { text: read, confidence }] of lines.entries()) {
    const box = boxes[line];
    const text = read.normalize('NFC');
    if (box === undefined || MACHINE_READABLE.test(text.replaceAll(' ', ''))) continue;
    const part = (from: number, to: number): TextBox => partOfBox(box, from, to, text.length);
    const groups = groupLabels(text, withoutTitles(text, findLabels(text, isAmerican)));
    let from = 0;
    for (const [at, group] of [...groups, undefined].entries()) {
      const to = group?.from ?? text.length;
      const between = text.slice(from, to);
      const isText = isValue(between, { isBehind: at > 0, isBefore: group !== undefined, labels: text, at: from });
      if (isText) {
        texts.push({
          line,
          from,
          text: between,
          box: part(from, to),
          confidence,
          isTitle: kindWordsIn(between).length > 0,
          isBeforeLabel: group !== undefined && at === 0,
        });
      }
      const number = NUMBER_OF_LABEL.exec(between)?.[1];
      if (group !== undefined && number !== undefined) numbers.push(number.toLowerCase());
      if (group !== undefined) {
        const { kinds, slips } = group;
        // With its translation in letters that were not recognised, when that stands before it.
        const isRightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text.slice(group.from, group.to));
        labels.push({
          line,
          box: part(isText ? group.from : from, group.to),
          kinds,
          slips,
          how: 'label',
          isRightToLeft,
          to: group.to,
        });
        from = group.to;
      }
    }
  }
  return { labels, texts, numbers };
}

/** `NATIONALE` in the name of a card is no label of a nationality. */
function withoutTitles(text: string, labels: readonly FoundLabel[]): readonly FoundLabel[] {
  if (labels.length === 0) return labels;
  const titles = kindWordsIn(text);
  return labels.filter(({ from, to }) =>
    titles.every((title) => title.to <= from || title.from >= to || title.to - title.from <= to - from),
  );
}

interface LabelGroup {
  readonly kinds: readonly LabelKind[];
  readonly from: number;
  readonly to: number;
  readonly slips: number;
}

/** One label in two languages (`Surname / Nom`) is one; two labels of two columns are not. */
function groupLabels(text: string, found: readonly FoundLabel[]): readonly LabelGroup[] {
  const groups: LabelGroup[] = [];
  for (const { kind, from, to, slips } of found) {
    const last = groups.at(-1);
    const between = last === undefined ? '' : text.slice(last.to, from);
    const isOne =
      last !== undefined && !WORD.test(between) && (belongTogether([...last.kinds, kind]) || /[/&]/.test(between));
    if (!isOne) groups.push({ kinds: [kind], from, to, slips });
    else
      groups[groups.length - 1] = {
        kinds: [...last.kinds, kind],
        from: last.from,
        to,
        slips: Math.min(last.slips, slips),
      };
  }
  return groups;
}

const NAMES: ReadonlySet<LabelKind> = new Set(['name', 'fullName', 'surname', 'givenNames']);
const NUMBERS: ReadonlySet<LabelKind> = new Set(['idNumber', 'documentNumber', 'personalNumber']);

/** Whether labels can be translations of each other. */
export function belongTogether(kinds: readonly LabelKind[]): boolean {
  const distinct = new Set(kinds);
  if (distinct.size === 1) return true;
  const specific = [...distinct].filter((kind) => kind !== 'name' && kind !== 'idNumber');
  if (specific.length > 1) return false;
  return kinds.every((kind) => NAMES.has(kind)) || kinds.every((kind) => NUMBERS.has(kind));
}

/** Whether text beside a label is a value; otherwise it is the label in another language, or its number. */
function isValue(
  text: string,
  { isBehind, isBefore, labels, at }: { isBehind: boolean; isBefore: boolean; labels: string; at: number },
): boolean {
  if (!WORD.test(text)) return false;
  if (isBefore && NUMBER_OF_LABEL.test(text) && (at === 0 || !isBehind)) return false;
  if (isBehind && /^\s*\(\d{1,2}\)[\s.:]*$/.test(text)) return false;
  if (/\p{N}/u.test(text)) return true;
  const isTranslation = (isBefore && /[/|]\s*$/.test(text)) || (isBehind && /^\s*[/|]/.test(text));
  if (!isTranslation) return true;
  // Surname / TESTMAN: the slash is a misread colon. A label in capitals has its translation in capitals.
  const isCapitals = !/\p{Ll}/u.test(text);
  return isCapitals && /\p{Ll}/u.test(labels.replace(text, ''));
}
