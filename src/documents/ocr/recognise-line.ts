import type { Picture } from '../picture';
import type { OcrModels } from './models';

/** The height of the lines that the model reads. */
export const LINE_HEIGHT = 48;

/** What the model sees along a line: for each step, the likelihood of every class (0 is "nothing new", CTC's blank). */
export interface LineReading {
  readonly steps: number;
  readonly classes: number;
  /** Row by row, `steps` x `classes`. */
  readonly likelihoods: Float32Array;
}

/**
 * Reads a line of text, `LINE_HEIGHT` pixels high and a multiple of 8 wide: the model (SVTR-LCNet, PP-OCRv4) takes a step
 * every 8 pixels.
 *
 * One line a run: several at once take more time, not less, since what they hold does not fit the processor's caches, and how
 * a line reads would depend on its neighbours in the last digits.
 *
 * @throws RangeError for a line of another size
 */
export async function recogniseLine(models: OcrModels, line: Picture): Promise<LineReading> {
  const { width, height } = line;
  if (height !== LINE_HEIGHT || width % 8 !== 0 || width === 0) throw new RangeError('no size of a line to be read');
  const { data, dims } = await models.recognition.run(toTensor(line), [1, 3, height, width]);
  const [, steps = 0, classes = 0] = dims;
  return { steps, classes, likelihoods: data };
}

/** Planes of blue, green and red, from -1 to 1. */
function toTensor({ data, width, height, channels }: Picture): Float32Array {
  const plane = width * height;
  const tensor = new Float32Array(3 * plane);
  let at = 0;
  for (let channel = 0; channel < 3; channel += 1) {
    const from = channels === 3 ? 2 - channel : 0;
    for (let pixel = 0; pixel < plane; pixel += 1, at += 1) {
      tensor[at] = (data[pixel * channels + from] as number) / 127.5 - 1;
    }
  }
  return tensor;
}
