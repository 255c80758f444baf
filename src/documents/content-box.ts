import { countBrightness, type Luminance } from './luminance';

/** So far from the surroundings' brightness a pixel belongs to what lies in them. */
const DIFFERENT = 24;
/** Of a row or column so much must be different: a speck is no edge. */
const ENOUGH = 0.04;
const LEAST_SIDE = 0.15;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the document lies in plain surroundings (a scanner's lid, a table); the whole picture when there are none. */
export function findContent({ data, width, height }: Luminance): Box {
  const columns = new Uint32Array(width);
  const rows = new Uint32Array(height);
  const around = edgeBrightness({ data, width, height });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (Math.abs((data[y * width + x] as number) - around) <= DIFFERENT) continue;
      columns[x] = (columns[x] as number) + 1;
      rows[y] = (rows[y] as number) + 1;
    }
  }
  const left = columns.findIndex((count) => count > ENOUGH * height);
  const right = columns.findLastIndex((count) => count > ENOUGH * height);
  const top = rows.findIndex((count) => count > ENOUGH * width);
  const bottom = rows.findLastIndex((count) => count > ENOUGH * width);
  const box = { left, top, width: right - left + 1, height: bottom - top + 1 };
  const isContent = left >= 0 && top >= 0 && box.width >= LEAST_SIDE * width && box.height >= LEAST_SIDE * height;
  return isContent ? box : { left: 0, top: 0, width, height };
}

/** The median along the four edges; of two in the middle the brighter one. */
function edgeBrightness({ data, width, height }: Luminance): number {
  const edge = new Uint8Array(2 * (width + height));
  edge.set(data.subarray(0, width));
  edge.set(data.subarray((height - 1) * width), width);
  for (let y = 0; y < height; y += 1) {
    edge[2 * (width + y)] = data[y * width] as number;
    edge[2 * (width + y) + 1] = data[y * width + width - 1] as number;
  }
  let seen = 0;
  return countBrightness(edge).findIndex((count) => (seen += count) > edge.length >> 1);
}
