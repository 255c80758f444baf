import { damage, type DamageKind } from '../../../src/specimens/damage';
import { makeSpecimen } from '../../../src/specimens/make-specimen';
import type { Specimen } from '../../../src/specimens/render-specimen';
import type { MrzKind } from '../../../src/specimens/truth';
import { loadGlyphModel } from '../../../src/documents/mrz/glyphs';
import { readMrz, type ReadMrz } from '../../../src/documents/mrz/read-mrz';
import { loadOcrModels, type Model, type OcrModels } from '../../../src/documents/ocr/models';
import type { Picture } from '../../../src/documents/picture';
import { readPage } from '../../../src/documents/read-page';

export type MrzModels = OcrModels & { readonly glyphs: Model };

/** Once a file: they take half a second and a hundred megabytes. */
export async function loadMrzModels(): Promise<MrzModels> {
  const [ocr, glyphs] = await Promise.all([loadOcrModels({ threads: 1 }), loadGlyphModel({ threads: 1 })]);
  return { ...ocr, glyphs };
}

/** A page as it comes in, to the zone on it. */
export async function readZoneOf(models: MrzModels, photo: Picture): Promise<ReadMrz | undefined> {
  const { picture, read } = await readPage(models, photo);
  return readMrz(models, picture, read);
}

const SEEDS: Readonly<Record<MrzKind, number>> = { td1: 9000, td2: 9001, td3: 9002, mrv_a: 9003, mrv_b: 9004 };

const drawn = new Map<MrzKind, Promise<Specimen>>();

/** The specimen of a kind that the tests read, drawn once a file. */
export function specimenOf(kind: MrzKind): Promise<Specimen> {
  const specimen = drawn.get(kind) ?? makeSpecimen({ seed: SEEDS[kind], kind });
  drawn.set(kind, specimen);
  return specimen;
}

/** The side with the zone; of a kind without one, the front. */
export function zoneSide({ front, back, truth }: Specimen): Picture {
  return truth.mrzSide === 'back' && back !== undefined ? back : front;
}

export async function photograph(
  kind: MrzKind,
  how: DamageKind,
): Promise<{ photo: Picture; lines: readonly string[] }> {
  const specimen = await specimenOf(kind);
  return { photo: await damage(zoneSide(specimen), how, SEEDS[kind]), lines: specimen.truth.mrzLines! };
}
