import type { TextLine } from '../../documents/text-line';
import type { LetterPageReading, LetterReading } from '../../documents/reading/letter-reading';

/** A line of a letter with the upright box around it, in pixels of its page. */
export interface LetterLine {
  readonly text: string;
  readonly confidence: number;
  readonly page: number;
  readonly from: LetterPageReading['from'];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** How far it falls for each pixel to the right: pages photographed at a slant are not level. */
  readonly slope: number;
  /** Place of its middle on the page's print: 0 at the first line, 1 at the last. */
  readonly depth: number;
}

/** The slope of a line that is shorter, in heights, is chance. */
const LEAST_LENGTH = 3;
/** A longer line is none, and would only take long. */
const LONGEST = 240;

/** Every line with something in it, from top to bottom, page by page. */
export function letterLines({ pages }: Pick<LetterReading, 'pages'>): readonly LetterLine[] {
  return pages.flatMap(({ lines, from }, page) => {
    const boxed = lines.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).map((line) => ({ line, ...boxOf(line) }));
    const first = Math.min(...boxed.map(({ top }) => top));
    const last = Math.max(...boxed.map(({ bottom }) => bottom));
    return boxed
      .map(({ line, ...box }) => ({
        text: line.text.normalize('NFC').slice(0, LONGEST),
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

function boxOf({ quad }: TextLine): Pick<LetterLine, 'left' | 'right' | 'top' | 'bottom' | 'slope'> {
  const [xs, ys] = [quad.map(({ x }) => x), quad.map(({ y }) => y)];
  const [start, end, low] = quad;
  const [length, height] = [end.x - start.x, low.y - end.y];
  const slope = length > LEAST_LENGTH * Math.max(1, height) ? (end.y - start.y) / length : 0;
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys), slope };
}
