import type { GreyPicture } from './grey-picture';

/** Pixels along the side of a cell. */
export const CELL = 8;

/**
 * What the brightness does in each cell: the sums of the products of its slopes (the structure tensor). From them come the
 * strength of the print in a cell, and the direction that its edges agree on.
 */
export interface GradientCells {
  readonly columns: number;
  readonly rows: number;
  readonly xx: Float32Array;
  readonly yy: Float32Array;
  readonly xy: Float32Array;
}

const { floor } = Math;

/** Reads a picture, cell by cell; what is left over at its right and lower edge is left out. */
export function readGradientCells({ data, width, height }: GreyPicture): GradientCells {
  const columns = floor(width / CELL);
  const rows = floor(height / CELL);
  const cells = {
    columns,
    rows,
    xx: new Float32Array(columns * rows),
    yy: new Float32Array(columns * rows),
    xy: new Float32Array(columns * rows),
  };
  for (let y = 1; y < rows * CELL && y < height - 1; y += 1) {
    const start = floor(y / CELL) * columns;
    for (let x = 1; x < columns * CELL && x < width - 1; x += 1) {
      const at = y * width + x;
      const nw = data[at - width - 1] as number;
      const ne = data[at - width + 1] as number;
      const sw = data[at + width - 1] as number;
      const se = data[at + width + 1] as number;
      // Scharr's weights: of all 3 x 3 kernels the least biased towards the axes.
      const dx = (3 * (ne + se - nw - sw) + 10 * ((data[at + 1] as number) - (data[at - 1] as number))) / 32;
      const dy = (3 * (sw + se - nw - ne) + 10 * ((data[at + width] as number) - (data[at - width] as number))) / 32;
      const cell = start + (x >> 3);
      cells.xx[cell] = (cells.xx[cell] as number) + dx * dx;
      cells.yy[cell] = (cells.yy[cell] as number) + dy * dy;
      cells.xy[cell] = (cells.xy[cell] as number) + dx * dy;
    }
  }
  return cells;
}
