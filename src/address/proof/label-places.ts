import { areBeside, heightOf, shareColumn, type LetterLine } from './letter-line';

/** Whether a line has a date of its own: it is no label of another. */
export type IsDated = (line: LetterLine) => boolean;

/** So much of the lower one's height two lines of one row share. */
const SAME_ROW = 0.2;
/** With so much more of it, one row is the date's. */
const SURELY = 0.2;
/** A label stands no farther from its date than that, in heights of the line. */
const MOST_ABOVE = 1.6;

export function isLabelAbove(other: LetterLine, line: LetterLine): boolean {
  const gap = line.top - other.bottom;
  return (
    other.page === line.page &&
    other !== line &&
    !areBeside(other, line) &&
    gap > -0.6 * heightOf(line) &&
    gap < MOST_ABOVE * heightOf(line) &&
    other.top < line.top &&
    shareColumn(other, line)
  );
}

/** The nearest one above; of a row the one that shares most of the column. */
export function labelAbove(lines: readonly LetterLine[], place: LetterLine): LetterLine | undefined {
  const above = lines.filter((other) => isLabelAbove(other, place));
  const lowest = above.toSorted((one, other) => other.top + other.bottom - one.top - one.bottom)[0];
  return above
    .filter((other) => lowest !== undefined && (other === lowest || areBeside(other, lowest)))
    .toSorted((one, other) => overlapOf(other, place) - overlapOf(one, place))[0];
}

/**
 * What stands left of a date: the nearest on its row, and of a page that lies at a slant the one of the next row as well,
 * where the date is beside both.
 */
export function labelsInRow(line: LetterLine, lines: readonly LetterLine[], isDated: IsDated): readonly LetterLine[] {
  const share = (other: LetterLine): number => {
    const apart = Math.abs(line.top + line.bottom - other.top - other.bottom) / 2;
    return 1 - apart / Math.min(heightOf(line), heightOf(other));
  };
  const near = lines
    .filter((other) => other !== line && other.page === line.page && share(other) > SAME_ROW)
    .filter((other) => other.right <= line.left + heightOf(line))
    .toSorted((one, other) => other.right - one.right);
  const [first] = near;
  // Another date, or a piece of one, has its own label.
  if (first === undefined || isValue(first.text) || isDated(first)) return [];
  const column = near.filter((other) => shareColumn(other, first) && !isDated(other));
  const best = column.toSorted((one, other) => share(other) - share(one))[0] ?? first;
  return [best, ...column.filter((other) => other !== best && share(other) > share(best) - SURELY)];
}

/** No label ends in a number. */
const isValue = (text: string): boolean => /\d\s*$/.test(text);

function overlapOf(one: LetterLine, other: LetterLine): number {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left);
}

/** A word for date above more than one date, with nothing between them, is the head of a table. */
export function isHeadOfColumn(
  head: LetterLine | undefined,
  first: LetterLine,
  lines: readonly LetterLine[],
  isDated: IsDated,
): boolean {
  const next = lines
    .filter(
      (line) => line.page === first.page && line.top > first.bottom - 0.4 * heightOf(first) && shareColumn(line, first),
    )
    .toSorted((one, other) => one.top - other.top)[0];
  return head !== undefined && next !== undefined && isDated(next);
}
