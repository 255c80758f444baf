import { PLACE } from './straighten-line';

/** What the net sees all along a flat line: at every pixel, the logarithms of how likely a character, or none, has its middle there. */
export interface LineScan {
  readonly character: Float64Array;
  readonly nothing: Float64Array;
}

/** The places of a line, one after the other, and how well they explain what was seen, before them and behind them too. */
export interface Track {
  readonly middles: readonly number[];
  readonly score: number;
}

/** How many places a line of a zone has (ICAO Doc 9303-5, -6, -4), in growing order. */
export const LENGTHS = [30, 36, 44] as const;
export type LineLength = (typeof LENGTHS)[number];

/** From one place to the next, in pixels: a page seen at a slant has them narrower at one end. */
const GAP = { least: 23, most: 45 } as const;
const GAPS = GAP.most - GAP.least + 1;
/** What it costs when the gap is a pixel wider or narrower than the one before: it hardly ever changes much. */
const COST_OF_CHANGE = 0.25;
/** Pixels of the flat line, both ends included. */
export interface Stretch {
  readonly least: number;
  readonly most: number;
}
/** Where the first place may be. */
const ANYWHERE: Stretch = { least: 0.5 * PLACE, most: 7 * PLACE };
/** So many places before the first must be empty, and all behind the last up to this many from the first. */
const BEFORE = 3;
const ALL = 47;

/**
 * Of all ways to set 30, 36 or 44 places on a line with nearly equal gaps, for each number the one at which most was seen
 * (a Viterbi search over position and gap). A place where nothing is readable costs a little and moves none of the others.
 * A number for which the line is too short has no track.
 */
export function trackPlaces(
  scan: LineScan,
  { first = ANYWHERE, lengths = LENGTHS }: { readonly first?: Stretch; readonly lengths?: readonly LineLength[] } = {},
): Map<LineLength, Track> {
  const width = scan.character.length;
  const range = {
    least: Math.max(0, Math.round(first.least)),
    most: Math.min(width - 1, Math.round(first.most)),
  };
  // A state is a gap and a position: `gap * width + x`.
  let scores: Float64Array = firstScores(scan, range);
  let next: Float64Array = new Float64Array(scores.length);
  const steps: Int8Array[] = [];
  const tracks = new Map<LineLength, Track>();
  for (let place = 1; place < Math.max(...lengths); place += 1) {
    steps.push(
      advance(scan.character, scores, next, {
        least: range.least + place * GAP.least,
        most: Math.min(width - 1, range.most + place * GAP.most),
      }),
    );
    [scores, next] = [next, scores];
    const length = lengths.find((each) => each === place + 1);
    const track = length && bestTrack(scores, steps, scan.nothing, length);
    if (track) tracks.set(length, track);
  }
  return tracks;
}

function firstScores({ character, nothing }: LineScan, { least, most }: Stretch): Float64Array {
  const width = character.length;
  const scores = new Float64Array(width * GAPS).fill(-Infinity);
  for (let gap = 0; gap < GAPS; gap += 1) {
    for (let x = least; x <= most; x += 1) {
      scores[gap * width + x] = (character[x] as number) + outside(nothing, x, -(gap + GAP.least), BEFORE);
    }
  }
  return scores;
}

/** One place further on: fills `next`, and tells for each state by how much the gap before it was wider. */
function advance(
  character: Float64Array,
  scores: Float64Array,
  next: Float64Array,
  { least, most }: Stretch,
): Int8Array {
  const width = character.length;
  const steps = new Int8Array(scores.length);
  next.fill(-Infinity);
  for (let gap = 0; gap < GAPS; gap += 1) {
    const row = gap * width;
    const wide = gap + GAP.least;
    // At either end of the gaps a neighbour is the gap itself, which never wins against itself.
    const narrower = gap > 0 ? row - width : row;
    const wider = gap < GAPS - 1 ? row + width : row;
    for (let x = Math.max(least, wide), from = x - wide; x <= most; x += 1, from += 1) {
      let best = scores[row + from] as number;
      let step = 0;
      const afterNarrower = (scores[narrower + from] as number) - COST_OF_CHANGE;
      if (afterNarrower > best) {
        best = afterNarrower;
        step = -1;
      }
      const afterWider = (scores[wider + from] as number) - COST_OF_CHANGE;
      if (afterWider > best) {
        best = afterWider;
        step = 1;
      }
      next[row + x] = best + (character[x] as number);
      steps[row + x] = step;
    }
  }
  return steps;
}

function bestTrack(
  scores: Float64Array,
  steps: readonly Int8Array[],
  nothing: Float64Array,
  length: number,
): Track | undefined {
  const width = nothing.length;
  const most = (ALL - length) * nothing.reduce((a, b) => Math.max(a, b), 0);
  let best = { x: -1, gap: -1, score: -Infinity };
  for (let x = 0; x < width; x += 1) {
    for (let gap = 0; gap < GAPS; gap += 1) {
      const score = scores[gap * width + x] as number;
      if (score + most <= best.score) continue;
      const whole = score + outside(nothing, x, gap + GAP.least, ALL - length);
      if (whole > best.score) best = { x, gap, score: whole };
    }
  }
  if (best.x < 0) return undefined;
  const middles = [best.x];
  let { x, gap } = best;
  for (let place = length - 1; place > 0; place -= 1) {
    const step = (steps[place - 1] as Int8Array)[gap * width + x] as number;
    x -= gap + GAP.least;
    gap += step;
    middles.push(x);
  }
  return { middles: middles.reverse(), score: best.score };
}

/** How well it fits that the next so many places in one direction are empty; beyond the line's picture nothing is. */
function outside(nothing: Float64Array, x: number, gap: number, count: number): number {
  let sum = 0;
  for (let index = 1; index <= count; index += 1) sum += nothing[x + index * gap] ?? 0;
  return sum;
}
