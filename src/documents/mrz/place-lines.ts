import type { Model } from '../ocr/models';
import { LINE_HEIGHT } from '../ocr/recognise-line';
import type { MrzZone } from './find-mrz-lines';
import { flatten, type FlatLine, type GridLine, guessGrid, lookDown, lineBeside } from './flat-lines';
import type { GreyPlane } from './grey-plane';
import { fitPitch, placeAt } from './line-pitch';
import { scanLine } from './scan-line';
import { PLACE } from './straighten-line';
import { type LineLength, type LineScan, type Track, trackPlaces } from './track-places';

/** The lines of a zone, each on the grid on which its characters really stand. */
export interface PlacedZone {
  readonly length: LineLength;
  readonly lines: readonly GridLine[];
}

/** The places that are looked at, counted from the guessed first one. */
const RANGE = [-4, 58] as const;
/** How far the first places of two lines, one under the other, may be from upright: in places. */
const SLANT = 0.55;
/** A track's score from which on all its places were seen well. */
const WELL = -3;
/** What a place more or less than were counted costs, and from where on it makes no difference. */
const COST_OF_COUNT = 0.7;
const MOST_MISCOUNTED = 10;
/** One up to which next to nothing was. */
const POOR = -30;

/** How many lines of how many places a zone may have (ICAO Doc 9303-3: TD1; TD2 and MRV-B; TD3 and MRV-A). */
const SIZES: readonly { readonly lines: 2 | 3; readonly length: LineLength }[] = [
  { lines: 3, length: 30 },
  { lines: 2, length: 36 },
  { lines: 2, length: 44 },
];

/**
 * Finds out how long the lines of a zone are and where each of their characters stands: the net looks all along every line,
 * and of all ways to set 30, 36 or 44 places the one is taken that explains best what it saw. Undefined when too little was
 * seen to begin with.
 */
export async function placeLines(model: Model, picture: GreyPlane, zone: MrzZone): Promise<PlacedZone | undefined> {
  const guess = guessGrid(zone);
  if (!guess) return undefined;
  const lines: TrackedLine[] = [];
  for (const [index, line] of guess.entries()) {
    lines.push({ ...(await trackLine(model, picture, line)), counted: zone[index]?.peaks.length ?? 0 });
  }
  await takeOverGrid(model, picture, lines);
  const [first, last] = [guess[0] as GridLine, guess.at(-1) as GridLine];
  // A line may have been missed by who looked for text.
  if (lines.length < 3 && (lines.length === 1 || bestSize(lines)?.length === 30)) {
    lines.unshift(await trackLine(model, picture, lineBeside(first, -1)));
    lines.push(await trackLine(model, picture, lineBeside(last, 1)));
  }
  const size = bestSize(lines);
  if (!size) return undefined;
  const { length } = size;
  const chosen = alignStarts(lines.slice(size.first, size.first + size.lines), length);
  const placed: GridLine[] = [];
  for (const line of chosen) placed.push(await lookAgain(model, picture, line, length));
  return { length, lines: lookDown(placed, length) };
}

interface TrackedLine {
  readonly grid: GridLine;
  readonly flat: FlatLine;
  readonly scan: LineScan;
  /** How many characters the line reader saw; absent for a line that it did not see. */
  readonly counted?: number;
  readonly tracks: ReadonlyMap<LineLength, Track>;
  readonly likeliest: { readonly length: LineLength; readonly score: number };
}

async function trackLine(model: Model, picture: GreyPlane, grid: GridLine): Promise<TrackedLine> {
  const flat = flatten(picture, grid, RANGE, LINE_HEIGHT);
  const scan = await scanLine(model, flat);
  const tracks = trackPlaces(scan);
  const likeliest = [...tracks].reduce((best, [length, { score }]) => (score > best.score ? { length, score } : best), {
    length: 30 as LineLength,
    score: -Infinity,
  });
  return { grid, flat, scan, tracks, likeliest };
}

