import sharp from 'sharp';

import type { Picture } from '../../src/documents/picture';
import { damage, type DamageKind } from '../../src/specimens/damage';
import { makeSpecimen } from '../../src/specimens/make-specimen';
import type { Specimen } from '../../src/specimens/render-specimen';
import type { Photo, PhotoJob } from './page-job';

/** So little is lost that what is measured is the damage, and so much that it is a photo and no drawing. */
const QUALITY = 95;

export function toJpeg({ data, width, height, channels }: Picture): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels } })
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

/** The side that has the zone or the barcode; of a document with neither, the front. */
export function tellingSide({ truth, front, back }: Specimen): Picture {
  return (truth.mrzSide ?? truth.barcode?.side) === 'back' && back !== undefined ? back : front;
}

export async function photograph({ seed, layout, damage: kind }: PhotoJob): Promise<Photo> {
  return { bytes: await toJpeg(await damage(tellingSide(await makeSpecimen({ seed, layout })), kind, seed)) };
}

/** Damages by which a page stands on its side or its head. */
const TURNS: ReadonlySet<DamageKind> = new Set(['rotate_90', 'rotate_180', 'rotate_270']);

/** The same damage on a page that stands upright: the rivals are told which way up it is. */
export function uprightDamage(kind: DamageKind): DamageKind {
  return TURNS.has(kind) ? 'clean' : kind;
}
