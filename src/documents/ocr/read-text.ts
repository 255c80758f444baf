import type { Picture } from '../picture';
import { cornersOf, type RotatedBox } from '../rotated-box';
import { warpQuad } from '../warp';
import { decodeLine, type ReadCharacter, restrict } from './decode-line';
import type { OcrModels } from './models';
import { LINE_HEIGHT, type LineReading, recogniseLine } from './recognise-line';

export interface ReadBox {
  readonly box: RotatedBox;
  readonly characters: readonly ReadCharacter[];
  readonly text: string;
  /** Mean likelihood of its characters; 0 when there are none. */
  readonly confidence: number;
  /** Of the characters that were asked to be kept, in their order behind the blank. */
  readonly reading: LineReading;
}

const MOST_WIDTH = 1600;
/** Shorter than this, a line has no room for its margins. */
const LEAST_WIDTH = 64;
/** Widths are rounded up to this; what is added takes as long to read as print does. */
const ROUND = 32;

/** Reads what stands in each box, in the boxes' order. `keep`: what further readings of the same line will look at. */
export async function readText(
  models: OcrModels,
  picture: Picture,
  boxes: readonly RotatedBox[],
  keep = '',
): Promise<ReadBox[]> {
  const read: ReadBox[] = [];
  for (const box of boxes) {
    const line = warpQuad(picture, cornersOf(box), widthOf(box), LINE_HEIGHT);
    read.push(readBox(box, await recogniseLine(models, line), models.characters, keep));
  }
  return read;
}

function readBox(box: RotatedBox, reading: LineReading, alphabet: readonly string[], keep: string): ReadBox {
  const characters = decodeLine(reading, alphabet);
  const sum = characters.reduce((total, { likelihood }) => total + likelihood, 0);
  return {
    box,
    characters,
    text: characters.map(({ character }) => character).join(''),
    confidence: characters.length > 0 ? sum / characters.length : 0,
    reading: restrict(reading, alphabet, keep),
  };
}

function widthOf({ width, height }: RotatedBox): number {
  const natural = (width / Math.max(1, height)) * LINE_HEIGHT;
  return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, Math.ceil(natural / ROUND) * ROUND));
}
