import type { RotatedBox } from '../rotated-box';

/**
 * How much is read of a page, in widths of a line at the height of the model (48 pixels): 0.09 ms each. What names people,
 * addresses and dates is short and stands above tables and running text; those are read as far as `MOST_WITH_REST` goes.
 */
const MOST_WIDTH = 12_000;
const MOST_WITH_REST = 6_000;
const LINE_HEIGHT = 48;
const LONGEST = 1600;
/** A sentence across the page. */
const SENTENCE = 1300;
/**
 * So many narrow boxes over each other with one right edge are a column of amounts, and what stands beside them are the rows
 * of its table; in the head of a letter they are none.
 */
const LEAST_ROWS = 5;
const NARROW = 8;
const HEAD = 0.35;
const SAME_ROW = 0.4;

/** The boxes of a level page that are to be read, from the top: at first what is short, then sentences, then tables. */
export function linesWorthReading<Box extends RotatedBox>(boxes: readonly Box[]): readonly Box[] {
  const rows = rowsOfTables(boxes);
  const rank = (box: Box): number => (rows.has(box) ? 2 : widthOf(box) > SENTENCE ? 1 : 0);
  const ordered = boxes.toSorted((one, other) => rank(one) - rank(other) || one.centre.y - other.centre.y);
  let sum = 0;
  return ordered.filter((box) => {
    const width = Math.min(LONGEST, widthOf(box));
    if (sum + width > (rank(box) === 0 ? MOST_WIDTH : MOST_WITH_REST)) return false;
    sum += width;
    return true;
  });
}

function rowsOfTables<Box extends RotatedBox>(boxes: readonly Box[]): ReadonlySet<Box> {
  const [top, bottom] = [
    Math.min(...boxes.map(({ centre }) => centre.y)),
    Math.max(...boxes.map(({ centre }) => centre.y)),
  ];
  const narrow = boxes
    .filter(({ width, height, centre }) => width < NARROW * height && centre.y > top + HEAD * (bottom - top))
    .toSorted((one, other) => one.centre.y - other.centre.y);
  const columns: Box[][] = [];
  for (const box of narrow) {
    const column = columns.find((rows) => isNextRow(rows.at(-1) as Box, box));
    if (column === undefined) columns.push([box]);
    else column.push(box);
  }
  const amounts = columns.filter(({ length }) => length >= LEAST_ROWS).flat();
  return new Set(
    boxes.filter((box) =>
      amounts.some(({ centre, height }) => Math.abs(centre.y - box.centre.y) < SAME_ROW * Math.min(height, box.height)),
    ),
  );
}

function isNextRow(row: RotatedBox, next: RotatedBox): boolean {
  const fall = next.centre.y - row.centre.y;
  return fall > 0.5 * row.height && fall < 3 * row.height && Math.abs(rightOf(next) - rightOf(row)) < 0.6 * row.height;
}

const rightOf = ({ centre, width }: RotatedBox): number => centre.x + width / 2;

function widthOf({ width, height }: RotatedBox): number {
  return (width / Math.max(1, height)) * LINE_HEIGHT;
}
