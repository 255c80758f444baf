import type { LabelKind } from './label-phrases/label-kind';
import type { TextPiece } from './page-pieces';
import type { PageHints } from './printed-fields';
import { readValues, type Value } from './read-value';
import type { Label } from './resolve-labels';
import { heightOf, partOfBox, sharedRow, sharedWidth, type TextBox } from './text-box';

/** A value that stands where a label's value stands. */
export interface LabelledValue {
  readonly label: Label;
  readonly piece: TextPiece;
  readonly value: Value;
  /** How far it is to seek, 0 right behind the label. */
  readonly cost: number;
}

/** The cost of a value that stands where only a missed one explains it: more than of any other. */
export const BELOW_BESIDE = 3;

/** Farther away than that, counted in heights of the text, it is somebody else's value. */
const FARTHEST = { beside: 18, below: 2.4, aside: 4 } as const;

/**
 * Gives each label the value that stands right behind it, else the nearest to its right or below it that has the form of
 * such a value. No value is looked for beyond another label, and none is given to two.
 */
export function matchValues(
  labels: readonly Label[],
  texts: readonly TextPiece[],
  hints: PageHints,
): readonly LabelledValue[] {
  const candidates = labels
    .filter(({ kind }) => kind !== 'other')
    .flatMap((label) => texts.flatMap((piece) => findCandidates(label, piece, labels, hints)))
    .toSorted((one, other) => one.cost - other.cost);
  const chosen: LabelledValue[] = [];
  for (const candidate of candidates) {
    const isTaken = chosen.some(
      ({ label, piece, value }) =>
        label === candidate.label ||
        (piece === candidate.piece && value.from < candidate.value.to && candidate.value.from < value.to),
    );
    if (!isTaken) chosen.push(candidate);
  }
  return chosen;
}

function findCandidates(
  label: Label,
  piece: TextPiece,
  labels: readonly Label[],
  hints: PageHints,
): readonly LabelledValue[] {
  const cost = placeCost(label, piece, labels);
  if (cost === undefined || (piece.isTitle && isName(label.kind))) return [];
  if (piece.isBeforeLabel && isWordy(label.kind)) return [];
  const [start, end] = isWordy(label.kind) ? columnOf(label, piece, labels) : [0, piece.text.length];
  const text = piece.text.slice(start, end);
  return readValues(label.kind, text, hints).map((value) => {
    const place = { from: value.from + start, to: value.to + start };
    const box = partOfBox(piece.box, place.from, place.to, piece.text.length);
    const aside = cost === 0 ? place.from / 1_000 : Math.abs(box.left - label.box.left) / (20 * heightOf(piece.box));
    return { label, piece, value: { ...value, ...place }, cost: cost + aside };
  });
}

/** Whether a text stands where the value of a label stands, be it a value that is looked for or another one. */
export function hasLabel(piece: TextPiece, labels: readonly Label[]): boolean {
  return labels.some((label) => placeCost(label, piece, labels) !== undefined);
}

/** How far a text stands from a label; `undefined` when it is not where the label's value is. */
function placeCost(label: Label, piece: TextPiece, labels: readonly Label[]): number | undefined {
  const isOther = (other: Label): boolean => other !== label;
  if (piece.line === label.line && piece.from >= label.to) {
    const isNext = !labels.some(
      (other) => isOther(other) && other.line === label.line && other.to > label.to && other.to <= piece.from,
    );
    return isNext ? 0 : undefined;
  }
  const height = Math.max(heightOf(label.box), heightOf(piece.box));
  if (sharedRow(label.box, piece.box) >= 0.5) {
    const gap = label.isRightToLeft ? label.box.left - piece.box.right : piece.box.left - label.box.right;
    // Letters of a label are narrower than they are counted, and the boxes of a slanted page reach into each other.
    if (gap < -1 * height || gap > FARTHEST.beside * height) return undefined;
    const between: TextBox = label.isRightToLeft
      ? { ...label.box, left: piece.box.right, right: label.box.left }
      : { ...label.box, left: label.box.right, right: piece.box.left };
    const isParted = labels.some(
      (other) => isOther(other) && sharedRow(other.box, label.box) >= 0.5 && sharedWidth(other.box, between) > 0,
    );
    return isParted ? undefined : 0.5 + Math.max(0, gap) / (10 * height);
  }
  const gap = piece.box.top - label.box.bottom;
  if (isName(label.kind) && isBesideAndBelow(label, piece, labels)) return BELOW_BESIDE;
  if (
    gap < -0.5 * height ||
    gap > FARTHEST.below * Math.min(height, 1.4 * heightOf(label.box)) ||
    piece.box.top < label.box.top
  )
    return undefined;
  const left = label.isRightToLeft ? label.box.right - piece.box.right : piece.box.left - label.box.left;
  const isUnder = sharedWidth(label.box, piece.box) > 0 || Math.abs(left) < FARTHEST.aside * height;
  if (!isUnder || labels.some((other) => isOther(other) && standsBetween(other, label, piece))) return undefined;
  return 0.6 + Math.max(0, gap) / (2 * height) + Math.abs(left) / (12 * height);
}

