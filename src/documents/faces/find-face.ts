import { DocumentEngineError } from '../document-engine-error';
import type { Picture } from '../picture';
import { turn } from '../resize';
import type { Human, HumanFace } from './load-human';

/** A face laid bare: numbers that stand for it on the library's own scale. They are biometric, and go nowhere. */
export type FaceMeasures = readonly number[];

/** Which way up is tried, in quarter turns: a face that leans by one the library finds by itself. */
const TURNS = [0, 2, 1, 3] as const;
/** A second face so much of the first one's width is not a small copy of it, as many documents have one. */
const AS_LARGE = 0.7;

/**
 * Measures the face in a picture, whichever way up it lies: the largest there is.
 *
 * @returns `none` without a face, `several` when it cannot be said whose the picture is
 */
export async function findFace(human: Human, picture: Picture): Promise<FaceMeasures | 'none' | 'several'> {
  for (const quarters of TURNS) {
    const faces = await facesOf(human, await turn(picture, quarters));
    const [largest, next] = faces.toSorted((a, b) => b.box[2] - a.box[2]);
    if (largest === undefined) continue;
    if (next !== undefined && next.box[2] >= AS_LARGE * largest.box[2]) return 'several';
    return largest.embedding;
  }
  return 'none';
}

type MeasuredFace = HumanFace & { readonly embedding: FaceMeasures };

async function facesOf(human: Human, { data, width, height, channels }: Picture): Promise<readonly MeasuredFace[]> {
  const tensor = human.tf.tensor(Float32Array.from(data), [1, height, width, channels]);
  try {
    const { face, error } = await human.detect(tensor);
    // The library reports its own failures as a picture without faces.
    if (error) throw new DocumentEngineError('reader_failed');
    return face.map((each) => {
      // Nothing compared with anything is the same, by the library's arithmetic.
      if (!each.embedding?.length) throw new DocumentEngineError('reader_failed');
      return { ...each, embedding: each.embedding };
    });
  } finally {
    human.tf.dispose(tensor);
  }
}