/** A line in which next to nothing was seen, on the grid of the line that was seen best. */
async function takeOverGrid(model: Model, picture: GreyPlane, lines: TrackedLine[]): Promise<void> {
  const best = lines.reduce((a, b) => (b.likeliest.score > a.likeliest.score ? b : a));
  if (best.likeliest.score < POOR) return;
  const { pitch } = onTrack(best, best.likeliest.length);
  const start = placeAt(pitch, 0);
  for (const [index, { grid, likeliest }] of lines.entries()) {
    if (likeliest.score >= POOR) continue;
    const first = start + grid.pitch.first - best.grid.pitch.first;
    lines[index] = { ...lines[index], ...(await trackLine(model, picture, { ...grid, pitch: { ...pitch, first } })) };
  }
}

/** Of what each line says about where the zone begins, what fits all of them best; a slant moves it a little from line to line. */
function alignStarts(lines: readonly TrackedLine[], length: LineLength): TrackedLine[] {
  const startOf = (line: TrackedLine): number => line.tracks.get(length)?.middles[0] ?? 0;
  let best: { readonly lines: TrackedLine[]; readonly score: number } | undefined;
  for (const [anchor, line] of lines.entries()) {
    const start = startOf(line);
    const aligned = lines.map((other, row) => {
      const slack = SLANT * Math.abs(row - anchor) * PLACE;
      if (Math.abs(startOf(other) - start) <= slack) return other;
      const first = { least: start - slack, most: start + slack };
      return { ...other, tracks: trackPlaces(other.scan, { first, lengths: [length] }) };
    });
    const score = aligned.reduce((sum, { tracks }) => sum + (tracks.get(length)?.score ?? -Infinity), 0);
    if (!best || score > best.score) best = { lines: aligned, score };
  }
  return best?.lines ?? [];
}

/** A line that was not seen well, once more on the grid that was found: there its letters are of the size that the net knows. */
async function lookAgain(model: Model, picture: GreyPlane, line: TrackedLine, length: LineLength): Promise<GridLine> {
  const grid = onTrack(line, length);
  if ((line.tracks.get(length) as Track).score > WELL) return grid;
  const flat = flatten(picture, grid, [-4, length + 4], LINE_HEIGHT);
  const scan = await scanLine(model, flat);
  const tracks = trackPlaces(scan, { first: { least: 3 * PLACE, most: 6 * PLACE }, lengths: [length] });
  return tracks.has(length) ? onTrack({ grid, flat, tracks }, length) : grid;
}

function bestSize(lines: readonly TrackedLine[]): { first: number; lines: number; length: LineLength } | undefined {
  let best: { first: number; lines: number; length: LineLength; score: number } | undefined;
  for (const size of SIZES) {
    const count = Math.min(size.lines, lines.length);
    for (let first = 0; first + count <= lines.length; first += 1) {
      const scores = lines.slice(first, first + count).map((line) => scoreOf(line, size.length));
      const score = scores.reduce((sum, each) => sum + each, 0) / count;
      if (!best || score > best.score) best = { first, lines: count, length: size.length, score };
    }
  }
  return best;
}

/** A line reader that has seen just so many characters has counted them, though it may have swallowed or doubled one. */
function scoreOf({ tracks, counted }: TrackedLine, length: LineLength): number {
  const score = tracks.get(length)?.score ?? -Infinity;
  return counted === undefined ? score : score - COST_OF_COUNT * Math.min(MOST_MISCOUNTED, Math.abs(counted - length));
}

/** The grid moved to where the track runs: places over numbers, as a parabola. */
function onTrack({ grid, flat, tracks }: Pick<TrackedLine, 'grid' | 'flat' | 'tracks'>, length: LineLength): GridLine {
  const { middles } = tracks.get(length) as Track;
  const { pitch } = grid;
  const along = middles.map((x) => placeAt(pitch, x / PLACE - 0.5 + flat.from));
  return { box: grid.box, pitch: fitPitch(along) };
}
