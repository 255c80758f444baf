import type { Luminance } from './luminance';

/**
 * Each pixel becomes the median of the nine around it, so that a camera's noise is no sharpness; beyond the picture's border
 * its outermost pixels go on.
 *
 * Of three columns sorted by themselves, the median of all nine is the median of the largest of the least, the middle one of
 * the middle ones and the least of the largest: so each column is sorted once for the three pixels that look at it.
 */
export function despeckle({ data, width, height }: Luminance): Luminance {
  const result = new Uint8Array(data.length);
  // One more at either end: what lies beyond the border.
  const least = new Uint8Array(width + 2);
  const middle = new Uint8Array(width + 2);
  const most = new Uint8Array(width + 2);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    sortColumns(data, Math.max(0, y - 1) * width, row, Math.min(height - 1, y + 1) * width, { least, middle, most });
    for (let x = 0; x < width; x += 1) {
      const ofLeast = larger(larger(least[x] as number, least[x + 1] as number), least[x + 2] as number);
      const ofMost = smaller(smaller(most[x] as number, most[x + 1] as number), most[x + 2] as number);
      const ofMiddle = between(middle[x] as number, middle[x + 1] as number, middle[x + 2] as number);
      result[row + x] = between(ofLeast, ofMiddle, ofMost);
    }
  }
  return { data: result, width, height };
}

interface Columns {
  readonly least: Uint8Array;
  readonly middle: Uint8Array;
  readonly most: Uint8Array;
}

function sortColumns(data: Uint8Array, above: number, row: number, below: number, columns: Columns): void {
  const { least, middle, most } = columns;
  const width = least.length - 2;
  for (let x = 0; x < width; x += 1) {
    const [a, b, c] = [data[above + x] as number, data[row + x] as number, data[below + x] as number];
    const low = smaller(a, b);
    const high = larger(a, b);
    least[x + 1] = smaller(low, c);
    middle[x + 1] = larger(low, smaller(high, c));
    most[x + 1] = larger(high, c);
  }
  for (const column of [least, middle, most]) {
    column[0] = column[1] as number;
    column[width + 1] = column[width] as number;
  }
}

// Without a branch: in noise a processor guesses half of them wrong.
function smaller(a: number, b: number): number {
  const more = a - b;
  return b + (more & (more >> 31));
}

function larger(a: number, b: number): number {
  const more = a - b;
  return a - (more & (more >> 31));
}

function between(a: number, b: number, c: number): number {
  const low = smaller(a, b);
  const high = larger(a, b);
  return larger(low, smaller(high, c));
}
