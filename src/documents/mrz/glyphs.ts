import { join } from 'node:path';

import { packageRoot } from '../../package-root';
import { type Model, openModel } from '../ocr/models';
import type { Picture } from '../picture';
import { MRZ_ALPHABET } from './mrz-alphabet';
import { PLACE } from './straighten-line';

const { floor, max, min, sqrt } = Math;

/** The net of scripts/train-mrz-glyphs.py: it looks at one place of a line at a time and knows no context. */
export function loadGlyphModel({ threads }: { readonly threads: number }): Promise<Model> {
  return openModel(join(packageRoot, 'data', 'models', 'mrz-glyphs.onnx'), threads);
}

/** What the net looks at, and how much of a flat line that is: 1.125 places by 1.5. */
const CELL = { width: 24, height: 32 } as const;
const STEP = (1.5 * PLACE) / CELL.height;

/** The classes of the net: `MRZ_ALPHABET`, and no character at all. */
export const NOTHING = MRZ_ALPHABET.length;
const CLASSES = NOTHING + 1;

/**
 * The likelihood of every class at each of these middles (x, in pixels of the flat line), in one run of the net.
 *
 * @param line from `straightenLine`, at least 1.5 places high
 */
export async function readGlyphs(model: Model, line: Picture, middles: readonly number[]): Promise<Float32Array[]> {
  const size = CELL.width * CELL.height;
  const input = new Float32Array(middles.length * size);
  for (const [index, middle] of middles.entries()) cut(line, middle, input.subarray(index * size, (index + 1) * size));
  const { data } = await model.run(input, [middles.length, 1, CELL.height, CELL.width]);
  return middles.map((_middle, index) => data.slice(index * CLASSES, (index + 1) * CLASSES));
}

/** One cell, its mean 0 and its deviation 1, as in the training. */
function cut({ data, width, height }: Picture, middle: number, cell: Float32Array): void {
  const columns = samples(middle, CELL.width, width);
  const rows = samples(height / 2, CELL.height, height);
  let at = 0;
  let sum = 0;
  let squares = 0;
  for (const { pixel: y, share: low } of rows) {
    for (const { pixel: x, share: right } of columns) {
      const upper = y * width + x;
      const lower = upper + width;
      const top = (data[upper] as number) + ((data[upper + 1] as number) - (data[upper] as number)) * right;
      const bottom = (data[lower] as number) + ((data[lower + 1] as number) - (data[lower] as number)) * right;
      const value = top + (bottom - top) * low;
      cell[at] = value;
      at += 1;
      sum += value;
      squares += value * value;
    }
  }
  const mean = sum / cell.length;
  const deviation = max(4, sqrt(max(0, squares / cell.length - mean * mean)));
  for (let index = 0; index < cell.length; index += 1) cell[index] = ((cell[index] as number) - mean) / deviation;
}

/** Where a cell is sampled along one side: a pixel of the line, and the share of the one behind it. */
function samples(middle: number, count: number, size: number): { pixel: number; share: number }[] {
  const start = middle - (count * STEP) / 2;
  return Array.from({ length: count }, (_none, index) => {
    const at = min(size - 1.001, max(0, start + (index + 0.5) * STEP - 0.5));
    return { pixel: floor(at), share: at - floor(at) };
  });
}
