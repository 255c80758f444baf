import type { Box } from './content-box';
import type { Luminance } from './luminance';

/** How far a cell looks around its centre, as a share of its size (one standard deviation). */
const SOFTNESS = 0.5;

type Window = readonly (readonly [position: number, weight: number])[];

/**
 * The picture inside the box as `columns` x `rows` brightnesses, row by row, each a Gaussian mean around its cell's centre.
 * Cells with hard borders flip when a copy is shifted by half a pixel or scaled; soft ones do not.
 */
export function readSoftGrid({ data, width, height }: Luminance, box: Box, columns: number, rows: number): number[] {
  const across = windows(columns, box.left, box.width, width);
  const down = windows(rows, box.top, box.height, height);
  const narrowed = across.map((window) => {
    const column = new Float64Array(height);
    for (let y = 0; y < height; y += 1) {
      for (const [x, weight] of window) column[y] = (column[y] as number) + weight * (data[y * width + x] as number);
    }
    return column;
  });
  return down.flatMap((window) =>
    narrowed.map((column) => window.reduce((sum, [y, weight]) => sum + weight * (column[y] as number), 0)),
  );
}

/** For each cell along one side the pixels it looks at, and how much each of them counts; together 1. */
function windows(cells: number, start: number, length: number, size: number): Window[] {
  const spread = (SOFTNESS * length) / cells;
  return Array.from({ length: cells }, (_, cell) => {
    const centre = start + ((cell + 0.5) / cells) * length;
    const from = Math.max(0, Math.floor(centre - 3 * spread));
    const to = Math.min(size - 1, Math.ceil(centre + 3 * spread));
    const raw = Array.from({ length: to - from + 1 }, (_each, index): [number, number] => {
      const position = from + index;
      return [position, Math.exp(-(((position + 0.5 - centre) / spread) ** 2) / 2)];
    });
    const total = raw.reduce((sum, [, weight]) => sum + weight, 0);
    return raw.map(([position, weight]) => [position, weight / total] as const);
  });
}
