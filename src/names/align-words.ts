import type { Allowance } from './name-comparison';
import type { NameWord } from './name-word';
import {
  areOneLetterApart,
  areSame,
  areSpeltAlike,
  differByGender,
  isCutTo,
  isInitialOf,
  joinWords,
  type NameRole,
  type Relate,
} from './relate-words';

/** The words of two names, side by side. Indices are places in the two lists. */
export interface Alignment {
  readonly pairs: readonly WordPair[];
  /** What stands on one side alone. */
  readonly leftOver: readonly number[];
  readonly rightOver: readonly number[];
  readonly allowances: readonly Allowance[];
}

export interface WordPair {
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** By more than a first letter. */
  readonly isWhole: boolean;
}

/** A name of more words is none; it would only take long. */
export const MOST_WORDS = 16;
/** ABD AL RAHMAN, DE LA O: no more words than that are written as one. */
const MOST_JOINED = 5;

interface Step {
  readonly relate: Relate;
  readonly joins: boolean;
  /** At most so many pairs of a name. */
  readonly most?: number;
}

/** The surest first: what agrees better is never taken by what agrees less. */
const STEPS: readonly Step[] = [
  { relate: areSame, joins: false },
  { relate: areSame, joins: true },
  { relate: areSpeltAlike, joins: false },
  { relate: areSpeltAlike, joins: true },
  { relate: differByGender, joins: false, most: 1 },
  { relate: areOneLetterApart, joins: false, most: 1 },
  { relate: areOneLetterApart, joins: true, most: 1 },
];

/**
 * Finds for each word its counterpart, each used once, whatever the order.
 *
 * @param truncated the right side was cut off: its words may be the beginnings of some
 */
export function alignWords(
  left: readonly NameWord[],
  right: readonly NameWord[],
  role: NameRole,
  truncated = false,
): Alignment {
  const free = { left: new Set(left.keys()), right: new Set(right.keys()) };
  const pairs: WordPair[] = [];
  const allowances: Allowance[] = [];

  const pair = (
    these: readonly number[],
    those: readonly number[],
    { relate, most = Infinity }: Step,
    whole: boolean,
  ) => {
    const [one, other] = [these.map((at) => left[at] as NameWord), those.map((at) => right[at] as NameWord)];
    const allowed = relate(joinWords(one), joinWords(other), role);
    if (allowed === undefined || allowed.some((code) => count(allowances, code) >= most)) return false;
    for (const at of these) free.left.delete(at);
    for (const at of those) free.right.delete(at);
    pairs.push({ left: these, right: those, isWhole: whole });
    allowances.push(...allowed, ...(these.length + those.length > 2 ? (['words_joined'] as const) : []));
    return true;
  };

  for (const step of STEPS) {
    for (const at of left.keys()) {
      if (!free.left.has(at)) continue;
      const runs = step.joins ? runsFrom(at, free.left) : [[at]];
      runs.some((run) => [...free.right].some((other) => pair(run, [other], step, true)));
    }
    if (!step.joins) continue;
    for (const at of right.keys()) {
      if (!free.right.has(at)) continue;
      runsFrom(at, free.right).some((run) => [...free.left].some((other) => pair([other], run, step, true)));
    }
  }
  if (free.left.size > 1 && free.right.size > 1) {
    // Parted at other places: ABD ELRAHMAN, ABDEL RAHMAN.
    [areSame, areSpeltAlike].some((relate) => pair([...free.left], [...free.right], { relate, joins: true }, true));
  }
  if (truncated) {
    // Not only the last word is cut: each gives up letters so that the first ones of all remain (Doc 9303 part 4,
    // truncation of names). The longest beginning first: it says most about whose it is.
    const length = (at: number): number => right[at]?.text.length ?? 0;
    for (const at of [...free.right].toSorted((one, other) => length(other) - length(one))) {
      [...free.left].some((whole) => pair([whole], [at], { relate: isCutTo, joins: false }, length(at) > 1));
    }
  }
  for (const at of free.left) {
    [...free.right].some((other) => pair([at], [other], { relate: isInitialOf, joins: false }, false));
  }
  return { pairs, leftOver: [...free.left], rightOver: [...free.right], allowances };
}

/** The runs of two and more neighbouring words from here that have no counterpart yet, longest first. */
function runsFrom(start: number, free: ReadonlySet<number>): readonly (readonly number[])[] {
  const runs: (readonly number[])[] = [];
  const run = [start];
  while (run.length < MOST_JOINED && free.has(start + run.length)) {
    run.push(start + run.length);
    runs.unshift([...run]);
  }
  return runs;
}

function count(codes: readonly Allowance[], code: Allowance): number {
  return codes.filter((other) => other === code).length;
}
