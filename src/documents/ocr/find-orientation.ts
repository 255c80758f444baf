import type { Picture } from '../picture';
import { cornersOf, type RotatedBox } from '../rotated-box';
import { warpQuad } from '../warp';
import type { TextBox } from './detect-text';
import type { OcrModels } from './models';
import { readText } from './read-text';

/** How a page has to be turned, clockwise, for its text to stand upright: quarter turns first, then `tilt` radians back. */
export interface Orientation {
  readonly quarters: 0 | 1 | 2 | 3;
  /** The angle of the text after the quarter turns, between -45 and 45 degrees. */
  readonly tilt: number;
}

const LOOK = { width: 192, height: 48 } as const;
/** The model is asked about so many lines, and the reader where it is not sure. */
const LINES = 8;
const SURE = 0.35;

/**
 * How the text of a page lies. Sideways is seen in the boxes; upright from upside down the orientation model tells, and where
 * it is of two minds the reader reads three lines both ways. Undefined without lines to go by.
 */
export async function findOrientation(
  models: OcrModels,
  picture: Picture,
  boxes: readonly TextBox[],
): Promise<Orientation | undefined> {
  const lines = boxes.filter(({ width, height }) => width > 2 * height).sort((a, b) => b.width - a.width);
  if (lines.length === 0) return undefined;
  const sideways =
    lines.reduce((sum, { angle, width }) => sum + (Math.abs(angle) > Math.PI / 4 ? width : -width), 0) > 0;
  // Sideways text becomes upright, or stands on its head, by a quarter turn back.
  const turned = lines
    .filter(({ angle }) => Math.abs(angle) > Math.PI / 4 === sideways)
    .map((line) => ({ ...line, angle: sideways ? foldedDown(line.angle) : line.angle }));
  const tilt = medianAngle(
    turned.map(({ angle, width }) => ({ angle: sideways ? angle - Math.PI / 2 : angle, width })),
  );
  const flipped = await isUpsideDown(models, picture, turned.slice(0, LINES));
  return { quarters: sideways ? (flipped ? 1 : 3) : flipped ? 2 : 0, tilt };
}

/** From -90..-45 and 45..90 degrees to 45..135: text that runs downwards. */
function foldedDown(angle: number): number {
  return angle < 0 ? angle + Math.PI : angle;
}

/** By length: long lines tell an angle better. */
function medianAngle(lines: readonly { angle: number; width: number }[]): number {
  const sorted = lines.toSorted((a, b) => a.angle - b.angle);
  const half = sorted.reduce((sum, { width }) => sum + width, 0) / 2;
  let seen = 0;
  for (const { angle, width } of sorted) {
    seen += width;
    if (seen >= half) return angle;
  }
  return 0;
}

/** Lines as they lie: does the print in them stand on its head? */
async function isUpsideDown(models: OcrModels, picture: Picture, lines: readonly RotatedBox[]): Promise<boolean> {
  const tensor = new Float32Array(lines.length * 3 * LOOK.height * LOOK.width);
  for (const [index, line] of lines.entries()) fill(tensor, index, beginningOf(picture, line));
  const { data } = await models.orientation.run(tensor, [lines.length, 3, LOOK.height, LOOK.width]);
  const lean = lines.map((_line, index) => (data[2 * index + 1] as number) - (data[2 * index] as number));
  const vote = lean.reduce((sum, each) => sum + each, 0) / lines.length;
  if (Math.abs(vote) > SURE) return vote > 0;
  const few = lines.slice(0, 3);
  const asTheyLie = await readText(models, picture, few);
  const turned = await readText(
    models,
    picture,
    few.map((line) => ({ ...line, angle: line.angle + Math.PI })),
  );
  const seen = (read: typeof turned) =>
    read.reduce((sum, { characters, confidence }) => sum + characters.length * confidence ** 2, 0);
  return seen(turned) > seen(asTheyLie);
}

/** The model knows lines that are four times as long as high. */
function beginningOf(picture: Picture, line: RotatedBox): Picture {
  const [p0, p1, p2, p3] = cornersOf(line);
  const share = Math.min(1, (line.height * (LOOK.width / LOOK.height)) / line.width);
  const along = (from: typeof p0, to: typeof p0) => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  });
  return warpQuad(picture, [p0, along(p0, p1), along(p3, p2), p3], LOOK.width, LOOK.height);
}

function fill(tensor: Float32Array, index: number, { data, width, height, channels }: Picture): void {
  const plane = width * height;
  for (let channel = 0; channel < 3; channel += 1) {
    const from = channels === 3 ? 2 - channel : 0;
    for (let pixel = 0; pixel < plane; pixel += 1) {
      tensor[(index * 3 + channel) * plane + pixel] = (data[pixel * channels + from] as number) / 127.5 - 1;
    }
  }
}
