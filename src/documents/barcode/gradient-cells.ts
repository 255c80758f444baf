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

const { floor, fround, max, min } = Math;

/** Of the square of what Scharr's weights add up to. */
const SCALE = 32 ** 2;

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
    for (let column = 0; column < columns; column += 1) {
      // The first and the last pixel of a row have no slope.
      const from = y * width + max(1, column * CELL);
      const to = y * width + min(width - 1, (column + 1) * CELL);
      const cell = start + column;
      let xx = cells.xx[cell] as number;
      let yy = cells.yy[cell] as number;
      let xy = cells.xy[cell] as number;
      let nw = data[from - width - 1] as number;
      let north = data[from - width] as number;
      let west = data[from - 1] as number;
      let own = data[from] as number;
      let sw = data[from + width - 1] as number;
      let south = data[from + width] as number;
      for (let at = from; at < to; at += 1) {
        const ne = data[at - width + 1] as number;
        const east = data[at + 1] as number;
        const se = data[at + width + 1] as number;
        // Scharr's weights: of all 3 x 3 kernels the least biased towards the axes. In whole numbers: 32 times the slopes.
        const dx = 3 * (ne + se - nw - sw) + 10 * (east - west);
        const dy = 3 * (sw + se - nw - ne) + 10 * (south - north);
        xx = fround(xx + (dx * dx) / SCALE);
        yy = fround(yy + (dy * dy) / SCALE);
        xy = fround(xy + (dx * dy) / SCALE);
        nw = north;
        north = ne;
        west = own;
        own = east;
        sw = south;
        south = se;
      }
      cells.xx[cell] = xx;
      cells.yy[cell] = yy;
      cells.xy[cell] = xy;
    }
  }
  return cells;
}
