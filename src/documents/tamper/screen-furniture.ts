import type { Picture } from '../picture';

const { abs, min } = Math;

/*
 * What screens draw around the thing they show. All of it is drawn, hence plain to the last bit or nearly: paper, walls and
 * tables never are, and a scanner's white is only where it is overexposed.
 */

/** So much may a drawn surface differ from itself after it was compressed; and so much does a sign on it. */
const SAME = 4;
const SIGN = 40;
/** A row without signs is plain when so much of it is; one with signs on it still has so much of the plain. */
const PLAIN = 0.97;
const PLAIN_BESIDE_SIGNS = 0.6;
/** Signs begin so far below the upper edge at most, and are so high, as shares of the screen's height. */
const SIGNS_BEGIN = 0.03;
const SIGNS_HIGH = { least: 0.006, most: 0.035 };
/** They stand in the outer parts of the strip, not in between (where there may be a camera), with room beside them. */
const OUTER = 0.36;
const ROOM = 0.012;
/** Bars take at least so much of the picture each; where the picture begins, so little is left of their colour. */
const BAR = 0.04;
const LEFT_OF_BAR = 0.25;

/** Plain bars above and below (or beside) a picture that begins at a straight line. */
export function hasBars(picture: Picture): boolean {
  return liesBetweenBars(rowsOf(picture)) || liesBetweenBars(columnsOf(picture));
}

/** A picture as lines of brightness: its rows, or its columns. */
interface Lines {
  readonly count: number;
  readonly length: number;
  readonly value: (line: number, at: number) => number;
}

/** Green alone: it changes whenever the others do, or nearly. */
function rowsOf({ data, width, height, channels }: Picture): Lines {
  const green = channels === 3 ? 1 : 0;
  return { count: height, length: width, value: (y, x) => data[(y * width + x) * channels + green] as number };
}

function columnsOf({ data, width, height, channels }: Picture): Lines {
  const green = channels === 3 ? 1 : 0;
  return { count: width, length: height, value: (x, y) => data[(y * width + x) * channels + green] as number };
}

/** The colour that most of a line is in: its median. */
function colourOf({ length, value }: Lines, line: number): number {
  const counts = new Uint32Array(256);
  for (let at = 0; at < length; at += 1) {
    const own = value(line, at);
    counts[own] = (counts[own] as number) + 1;
  }
  let seen = 0;
  return counts.findIndex((count) => (seen += count) * 2 >= length);
}

/** The share of a line that is of that colour. */
function shareOf({ length, value }: Lines, line: number, colour: number): number {
  let same = 0;
  for (let at = 0; at < length; at += 1) if (abs(value(line, at) - colour) <= SAME) same += 1;
  return same / length;
}

/**
 * A plain strip along the upper edge with small signs at its left and right ends, clock and battery: plain rows, then rows
 * with signs at both ends and at both ends only, then plain rows again or another colour.
 */
export function hasStatusBar(picture: Picture): boolean {
  const rows = rowsOf(picture);
  const { count, length, value } = rows;
  const colour = colourOf(rows, 1);
  const first = findSign(rows, colour, 1, count * (SIGNS_BEGIN + SIGNS_HIGH.most));
  if (first < 2 || first > SIGNS_BEGIN * count) return false;
  let last = first;
  let [left, right] = [false, false];
  for (let row = first; row < first + 1.2 * SIGNS_HIGH.most * count; row += 1) {
    if (shareOf(rows, row, colour) < PLAIN_BESIDE_SIGNS) break;
    for (let at = 0; at < length; at += 1) {
      if (abs(value(row, at) - colour) < SIGN) continue;
      const place = min(at, length - 1 - at) / length;
      if (place > OUTER || place < ROOM) return false;
      if (at * 2 < length) left = true;
      else right = true;
      last = row;
    }
  }
  const high = (last - first + 1) / count;
  return left && right && high >= SIGNS_HIGH.least && high <= SIGNS_HIGH.most;
}

/** The first row that is not plain; `Infinity` when there is none up to the end. */
function findSign(rows: Lines, colour: number, from: number, until: number): number {
  for (let row = from; row < until; row += 1) {
    if (shareOf(rows, row, colour) < PLAIN || hasSign(rows, row, colour)) return row;
  }
  return Infinity;
}

function hasSign({ length, value }: Lines, row: number, colour: number): boolean {
  for (let at = 0; at < length; at += 1) if (abs(value(row, at) - colour) >= SIGN) return true;
  return false;
}

/** From both ends, lines of one colour that stop at a straight edge. */
function liesBetweenBars(lines: Lines): boolean {
  const { count } = lines;
  const forward = barLength(lines, (step) => step);
  const backward = barLength(lines, (step) => count - 1 - step);
  return forward >= BAR * count && backward >= BAR * count;
}

/** 0 when there is none, or when it ends otherwise than all at once. */
function barLength(lines: Lines, lineAt: (step: number) => number): number {
  const colour = colourOf(lines, lineAt(1));
  const limit = 0.45 * lines.count;
  let step = 1;
  while (step < limit && shareOf(lines, lineAt(step), colour) >= PLAIN_BESIDE_SIGNS) step += 1;
  if (step >= limit || step < 4) return 0;
  const isStraight =
    shareOf(lines, lineAt(step - 3), colour) >= PLAIN && shareOf(lines, lineAt(step + 2), colour) <= LEFT_OF_BAR;
  return isStraight ? step : 0;
}

/**
 * Share of the picture, 0 to 1, in which neighbours are the same to the last bit. Every other pixel of every other row is
 * looked at: enough for a share.
 */
export function flatShare({ data, width, height, channels }: Picture): number {
  let flat = 0;
  let count = 0;
  for (let y = 0; y + 1 < height; y += 2) {
    for (let x = 0; x + 1 < width; x += 2) {
      const at = (y * width + x) * channels;
      let isSame = true;
      for (let channel = at; channel < at + channels; channel += 1) {
        const own = data[channel] as number;
        isSame &&=
          abs(own - (data[channel + channels] as number)) <= 1 &&
          abs(own - (data[channel + width * channels] as number)) <= 1;
      }
      count += 1;
      if (isSame) flat += 1;
    }
  }
  return count === 0 ? 0 : flat / count;
}
