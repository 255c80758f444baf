import type { DifferingSpan } from '../../domain/case-view';

type Column = DifferingSpan['column'];

/** Signs that two writings of one value may differ in: blanks, hyphens, dots, slashes, fillers. */
const PARTING = /[\s\p{Pd}./\\<'’]/u;

/**
 * Where the columns of a row differ from the first that has a value, character by character: case, accents and parting
 * signs do not count. Two texts of one length are compared in place, so that one wrong digit is one mark; others are aligned.
 */
export function differingSpans(columns: Readonly<Record<Column, string | null>>): DifferingSpan[] {
  const given = (['claimed', 'printed', 'machine'] as const).flatMap((column) =>
    columns[column] === null ? [] : [{ column, characters: Array.from(columns[column]) }],
  );
  const [first, ...others] = given;
  if (!first) return [];
  const spans: DifferingSpan[] = [];
  const marksOfFirst = new Set<number>();
  for (const { column, characters } of others) {
    const [left, right] = differences(first.characters, characters);
    for (const at of left) marksOfFirst.add(at);
    spans.push(...spansOf(column, right));
  }
  return [...spansOf(first.column, [...marksOfFirst]), ...spans];
}

/** Places in each of the two that have no partner in the other. */
function differences(left: readonly string[], right: readonly string[]): [number[], number[]] {
  const [ours, theirs] = [kept(left), kept(right)];
  if (ours.length === theirs.length) {
    const apart = ours.flatMap((each, index) => (each.sign === theirs[index]?.sign ? [] : [index]));
    return [apart.map((index) => ours[index]?.at ?? 0), apart.map((index) => theirs[index]?.at ?? 0)];
  }
  const paired = commonSubsequence(
    ours.map(({ sign }) => sign),
    theirs.map(({ sign }) => sign),
  );
  const [inLeft, inRight] = [new Set(paired.map(([at]) => at)), new Set(paired.map(([, at]) => at))];
  return [
    ours.filter((_, index) => !inLeft.has(index)).map(({ at }) => at),
    theirs.filter((_, index) => !inRight.has(index)).map(({ at }) => at),
  ];
}

function kept(characters: readonly string[]): { sign: string; at: number }[] {
  return characters
    .map((character, at) => ({ sign: character.normalize('NFKD').replaceAll(/\p{M}/gu, '').toUpperCase(), at }))
    .filter(({ sign }) => sign !== '' && !PARTING.test(sign));
}

/** Longest common subsequence, as pairs of places. Names and numbers are short: the table is small. */
function commonSubsequence(left: readonly string[], right: readonly string[]): [number, number][] {
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        left[i] === right[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    if (left[i] === right[j]) pairs.push([i++, j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

function spansOf(column: Column, places: readonly number[]): DifferingSpan[] {
  const spans: { column: Column; from: number; to: number }[] = [];
  for (const at of [...places].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last?.to === at) last.to = at + 1;
    else spans.push({ column, from: at, to: at + 1 });
  }
  return spans;
}
