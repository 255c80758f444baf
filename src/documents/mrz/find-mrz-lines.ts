import { offsetIn, boxAt, cornersOf, type RotatedBox } from '../rotated-box';
import { decodeLine, type ReadCharacter } from '../ocr/decode-line';
import type { ReadBox } from '../ocr/read-text';
import type { Peak } from './line-pitch';
import { MRZ_ALPHABET } from './mrz-alphabet';

/** A line of print that may be one of a machine-readable zone. */
export interface MrzLine {
  readonly box: RotatedBox;
  /** Its characters, as far as any was seen: where along the box's width, in pixels from its middle. */
  readonly peaks: readonly Peak[];
  /** The same characters: which they are, and how surely they were read. */
  readonly seen: readonly SeenCharacter[];
}

export type SeenCharacter = Pick<ReadCharacter, 'character' | 'likelihood'>;

/** Two or three of them, one under the other. */
export type MrzZone = readonly MrzLine[];

/** Of a line's length to its height, as the detector boxes it; a name line may have little but fillers, which go unseen. */
const LEAST_ASPECT = 3;
/** The longest line of a zone: 30 places of TD1 with a third of them missed. */
const LEAST_ASPECT_OF_ZONE = 9;
/** Likeness of a whole zone: with every damage at once it was 35 and more, and other print hardly ever over 24. */
const LEAST_LIKENESS = 24;
const SAME_ANGLE = (4 * Math.PI) / 180;

/**
 * Groups of lines that stand and read like a machine-readable zone, the likeliest first: parallel, of one height, close
 * under each other, and full of its characters. Runs of the filler are often not seen as text, so boxes along one line are
 * joined.
 *
 * @param read what was read on an upright page, with `MRZ_ALPHABET` kept
 */
export function findMrzZones(read: readonly ReadBox[]): MrzZone[] {
  const lines = joinLines(read).filter(({ box }) => box.width / box.height >= LEAST_ASPECT);
  const zones: { zone: MrzZone; score: number }[] = [];
  for (const first of lines) {
    const stack = [first];
    for (let last = first; stack.length < 3;) {
      const next = lines
        .filter((line) => isBelow(last.box, line.box))
        .sort((a, b) => gap(last.box, a.box) - gap(last.box, b.box))[0];
      if (!next) break;
      stack.push(next);
      last = next;
    }
    for (let count = 1; count <= stack.length; count += 1) {
      const zone = stack.slice(0, count);
      if (Math.max(...zone.map(({ box }) => box.width / box.height)) < LEAST_ASPECT_OF_ZONE) continue;
      zones.push({ zone, score: zone.reduce((sum, line) => sum + line.likeness, 0) });
    }
  }
  return zones
    .filter(({ score }) => score >= LEAST_LIKENESS)
    .sort((a, b) => b.score - a.score)
    .map(({ zone }) => zone);
}

interface JoinedLine extends MrzLine {
  /** Adds up to about its number of characters for a line of a zone, and to less than nothing for words of a language. */
  readonly likeness: number;
}

/** Boxes on one line of print, of like height and with no more than a few letters between them, become one. */
function joinLines(read: readonly ReadBox[]): JoinedLine[] {
  const rest = [...read].sort((a, b) => b.box.width - a.box.width);
  const lines: JoinedLine[] = [];
  for (let first = rest.shift(); first; first = rest.shift()) {
    const members = [first];
    let { box } = first;
    for (let found = true; found;) {
      found = false;
      for (const [index, other] of rest.entries()) {
        if (!continues(box, other.box)) continue;
        box = boxAt([...cornersOf(box), ...cornersOf(other.box)], box.angle);
        members.push(other);
        rest.splice(index, 1);
        found = true;
        break;
      }
    }
    const characters = members
      .flatMap((member) => charactersOf(member, box))
      .sort((a, b) => a.peak.place - b.peak.place);
    lines.push({
      box,
      peaks: characters.map(({ peak }) => peak),
      seen: characters.map(({ seen }) => seen),
      likeness: members.reduce((sum, member) => sum + likeness(member), 0),
    });
  }
  return lines;
}

function charactersOf({ box, reading }: ReadBox, line: RotatedBox): { peak: Peak; seen: SeenCharacter }[] {
  return decodeLine(reading, Array.from(MRZ_ALPHABET)).map(({ character, step, likelihood }) => {
    // Where in a run of fillers each one stands, the reader hardly knows.
    const sureOfPlace = character === '<' ? likelihood * 0.45 : likelihood;
    const along = ((step + 0.5) / reading.steps - 0.5) * box.width;
    const centre = { x: box.centre.x + along * Math.cos(box.angle), y: box.centre.y + along * Math.sin(box.angle) };
    return {
      peak: { place: offsetIn(line, centre).along, likelihood: sureOfPlace },
      seen: { character, likelihood },
    };
  });
}

/** Fillers count most: nothing else has them. Small letters, blanks and other scripts speak against. */
function likeness({ characters }: ReadBox): number {
  return characters.reduce((sum, { character, likelihood }) => {
    if ('<《〈«‹く'.includes(character)) return sum + 2 * likelihood;
    if (MRZ_ALPHABET.includes(character)) return sum + 0.5 * likelihood;
    return sum - 1.5 * likelihood;
  }, 0);
}

function continues(line: RotatedBox, other: RotatedBox): boolean {
  const { along, across } = offsetIn(line, other.centre);
  const between = Math.abs(along) - (line.width + other.width) / 2;
  const angle = other.width > 3 * other.height ? angleBetween(line, other) : 0;
  return (
    Math.abs(across) < 0.45 * line.height &&
    between < 3 * line.height &&
    other.height > 0.45 * line.height &&
    other.height < 1.6 * line.height &&
    angle < 2 * SAME_ANGLE
  );
}

/** In the direction that `upper` has as down; zones that stand on their head are found from their last line. */
function isBelow(upper: RotatedBox, lower: RotatedBox): boolean {
  if (upper === lower || angleBetween(upper, lower) > SAME_ANGLE) return false;
  const { along, across } = offsetIn(upper, lower.centre);
  const height = Math.max(upper.height, lower.height);
  return (
    across > 0.7 * height &&
    across < 3.2 * height &&
    Math.abs(along) < Math.max(upper.width, lower.width) / 2 &&
    lower.height < 1.7 * upper.height &&
    upper.height < 1.7 * lower.height
  );
}

function gap(upper: RotatedBox, lower: RotatedBox): number {
  return offsetIn(upper, lower.centre).across;
}

/** Between 0 and 90 degrees: a line and one upside down are parallel. */
function angleBetween(a: RotatedBox, b: RotatedBox): number {
  const difference = Math.abs(a.angle - b.angle) % Math.PI;
  return Math.min(difference, Math.PI - difference);
}
