import type { Point } from '../picture';

const { floor, max, min } = Math;

/** A patch of neighbouring pixels over a threshold. */
export interface Component {
  /** Its outline: the first and last pixel of every row. */
  readonly outline: readonly Point[];
  readonly size: number;
  /** Mean value of its pixels. */
  readonly mean: number;
}

/** The patches of a map in which pixels over `threshold` touch, corners included. Smaller ones than `leastSize` are left out. */
export function findComponents(
  map: Float32Array,
  { width, height }: { readonly width: number; readonly height: number },
  { threshold, leastSize }: { readonly threshold: number; readonly leastSize: number },
): Component[] {
  const seen = new Uint8Array(width * height);
  const found: Component[] = [];
  const stack: number[] = [];
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] === 1 || (map[start] as number) <= threshold) continue;
    seen[start] = 1;
    stack.push(start);
    const rows = new Map<number, [left: number, right: number]>();
    let size = 0;
    let sum = 0;
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      size += 1;
      sum += map[at] as number;
      const y = floor(at / width);
      const x = at - y * width;
      const row = rows.get(y);
      if (!row) rows.set(y, [x, x]);
      else if (x < row[0]) row[0] = x;
      else if (x > row[1]) row[1] = x;
      for (let ny = max(0, y - 1); ny <= min(height - 1, y + 1); ny += 1) {
        for (let nx = max(0, x - 1); nx <= min(width - 1, x + 1); nx += 1) {
          const next = ny * width + nx;
          if (seen[next] === 1 || (map[next] as number) <= threshold) continue;
          seen[next] = 1;
          stack.push(next);
        }
      }
    }
    if (size < leastSize) continue;
    // Pixels are squares: their corners are the outline.
    const outline = [...rows].flatMap(([y, [left, right]]) => [
      { x: left, y },
      { x: right + 1, y },
      { x: left, y: y + 1 },
      { x: right + 1, y: y + 1 },
    ]);
    found.push({ outline, size, mean: sum / size });
  }
  return found;
}