/**
 * Right below the row of a label, to its right: there stands the Latin form of a name whose original form beside the label
 * was not read.
 */
function isBesideAndBelow({ box, isRightToLeft }: Label, piece: TextPiece, labels: readonly Label[]): boolean {
  const height = heightOf(piece.box);
  const [down, aside] = [piece.box.top - box.bottom, piece.box.left - box.right];
  if (isRightToLeft || Math.abs(down) > 0.5 * height || aside < 0 || aside > FARTHEST.beside * height) return false;
  return labels.every((other) => {
    const isItsOwn = sharedRow(other.box, piece.box) >= 0.3;
    const isAbove = sharedWidth(other.box, piece.box) > 0 && middle(other.box) < middle(piece.box);
    return other.box === box || !(isItsOwn || (isAbove && piece.box.top - other.box.bottom < FARTHEST.below * height));
  });
}

/** Whether another label stands nearer to the text: between the two, or right before it in its row. */
function standsBetween({ box }: Label, label: Label, piece: TextPiece): boolean {
  const isBelow = middle(box) > middle(label.box) + 0.3 * heightOf(label.box);
  if (!isBelow) return false;
  if (sharedRow(box, piece.box) >= 0.5) {
    return box.right <= piece.box.left + 0.5 * heightOf(box) && piece.box.left - box.right < 6 * heightOf(piece.box);
  }
  const column: TextBox = {
    ...box,
    left: Math.max(label.box.left, piece.box.left),
    right: Math.max(Math.min(label.box.right, piece.box.right), Math.max(label.box.left, piece.box.left) + 1),
  };
  return middle(box) < middle(piece.box) && sharedWidth(box, column) > 0;
}

function middle({ top, bottom }: TextBox): number {
  return (top + bottom) / 2;
}

function isName(kind: LabelKind): boolean {
  return isWordy(kind) && kind !== 'issuer' && kind !== 'nationality';
}

function isWordy(kind: LabelKind): boolean {
  return !/Date$|Number$|^sex$/.test(kind);
}

/**
 * The part of a line below that stands in the label's column: text recognition joins what stands side by side. Cut at
 * blanks, where the next label of the row begins.
 */
function columnOf(label: Label, piece: TextPiece, labels: readonly Label[]): readonly [from: number, to: number] {
  if (piece.line === label.line || sharedRow(label.box, piece.box) >= 0.5) return [0, piece.text.length];
  const height = heightOf(label.box);
  const row = labels.filter((other) => other !== label && sharedRow(other.box, label.box) >= 0.5).map(({ box }) => box);
  const next = Math.min(...row.map(({ left }) => left).filter((left) => left > label.box.left + height));
  // Of a line that begins in this column, the beginning is this label's, wherever in it the label was recognised.
  const isFirst = !row.some(({ left, right }) => left < label.box.left - height && right > piece.box.left);
  const starts = [...piece.text.matchAll(/\S+/gu)].map(({ index }) => index);
  const leftOf = (at: number): number => partOfBox(piece.box, at, at, piece.text.length).left;
  const from = isFirst ? 0 : (starts.find((at) => leftOf(at) >= label.box.left - 1.5 * height) ?? piece.text.length);
  const to = starts.find((at) => at > from && leftOf(at) >= next - 1.5 * height) ?? piece.text.length;
  return [from, to];
}
