import type { GradientCells } from './gradient-cells';
import { steepestOf, type StripedPatch } from './striped-cells';

const { atan2, floor } = Math;

/**
 * The patches of cells that are as steep as print can be, whichever way their edges run, in no order: a barcode that was
 * photographed with a shaking hand is still a block of print, though its bars have run together along the shake. Their
 * direction is the one in which they are longest.
 *
 * @param contrast the least slope of a cell as a share, 0 to 1, of the steepest
 */
export function findDensePatches(cells: GradientCells, contrast: number, leastCells: number): StripedPatch[] {
  const { columns, xx, yy } = cells;
  const least = contrast ** 2 * steepestOf(cells);
  const isDense = (cell: number) => (xx[cell] as number) + (yy[cell] as number) > least;
  const taken = new Uint8Array(xx.length);
  const patches: StripedPatch[] = [];
  for (let start = 0; start < taken.length; start += 1) {
    if (taken[start] === 1 || !isDense(start)) continue;
    taken[start] = 1;
    const members = [start];
    let strength = 0;
    for (let at = 0; at < members.length; at += 1) {
      const cell = members[at] as number;
      strength += (xx[cell] as number) + (yy[cell] as number);
      const x = cell % columns;
      for (const next of [x > 0 ? cell - 1 : -1, x < columns - 1 ? cell + 1 : -1, cell - columns, cell + columns]) {
        if (next < 0 || next >= taken.length || taken[next] === 1 || !isDense(next)) continue;
        taken[next] = 1;
        members.push(next);
      }
    }
    if (members.length < leastCells) continue;
    patches.push({ members, direction: longestDirection(members, columns), agreement: 0, strength });
  }
  return patches;
}

/** Of the principal axis. */
function longestDirection(members: readonly number[], columns: number): number {
  let [sumX, sumY, sumXX, sumYY, sumXY] = [0, 0, 0, 0, 0];
  for (const cell of members) {
    const x = cell % columns;
    const y = floor(cell / columns);
    sumX += x;
    sumY += y;
    sumXX += x * x;
    sumYY += y * y;
    sumXY += x * y;
  }
  const count = members.length;
  const spreadX = sumXX - (sumX * sumX) / count;
  const spreadY = sumYY - (sumY * sumY) / count;
  return atan2(2 * (sumXY - (sumX * sumY) / count), spreadX - spreadY) / 2;
}
