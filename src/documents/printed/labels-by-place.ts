import { findDates } from './read-date';
import type { LabelKind } from './label-phrases/label-kind';
import type { LabelPiece, TextPiece } from './page-pieces';
import { UNKNOWN_DAY } from './read-value';
import { heightOf, sharedRow, type TextBox } from './text-box';

/** What a label that was not read, but only missed in its place, counts as: its value is found, and not sure. */
const SLIPS = 4;

/**
 * Numbers of a driving licence that were not read. A digit that stands alone is often lost, `4a.` seldom: in the column of
 * the values of 4a and 4b, the three rows above are 1, 2 and 3 when the third holds a date, and the row below the last 4 is
 * number 5. Those that were read are left as they are. For the licences of directive 2006/126/EC, whose fields stand in the
 * order of their numbers.
 */
export function labelsByPlace(labels: readonly LabelPiece[], texts: readonly TextPiece[]): readonly LabelPiece[] {
  const column = labels.filter(({ kinds: [kind] }) => kind === 'issueDate' || kind === 'expiryDate');
  const dates = column.flatMap(({ box }) => texts.filter((text) => isBeside(text.box, box) && hasDate(text)));
  const [first] = dates;
  if (first === undefined) return [];
  const rows = texts
    .filter(({ box }) => Math.abs(box.left - first.box.left) < heightOf(first.box))
    .toSorted((one, other) => one.box.top - other.box.top);
  const top = Math.min(...column.map(({ box }) => box.top));
  const above = rows.filter(({ box }) => box.bottom < top + 0.4 * heightOf(box));
  const missed: LabelPiece[] = [];
  const miss = (kind: LabelKind, row: TextPiece | undefined): void => {
    if (row === undefined || labels.some((label) => label.kinds[0] === kind || isBeside(row.box, label.box))) return;
    missed.push(missedLabel(kind, row));
  };
  const [surname, givenNames, birth] = above;
  if (above.length === 3 && birth !== undefined && (hasDate(birth) || UNKNOWN_DAY.test(birth.text))) {
    miss('surname', surname);
    miss('givenNames', givenNames);
    miss('birthDate', birth);
  }
  const fourth = labels.filter(({ kinds: [kind] }) => kind === 'issuer' || kind === 'personalNumber');
  const lowest = Math.max(...fourth.map(({ box }) => box.top));
  if (fourth.length > 0) {
    miss(
      'documentNumber',
      rows.find(({ box }) => box.top > lowest + 0.6 * heightOf(box)),
    );
  }
  return missed;
}

function hasDate({ text }: TextPiece): boolean {
  return findDates(text).length > 0;
}

/** A value in the row of a number, to its right. */
function isBeside(value: TextBox, number: TextBox): boolean {
  return value.left >= number.left && sharedRow(value, number) >= 0.5;
}

/** In the row of the value, as a mark of no width at its left. */
function missedLabel(kind: LabelKind, { line, from, box }: TextPiece): LabelPiece {
  return {
    line,
    box: { ...box, right: box.left },
    kinds: [kind],
    slips: SLIPS,
    how: 'numbered',
    isRightToLeft: false,
    to: from,
  };
}
