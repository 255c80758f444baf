import { findDates } from './read-date';
import type { LabelKind } from './label-phrases/label-kind';
import type { LabelPiece, PagePieces, TextPiece } from './page-pieces';
import { labelsByPlace } from './labels-by-place';
import { partOfBox, sharedRow } from './text-box';

/**
 * Driving licences have numbers for labels: those of the European Union by directive 2006/126/EC, annex I (and, after it, of
 * much of Africa and Asia), those of North America by AAMVA's card design standard (2020, table D.2). 1 to 3, 4a and 4b mean
 * the same in both.
 */
const EUROPEAN: Readonly<Record<string, LabelKind>> = {
  1: 'surname',
  2: 'givenNames',
  3: 'birthDate',
  '4a': 'issueDate',
  '4b': 'expiryDate',
  '4c': 'issuer',
  '4d': 'personalNumber',
  5: 'documentNumber',
};
const AMERICAN: Readonly<Record<string, LabelKind>> = { ...EUROPEAN, '4d': 'documentNumber', 5: 'other' };

/** The numbers of dates. */
const DATED = /^(?:3|4a|4b)$/;
/** At the beginning of a text: `1.`, `4a`, `5 `; an `l` or `I` with a dot is a 1. */
const LEADING =
  /^\s*(?:([1-9])(?:\s*[.,:)]|\s+(?=\p{L})|\s*$)|([12])(?=\p{Lu}{2})|[lI|][.,]|(4\s?[a-dA-D])(?![\p{L}])[.,:)]?)\s*/u;
/** Within a line; blanks may be lost: `25.01.134c.`. */
const WITHIN = /(?<![\p{L}\d])4\s?[a-d](?![\p{L}])[.,:)]?\s*|(?<=\d)4[a-d][.,]\s*/giu;

interface Mark {
  readonly number: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Adds the labels that are numbers, when the page has them: three and more of them, or two of 4a to 4d, of which at least
 * one is followed by a date. On any other page a number is a number.
 */
export function addNumberedLabels(pieces: PagePieces, isAmerican: boolean): PagePieces {
  const marked = pieces.texts.map((piece) => ({ piece, marks: findMarks(piece.text) }));
  const numbers = new Set([...pieces.numbers, ...marked.flatMap(({ marks }) => marks.map(({ number }) => number))]);
  const known = [...numbers].filter((number) => number in EUROPEAN);
  const dated =
    pieces.numbers.some((number) => DATED.test(number)) ||
    marked.some(({ piece, marks }) =>
      marks.some(({ number, to }) => DATED.test(number) && hasDate(piece, to, pieces.texts)),
    );
  if ((known.length < 3 && known.filter((number) => number.startsWith('4')).length < 2) || !dated) return pieces;
  const meanings = isAmerican ? AMERICAN : EUROPEAN;
  const parts = marked.map(({ piece, marks }) => splitAtMarks(piece, marks, meanings));
  const [labels, texts] = [parts.flatMap((part) => part.labels), parts.flatMap((part) => part.texts)];
  return {
    numbers: pieces.numbers,
    labels: [...pieces.labels, ...labels, ...(isAmerican ? [] : labelsByPlace(labels, texts))],
    texts,
  };
}

/** Right behind the number, or beside it in its row. */
function hasDate({ text, box }: TextPiece, behind: number, texts: readonly TextPiece[]): boolean {
  if (findDates(text.slice(behind)).length > 0) return true;
  if (/[\p{L}\p{N}]/u.test(text.slice(behind))) return false;
  return texts.some(
    (other) => other.box.left > box.left && sharedRow(other.box, box) >= 0.5 && findDates(other.text).length > 0,
  );
}

function findMarks(text: string): readonly Mark[] {
  const leading = LEADING.exec(text);
  const end = leading?.[0].length ?? 0;
  const first =
    leading === null ? [] : [{ number: nameOf(leading[1] ?? leading[2] ?? leading[3] ?? '1'), from: 0, to: end }];
  const others = [...text.matchAll(WITHIN)]
    .filter(({ index }) => index >= end)
    .map((match) => ({ number: nameOf(match[0]), from: match.index, to: match.index + match[0].length }));
  return [...first, ...others];
}

function nameOf(mark: string): string {
  return mark.toLowerCase().replace(/[^0-9a-d]/g, '');
}

function splitAtMarks(
  piece: TextPiece,
  marks: readonly Mark[],
  meanings: Readonly<Record<string, LabelKind>>,
): Pick<PagePieces, 'labels' | 'texts'> {
  const labels: LabelPiece[] = [];
  const texts: TextPiece[] = [];
  const { line, box, text } = piece;
  const part = (from: number, to: number) => partOfBox(box, from, to, text.length);
  let from = 0;
  for (const mark of [...marks, undefined]) {
    const to = mark?.from ?? text.length;
    if (/[\p{L}\p{N}]/u.test(text.slice(from, to))) {
      texts.push({ ...piece, from: piece.from + from, text: text.slice(from, to), box: part(from, to) });
    }
    if (mark === undefined) break;
    labels.push({
      line,
      box: part(mark.from, mark.to),
      kinds: [meanings[mark.number] ?? 'other'],
      slips: 0,
      how: 'numbered',
      isRightToLeft: false,
      to: piece.from + mark.to,
    });
    from = mark.to;
  }
  return { labels, texts };
}
