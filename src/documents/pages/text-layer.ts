import type { Point, Quad } from '../picture';
import type { TextLine } from '../text-line';
import { apply, combine, type Matrix } from './matrix';

/** One run of text as the PDF reader hands it out: a string in one font at one place. */
export interface TextRun {
  readonly text: string;
  readonly rightToLeft: boolean;
  /** From a square of one em to the page's units: where the baseline starts, how it is turned, how large the font is. */
  readonly transform: Matrix;
  /** Along the baseline, in the page's units. */
  readonly width: number;
  /** Of the font, as shares of an em; descent is negative. */
  readonly ascent: number;
  readonly descent: number;
}

/** A run on its baseline: along it from `start` to `end`, across it at `across`, all in pixels. */
interface PlacedRun {
  readonly run: TextRun;
  readonly angle: number;
  readonly start: number;
  readonly end: number;
  readonly across: number;
  readonly size: number;
}

/** Runs whose baselines are turned by less than this, in radians, are parallel: two degrees. */
const PARALLEL = Math.PI / 90;
/** Baselines so far apart, in font sizes, are one: covers superscripts and rounding, not the next line. */
const SAME_BASELINE = 0.35;
/** A gap wider than this, in font sizes, is the space between columns. */
const COLUMN_GAP = 2;
/** A gap wider than this is a space that nobody wrote, as justified text has them. */
const WORD_GAP = 0.2;
/** A bold made by drawing twice: the same text again, less than this many font sizes away. */
const DRAWN_TWICE = 0.15;

/**
 * Joins the runs of a text layer into lines: those on one baseline, in reading order, up to a gap as wide as that between
 * columns; from top to bottom, what is turned otherwise than most of it last. Turned text stays turned: its quad says how.
 * Text that lies wholly outside the picture is left out.
 *
 * @param toPixels from the page's units to pixels of the picture
 */
export function joinRuns(
  runs: readonly TextRun[],
  toPixels: Matrix,
  picture: { readonly width: number; readonly height: number },
): TextLine[] {
  return groupParallel(runs.flatMap((run) => measure(run, toPixels)))
    .toSorted((one, other) => other.length - one.length)
    .flatMap((parallel) => splitIntoLines(parallel))
    .map((line) => toTextLine(line))
    .filter(({ text, quad }) => text !== '' && touches(quad, picture));
}

interface MeasuredRun {
  readonly run: TextRun;
  readonly angle: number;
  readonly origin: Point;
  readonly size: number;
  readonly length: number;
}

function measure(run: TextRun, toPixels: Matrix): MeasuredRun[] {
  const [a, b, c, d, x, y] = combine(toPixels, run.transform);
  const size = Math.hypot(c, d);
  const length = run.width * Math.hypot(toPixels[0], toPixels[1]);
  const isPlaced = [a, b, x, y, length].every(Number.isFinite) && size > 0 && Math.hypot(a, b) > 0;
  if (!isPlaced || run.text.trim() === '') return [];
  const angle = Math.atan2(b, a);
  // Half a turn is both ends of the scale: what lies just beyond the lower one belongs to the upper one.
  return [{ run, angle: angle < PARALLEL - Math.PI ? angle + 2 * Math.PI : angle, origin: { x, y }, size, length }];
}

/** Runs that are turned alike share one angle, the middle one of theirs: on it depends which of them are one line. */
function groupParallel(runs: readonly MeasuredRun[]): PlacedRun[][] {
  const groups: MeasuredRun[][] = [];
  for (const run of runs.toSorted((one, other) => one.angle - other.angle)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group === undefined || last === undefined || run.angle - last.angle > PARALLEL) groups.push([run]);
    else group.push(run);
  }
  return groups.map((group) => {
    const angle = group[group.length >> 1]?.angle ?? 0;
    return group.map(({ run, origin, size, length }) => {
      const { x, y } = turn(origin, -angle);
      return { run, angle, start: Math.min(x, x + length), end: Math.max(x, x + length), across: y, size };
    });
  });
}

function splitIntoLines(parallel: PlacedRun[]): PlacedRun[][] {
  const lines: PlacedRun[][] = [];
  let baseline: PlacedRun[] = [];
  for (const run of parallel.toSorted((a, b) => a.across - b.across)) {
    const last = baseline.at(-1);
    if (last !== undefined && run.across - last.across > SAME_BASELINE * Math.min(run.size, last.size)) {
      lines.push(...splitAtColumns(baseline));
      baseline = [];
    }
    baseline.push(run);
  }
  return [...lines, ...splitAtColumns(baseline)];
}

function splitAtColumns(baseline: readonly PlacedRun[]): PlacedRun[][] {
  const lines: PlacedRun[][] = [];
  for (const run of baseline.toSorted((a, b) => a.start - b.start)) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line === undefined || last === undefined) lines.push([run]);
    else if (isDrawnTwice(last, run)) continue;
    else if (run.start - last.end > COLUMN_GAP * Math.max(run.size, last.size)) lines.push([run]);
    else line.push(run);
  }
  return lines;
}

function isDrawnTwice(one: PlacedRun, other: PlacedRun): boolean {
  const near = DRAWN_TWICE * one.size;
  return (
    one.run.text === other.run.text && other.start - one.start < near && Math.abs(other.across - one.across) < near
  );
}

function toTextLine(line: readonly PlacedRun[]): TextLine {
  const letters = (rightToLeft: boolean) =>
    line.reduce((sum, { run }) => sum + (run.rightToLeft === rightToLeft ? run.text.length : 0), 0);
  const ordered = letters(true) > letters(false) ? line.toReversed() : line;
  const text = ordered
    .map(({ run, start, end, size }, index) => {
      const before = ordered[index - 1];
      if (before === undefined) return run.text;
      return Math.max(start - before.end, before.start - end) > WORD_GAP * size ? ` ${run.text}` : run.text;
    })
    .join('')
    .replaceAll(/[\s\0]+/g, ' ')
    .trim();
  return { text, confidence: 1, quad: quadAround(line) };
}

function quadAround(line: readonly PlacedRun[]): Quad {
  const angle = line[0]?.angle ?? 0;
  const left = Math.min(...line.map(({ start }) => start));
  const right = Math.max(...line.map(({ end }) => end));
  const top = Math.min(...line.map(({ across, size, run }) => across - run.ascent * size));
  const bottom = Math.max(...line.map(({ across, size, run }) => across - run.descent * size));
  return [
    turn({ x: left, y: top }, angle),
    turn({ x: right, y: top }, angle),
    turn({ x: right, y: bottom }, angle),
    turn({ x: left, y: bottom }, angle),
  ];
}

function turn(point: Point, angle: number): Point {
  return apply([Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0], point);
}

function touches(quad: Quad, { width, height }: { readonly width: number; readonly height: number }): boolean {
  const xs = quad.map(({ x }) => x);
  const ys = quad.map(({ y }) => y);
  return Math.max(...xs) > 0 && Math.min(...xs) < width && Math.max(...ys) > 0 && Math.min(...ys) < height;
}
