import type { Model, OcrModels } from '../ocr/models';
import { restrict } from '../ocr/decode-line';
import type { ReadBox } from '../ocr/read-text';
import { LINE_HEIGHT, recogniseLine } from '../ocr/recognise-line';
import type { Picture } from '../picture';
import { agreedContext } from './agreed-context';
import { findMrzZones, type MrzZone } from './find-mrz-lines';
import { byPlace, fuse } from './fuse-views';
import { flatten, type FlatLine, type GridLine, middleOf } from './flat-lines';
import { readGlyphs } from './glyphs';
import { type GreyPlane, greyPlane } from './grey-plane';
import { placeLines } from './place-lines';
import { MRZ_ALPHABET } from './mrz-alphabet';
import { formatOf, type MrzFormat, placeTypes, type PlaceType } from './mrz-format';

/** A machine-readable zone as it was read. Check digits had no say in it: see `parseMrz`. */
export interface ReadMrz {
  readonly format: MrzFormat;
  /** Each place the likeliest character of those that may stand there (ICAO Doc 9303): digits in dates, letters in names. */
  readonly lines: readonly string[];
  /** Each place the likeliest character of all 37. */
  readonly rawLines: readonly string[];
  /** For each place of `lines`, how sure that is, 0 to 1. */
  readonly confidences: readonly (readonly number[])[];
}

/** Groups that look like a zone and are read; the first is the right one almost always. */
const TRIED = 2;
/**
 * Mean confidence below which it is no zone. Zones came out at 0.99 and more, also with every damage at once; other print that
 * was taken for one at 0.4 and less.
 */
const LEAST_SEEN = 0.6;
/** The same of the net alone, 0.97 and 0.2: what it does not know is not worth reading in context. */
const LEAST_ALONE = 0.4;

/**
 * Reads the machine-readable zone of an upright page, if there is one. Every place is looked at twice: by the line reader,
 * in context, and alone by a net that knows the shapes of OCR-B; what both see together is what is read. The line reader has
 * read the page already: only where the two differ is a line, now straightened, read by it again.
 *
 * @param read the page's text, with `MRZ_ALPHABET` kept
 */
export async function readMrz(
  models: OcrModels & { readonly glyphs: Model },
  picture: Picture,
  read: readonly ReadBox[],
): Promise<ReadMrz | undefined> {
  const zones = findMrzZones(read).slice(0, TRIED);
  if (zones.length === 0) return undefined;
  const grey = greyPlane(picture);
  for (const zone of zones) {
    const found = await readZone(models, grey, zone);
    if (found) return found;
  }
  return undefined;
}

async function readZone(
  models: OcrModels & { readonly glyphs: Model },
  picture: GreyPlane,
  zone: MrzZone,
): Promise<ReadMrz | undefined> {
  const placed = await placeLines(models.glyphs, picture, zone);
  if (!placed) return undefined;
  const looks: LookedAtLine[] = [];
  for (const grid of placed.lines) {
    // One place on either side: the reader in context wants some paper around the letters.
    const flat = flatten(picture, grid, [-1, placed.length + 1], LINE_HEIGHT);
    const alone = await readGlyphs(models.glyphs, flat.picture, middlesOf(flat, 0, placed.length));
    looks.push({ grid, flat, alone });
  }
  if (seenAlone(looks) < LEAST_ALONE) return undefined;
  const lines: SeenLine[] = [];
  for (const { grid, flat, alone } of looks) {
    // A line that the reader of the page did not see has no box in the zone.
    const agreed = agreedContext(zone.find(({ box }) => box === grid.box)?.seen ?? [], alone);
    lines.push({ flat, alone, agreed, context: agreed ?? (await readInContext(models, flat, placed.length)) });
  }
  const first = likeliest(fuseLine(lines[0] as SeenLine)[0] as Float64Array, 'letter');
  const format = formatOf(placed.lines.length as 2 | 3, placed.length, first.character);
  if (!format) return undefined;
  let found = decode(lines.map(fuseLine), format);
  for (const [row, line] of lines.entries()) {
    // Both may take an O for a zero. Where one may not stand, the straightened line can still be read better.
    if (!line.agreed || found.lines[row] === found.rawLines[row]) continue;
    lines[row] = { ...line, context: await readInContext(models, line.flat, placed.length) };
    found = decode(lines.map(fuseLine), format);
  }
  return seenOf(found) >= LEAST_SEEN ? found : undefined;
}

interface LookedAtLine {
  readonly grid: GridLine;
  readonly flat: FlatLine;
  readonly alone: readonly Float32Array[];
}

function seenAlone(lines: readonly LookedAtLine[]): number {
  const all = lines.flatMap(({ alone }) => alone.map((place) => Math.max(...place.subarray(0, MRZ_ALPHABET.length))));
  return all.reduce((sum, each) => sum + each, 0) / all.length;
}

/** A line of a zone, and for each of its places what the two think of it. */
interface SeenLine {
  readonly flat: FlatLine;
  readonly alone: readonly Float32Array[];
  readonly context: readonly Float64Array[];
  /** Set where the context is that of the page's reading. */
  readonly agreed: readonly Float64Array[] | undefined;
}

function fuseLine({ alone, context }: SeenLine): Float64Array[] {
  return context.map((place, at) => fuse(alone[at] as Float32Array, place));
}

async function readInContext(models: OcrModels, { picture }: FlatLine, count: number): Promise<Float64Array[]> {
  return byPlace(restrict(await recogniseLine(models, picture), models.characters, MRZ_ALPHABET), count);
}

function seenOf({ confidences }: ReadMrz): number {
  const all = confidences.flat();
  return all.reduce((sum, each) => sum + each, 0) / all.length;
}

function middlesOf(line: FlatLine, from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_none, index) => middleOf(line, from + index));
}

function decode(lines: readonly (readonly Float64Array[])[], format: MrzFormat): ReadMrz {
  const types = placeTypes(format);
  const typed = lines.map((line, row) => line.map((place, at) => likeliest(place, types[row]?.[at] ?? 'any')));
  const raw = lines.map((line) => line.map((place) => likeliest(place, 'any').character).join(''));
  return {
    format,
    lines: typed.map((line) => line.map(({ character }) => character).join('')),
    rawLines: raw,
    confidences: typed.map((line) => line.map(({ likelihood }) => likelihood)),
  };
}

const MAY_STAND: Record<PlaceType, RegExp> = { letter: /[A-Z<]/, digit: /[0-9<]/, any: /./, sex: /[MFX<]/ };

function likeliest(place: Float64Array, type: PlaceType): { character: string; likelihood: number } {
  let best = { character: '<', likelihood: -1 };
  for (const [index, likelihood] of place.entries()) {
    const character = MRZ_ALPHABET.charAt(index);
    if (likelihood > best.likelihood && MAY_STAND[type].test(character)) best = { character, likelihood };
  }
  return best;
}
