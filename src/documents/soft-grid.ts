import type { Box } from './content-box';
import type { Luminance } from './luminance';

/** How far a cell looks around its centre, as a share of its size (one standard deviation). */
const SOFTNESS = 0.5;

/** The pixels that a cell looks at along one side, from `from` on, and how much each of them counts; together 1. */
interface Window {
  readonly from: number;
  readonly weights: Float64Array;
}

/**
 * The picture inside the box as `columns` x `rows` brightnesses, row by row, each a Gaussian mean around its cell's centre.
 * Cells with hard borders flip when a copy is shifted by half a pixel or scaled; soft ones do not.
 */
export function readSoftGrid({ data, width, height }: Luminance, box: Box, columns: number, rows: number): number[] {
  const across = windows(columns, box.left, box.width, width);
  const down = windows(rows, box.top, box.height, height);
  const narrowed = across.map((window) => narrow(data, width, height, window));
  return down.flatMap(({ from, weights }) =>
    narrowed.map((column) => {
      let sum = 0;
      for (let at = 0; at < weights.length; at += 1) sum += (weights[at] as number) * (column[from + at] as number);
      return sum;
    }),
  );
}

/** Of each row the mean that one cell across sees. */
function narrow(data: Uint8Array, width: number, height: number, { from, weights }: Window): Float64Array {
  const column = new Float64Array(height);
  for (let y = 0; y < height; y += 1) {
    const start = y * width + from;
    let sum = 0;
    for (let at = 0; at < weights.length; at += 1) sum += (weights[at] as number) * (data[start + at] as number);
    column[y] = sum;
  }
  return column;
}

function windows(cells: number, start: number, length: number, size: number): Window[] {
  const spread = (SOFTNESS * length) / cells;
  return Array.from({ length: cells }, (_, cell) => {
    const centre = start + ((cell + 0.5) / cells) * length;
    const from = Math.max(0, Math.floor(centre - 3 * spread));
    const to = Math.min(size - 1, Math.ceil(centre + 3 * spread));
    const raw = Float64Array.from({ length: to - from + 1 }, (_each, at) =>
      Math.exp(-(((from + at + 0.5 - centre) / spread) ** 2) / 2),
    );
    const total = raw.reduce((sum, weight) => sum + weight, 0);
    return { from, weights: raw.map((weight) => weight / total) };
  });
}
