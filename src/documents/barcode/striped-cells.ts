import { CELL, type GradientCells } from './gradient-cells';

/** Cells next to each other whose edges run the same way. */
export interface StripedPatch {
  /** Indices of cells. */
  readonly members: readonly number[];
  /** Across the edges, in radians from the x axis. */
  readonly direction: number;
  /** How far all its edges agree, 0 to 1. */
  readonly agreement: number;
  /** Of all its edges together. */
  readonly strength: number;
}

const { abs, atan2, hypot, max, min, PI } = Math;

/** Below this root mean square of slopes, in grey levels a pixel, there is no print. */
const LEAST_SLOPE = 6;
/** How far the edges of a cell agree, 0 to 1. Measured: PDF417 0.4 to 0.9, lines of print 0 to 0.4. */
const LEAST_AGREEMENT = 0.3;
/** Cells of one patch differ by less than this from its direction, in radians. */
const SAME_DIRECTION = 0.35;

/**
 * The patches of striped cells, in no order.
 *
 * @param contrast the least slope of a cell as a share, 0 to 1, of the steepest: what is printed black on white stands out
 *   from the fine lines of a background only so, and these, too, are striped
 */
export function findStripedPatches(cells: GradientCells, contrast: number, leastCells: number): StripedPatch[] {
  const leastEnergy = max((LEAST_SLOPE * CELL) ** 2, contrast ** 2 * steepestOf(cells));
  const taken = new Uint8Array(cells.columns * cells.rows);
  const patches: StripedPatch[] = [];
  for (let start = 0; start < taken.length; start += 1) {
    if (taken[start] === 1 || !isStriped(cells, start, leastEnergy)) continue;
    const patch = grow(cells, taken, start, leastEnergy);
    if (patch.members.length >= leastCells) patches.push(patch);
  }
  return patches;
}

/** The sum of the squares of the slopes in the steepest cell; at least what a cell of print has. */
export function steepestOf({ xx, yy }: GradientCells): number {
  return xx.reduce((steepest, own, cell) => max(steepest, own + (yy[cell] as number)), (LEAST_SLOPE * CELL) ** 2);
}

function isStriped({ xx, yy, xy }: GradientCells, cell: number, leastEnergy: number): boolean {
  const a = xx[cell] as number;
  const b = yy[cell] as number;
  return a + b >= leastEnergy && hypot(a - b, 2 * (xy[cell] as number)) > LEAST_AGREEMENT * (a + b);
}

/** The connected striped cells around `start` that share its direction. */
function grow(cells: GradientCells, taken: Uint8Array, start: number, leastEnergy: number): StripedPatch {
  const { columns, xx, yy, xy } = cells;
  const members: number[] = [];
  const queue = [start];
  taken[start] = 1;
  // Directions are added up at twice their angle: a bar and the same bar upside down are one.
  let cosines = 0;
  let sines = 0;
  let strength = 0;
  for (let cell = queue.pop(); cell !== undefined; cell = queue.pop()) {
    members.push(cell);
    cosines += (xx[cell] as number) - (yy[cell] as number);
    sines += 2 * (xy[cell] as number);
    strength += (xx[cell] as number) + (yy[cell] as number);
    const direction = atan2(sines, cosines) / 2;
    const x = cell % columns;
    for (const next of [x > 0 ? cell - 1 : -1, x < columns - 1 ? cell + 1 : -1, cell - columns, cell + columns]) {
      if (next < 0 || next >= taken.length || taken[next] === 1 || !isStriped(cells, next, leastEnergy)) continue;
      const own = atan2(2 * (xy[next] as number), (xx[next] as number) - (yy[next] as number)) / 2;
      const turn = abs(own - direction);
      if (min(turn, PI - turn) > SAME_DIRECTION) continue;
      taken[next] = 1;
      queue.push(next);
    }
  }
  return { members, direction: atan2(sines, cosines) / 2, agreement: hypot(sines, cosines) / strength, strength };
}
