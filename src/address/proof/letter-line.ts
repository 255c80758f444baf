import type { LetterPageReading, LetterReading } from '../../documents/reading/letter-reading';
import { type LevelBox, levelBoxes } from './page-slant';

/** A line of a letter with the upright box around it, as if its page lay level. */
export interface LetterLine extends LevelBox {
  readonly text: string;
  readonly confidence: number;
  readonly page: number;
  readonly from: LetterPageReading['from'];
  /** Place of its middle on the page's print: 0 at the first line, 1 at the last. */
  readonly depth: number;
}

/** A longer line is none, and would only take long. */
const LONGEST = 240;

/** Recognition knows no ß, and takes it for a Greek letter too. */
const SHARP_S = /(?<=\p{Script=Latin})β/gu;

/** Every line with something in it, from top to bottom, page by page. */
export function letterLines({ pages }: Pick<LetterReading, 'pages'>): readonly LetterLine[] {
  return pages.flatMap(({ lines, from }, page) => {
    const written = lines.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
    const boxes = levelBoxes(written.map(({ quad }) => quad));
    const boxed = written.map((line, at) => ({ line, ...(boxes[at] as LevelBox) }));
    const first = Math.min(...boxed.map(({ top }) => top));
    const last = Math.max(...boxed.map(({ bottom }) => bottom));
    return boxed
      .map(({ line, ...box }) => ({
        text: (from === 'ocr' ? line.text.replace(SHARP_S, 'ß') : line.text).normalize('NFC').slice(0, LONGEST),
        confidence: line.confidence,
        page,
        from,
        ...box,
        depth: last > first ? ((box.top + box.bottom) / 2 - first) / (last - first) : 0,
      }))
      .toSorted((one, other) => one.top + one.bottom - other.top - other.bottom);
  });
}

export const heightOf = ({ top, bottom }: LetterLine): number => Math.max(1, bottom - top);

/** Whether two lines stand side by side: so much of the lower one's height is beside the other. */
export function areBeside(one: LetterLine, other: LetterLine): boolean {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return one.page === other.page && shared > 0.4 * Math.min(heightOf(one), heightOf(other));
}

/** Whether the lower line is the next one of the same column: over each other, no more than a line's height between. */
export function isNextBelow(upper: LetterLine, lower: LetterLine, most = 1.1): boolean {
  if (upper.page !== lower.page || upper === lower || areBeside(upper, lower)) return false;
  const height = Math.max(heightOf(upper), heightOf(lower));
  const gap = lower.top - upper.bottom;
  return gap > -0.6 * height && gap < most * height && middleOf(lower) > middleOf(upper) && shareColumn(upper, lower);
}

/** Whether lines overlap sideways, or begin or end at the same place. */
export function shareColumn(one: LetterLine, other: LetterLine): boolean {
  const height = Math.max(heightOf(one), heightOf(other));
  const overlap = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return (
    overlap > 0.3 * Math.min(one.right - one.left, other.right - other.left) || Math.abs(one.left - other.left) < height
  );
}

const middleOf = ({ top, bottom }: LetterLine): number => (top + bottom) / 2;
