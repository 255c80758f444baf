import type { TextLine } from '../../../src/documents/text-line';

/** A line of text at a place, in pixels from the upper left corner; its width follows from its length. */
export type Placed = readonly [text: string, x: number, y: number, height?: number];

const HEIGHT = 24;
/** Of a sign, as a share of its height: about that of a usual face. */
const SIGN_WIDTH = 0.55;

/** Lines of a page as text recognition would give them, turned about the corner by `tilt` degrees. */
export function makeLines(placed: readonly Placed[], tilt = 0): readonly TextLine[] {
  const [cos, sin] = [Math.cos((tilt * Math.PI) / 180), Math.sin((tilt * Math.PI) / 180)];
  return placed.map(([text, x, y, height = HEIGHT]) => {
    const width = text.length * height * SIGN_WIDTH;
    const at = (left: number, top: number) => ({ x: left * cos - top * sin, y: left * sin + top * cos });
    return {
      text,
      confidence: 0.95,
      quad: [at(x, y), at(x + width, y), at(x + width, y + height), at(x, y + height)],
    };
  });
}
