import type { TextLine } from '../text-line';
import type { GreyPicture } from './grey-picture';
import { sumAreas, sumColumns, sumRows } from './summed-area';

const { abs, ceil, floor, max, min } = Math;

/** With sides along the picture's, in its pixels. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is where on a page. */
export interface PageMaps {
  readonly stride: number;
  /** Around all lines of text. */
  readonly print: Rectangle;
  /** 1 where text is. */
  readonly text: Float64Array;
  readonly level: Float64Array;
  readonly squares: Float64Array;
  /** Standard deviation of the brightness that a portrait has, by that of the page. */
  readonly deviation: number;
  /** 1 where brightness steps from left to right, and from top to bottom, or does so one pixel away. */
  readonly across: Float64Array;
  readonly down: Float64Array;
  /** Of the same: steps across summed down each column, and steps down along each row. */
  readonly upright: Int32Array;
  readonly flat: Int32Array;
}

const LEAST_LINES = 3;
/** A step in brightness is one from this share of the brightness around on. */
const STEP = 0.03;
/** What the darkest and the brightest of the print's extent become, so that a pale copy has steps as high as a good one. */
const DARK = 20;
const BRIGHT = 240;

/** @returns `undefined` for too few lines to know where the page is */
export function mapPage(page: GreyPicture, lines: readonly TextLine[]): PageMaps | undefined {
  if (lines.length < LEAST_LINES) return undefined;
  const { width, height } = page;
  const boxes = lines.map((line) => boxOf(line, page));
  const print = {
    left: min(...boxes.map(({ left }) => left)),
    top: min(...boxes.map(({ top }) => top)),
    right: max(...boxes.map(({ right }) => right)),
    bottom: max(...boxes.map(({ bottom }) => bottom)),
  };
  const text = markText(page, boxes);
  const data = stretch(page, print);
  const across = new Uint8Array(data.length);
  const down = new Uint8Array(data.length);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const least = STEP * (DARK + (data[at] as number));
      if (abs((data[at + 1] as number) - (data[at - 1] as number)) >= least) {
        across[at - 1] = across[at] = across[at + 1] = 1;
      }
      if (abs((data[at + width] as number) - (data[at - width] as number)) >= least) {
        down[at - width] = down[at] = down[at + width] = 1;
      }
    }
  }
  const sums = (values: Uint8Array | Float32Array) => sumAreas(values, width, height);
  return {
    stride: width + 1,
    print,
    text: sums(text),
    level: sums(data),
    squares: sums(data.map((value) => value * value)),
    deviation: 50,
    across: sums(across),
    down: sums(down),
    upright: sumColumns(across, width, height),
    flat: sumRows(down, width, height),
  };
}

/** Brightness stretched to a range of its own, and softened a little: noise and the rows of a screen are no steps. */
function stretch({ data, width, height }: GreyPicture, print: Rectangle): Float32Array {
  const values = new Float32Array(data.length);
  let count = 0;
  for (let y = max(0, floor(print.top)); y < min(height, print.bottom); y += 2) {
    for (let x = max(0, floor(print.left)); x < min(width, print.right); x += 2, count += 1) {
      values[count] = data[y * width + x] as number;
    }
  }
  const sorted = values.subarray(0, count).sort();
  const low = sorted[floor(0.02 * count)] ?? 0;
  const high = sorted[floor(0.98 * count)] ?? 255;
  const factor = (BRIGHT - DARK) / max(1, high - low);
  const stretched = data.map((value) => max(0, DARK + (value - low) * factor));
  const result = stretched.slice();
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const cross =
        (stretched[at - 1] as number) +
        (stretched[at + 1] as number) +
        (stretched[at - width] as number) +
        (stretched[at + width] as number);
      result[at] = (2 * (stretched[at] as number) + cross) / 6;
    }
  }
  return result;
}

function boxOf({ quad }: TextLine, { scale }: GreyPicture): Rectangle {
  const xs = quad.map(({ x }) => x * scale);
  const ys = quad.map(({ y }) => y * scale);
  return { left: min(...xs), top: min(...ys), right: max(...xs), bottom: max(...ys) };
}

/** 1 where a line of text is, else 0. */
function markText({ width, height }: GreyPicture, boxes: readonly Rectangle[]): Uint8Array {
  const marked = new Uint8Array(width * height);
  for (const { left, top, right, bottom } of boxes) {
    for (let y = max(0, floor(top)); y < min(height, bottom); y += 1) {
      marked.fill(1, y * width + max(0, floor(left)), y * width + min(width, max(0, ceil(right))));
    }
  }
  return marked;
}
