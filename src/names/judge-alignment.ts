import type { Alignment } from './align-words';
import type { Allowance, Obstacle } from './name-comparison';
import type { NameWord } from './name-word';

export interface Judgement {
  /** Why the two are not one person's name; absent when they may be. */
  readonly obstacle?: Obstacle;
  /** Too little to tell, rather than a difference. */
  readonly isOpen?: true;
  readonly allowances: readonly Allowance[];
  /** 0 to 1: the share of the letters that have a counterpart. */
  readonly agreement: number;
  /** Whether a name agrees by more than its first letter. */
  readonly isWhole: boolean;
}

type Words = readonly NameWord[];

interface Remainder {
  readonly names: readonly number[];
  readonly suffixes: readonly string[];
  readonly hasParticle: boolean;
}

/** The names of one kind, given or family, on both sides. */
export function judgeRole(
  alignment: Alignment,
  left: Words,
  right: Words,
  role: 'given' | 'family',
  truncated: boolean,
): Judgement {
  const agreement = agreementOf(alignment, left, right);
  const [over, missing] = remainders(alignment, left, right, role);
  const isWhole = hasWhole(alignment);
  const obstacle = (code: Obstacle): Judgement => ({ obstacle: code, allowances: [], agreement, isWhole });
  if (over.suffixes.length > 0 && missing.suffixes.length > 0) return obstacle('suffix_differs');
  const differs = role === 'given' ? 'given_differs' : 'surname_differs';
  if (over.names.length > 0 && missing.names.length > 0) return obstacle(differs);
  if (alignment.pairs.length === 0) return obstacle(differs);
  // Of a family name that was cut off its first word is left: an initial beside it says nothing.
  if (role === 'family' && !hasWholeName(alignment, left) && missing.names.length > 0) return obstacle(differs);
  const partial = role === 'given' ? 'given_name_missing' : 'surname_part_missing';
  const isCut = truncated && over.names.length > 0;
  return {
    agreement,
    isWhole,
    allowances: [
      ...common(alignment, over, missing, role, left, right),
      ...(isCut ? (['truncated'] as const) : over.names.length + missing.names.length > 0 ? ([partial] as const) : []),
    ],
  };
}

/**
 * A whole name on both sides, of which at least one is not parted.
 *
 * @param givenCount of a side that is parted: how many of its first words are given names
 */
export function judgeFull(
  alignment: Alignment,
  left: Words,
  right: Words,
  givenCount: { readonly left: number | undefined; readonly right: number | undefined },
  truncated: boolean,
): Judgement {
  const agreement = agreementOf(alignment, left, right);
  const [over, missing] = remainders(alignment, left, right, 'full');
  const stop = (code: Obstacle, isOpen?: true): Judgement => ({
    obstacle: code,
    allowances: [],
    agreement,
    isWhole: hasWhole(alignment),
    ...(isOpen === undefined ? {} : { isOpen }),
  });
  if (over.suffixes.length > 0 && missing.suffixes.length > 0) return stop('suffix_differs');
  if (over.names.length > 0 && missing.names.length > 0) return stop('words_differ');
  if (alignment.pairs.length === 0) return stop('words_differ');
  if (!hasWhole(alignment)) return stop('too_few_words', true);
  const isPart = over.names.length + missing.names.length > 0;
  if (isPart) {
    for (const [count, places] of [
      [givenCount.left, alignment.pairs.flatMap((pair) => pair.left)],
      [givenCount.right, alignment.pairs.flatMap((pair) => pair.right)],
    ] as const) {
      if (count === undefined) continue;
      if (!places.some((at) => at < count)) return stop('given_missing', true);
      if (!places.some((at) => at >= count)) return stop('too_few_words', true);
    }
    if (countNames(alignment, left) < 2) return stop('too_few_words', true);
  }
  const isCut = truncated && over.names.length > 0;
  return {
    agreement,
    isWhole: true,
    allowances: [
      ...common(alignment, over, missing, 'full', left, right),
      ...(isCut ? (['truncated'] as const) : isPart ? (['words_missing'] as const) : []),
    ],
  };
}

function hasWhole({ pairs }: Alignment): boolean {
  return pairs.some(({ isWhole }) => isWhole);
}

/** By more than a first letter or a particle, unless there is nothing else. */
function hasWholeName({ pairs }: Alignment, left: Words): boolean {
  return pairs.some((pair) => pair.isWhole && (pair.left.some((at) => !isLight(left[at])) || left.every(isLight)));
}

function common(
  alignment: Alignment,
  over: Remainder,
  missing: Remainder,
  role: 'given' | 'family' | 'full',
  left: Words,
  right: Words,
): readonly Allowance[] {
  const isReordered = role === 'full' ? !isRotation(alignment, left, right) : !isAscending(alignment);
  return [
    ...alignment.allowances,
    ...(over.hasParticle || missing.hasParticle ? (['particle_missing'] as const) : []),
    ...(over.suffixes.length + missing.suffixes.length > 0 ? (['suffix_missing'] as const) : []),
    ...(isReordered ? (['words_reordered'] as const) : []),
  ];
}

function remainders(
  { leftOver, rightOver }: Alignment,
  left: Words,
  right: Words,
  role: 'given' | 'family' | 'full',
): readonly [Remainder, Remainder] {
  const split = (words: Words, places: readonly number[]): Remainder => {
    // BEN, LE and the like are names where they come first or stand alone.
    const isName = (at: number): boolean =>
      !isLight(words[at]) || words.every(isLight) || (at === 0 && role !== 'family' && !isArticle(words[at]));
    const names = places.filter(isName);
    const rest = places.filter((at) => !isName(at));
    return {
      names,
      suffixes: rest.flatMap((at) => (words[at]?.isSuffix === true ? [words[at].text] : [])),
      hasParticle: rest.some((at) => words[at]?.isParticle === true),
    };
  };
  return [split(left, leftOver), split(right, rightOver)];
}

function isLight(word: NameWord | undefined): boolean {
  return word !== undefined && (word.isParticle || word.isSuffix);
}

function isArticle(word: NameWord | undefined): boolean {
  return word !== undefined && /^(?:AL|EL|DE|DA|DI|DOS|DU|VAN|VON)$/.test(word.text);
}

/** How many pairs are of names, not of particles. */
function countNames({ pairs }: Alignment, left: Words): number {
  return pairs.filter((pair) => pair.left.some((at) => !isLight(left[at]))).length;
}

function isAscending({ pairs }: Alignment): boolean {
  const places = pairs
    .toSorted((one, other) => (one.left[0] ?? 0) - (other.left[0] ?? 0))
    .map(({ right }) => right[0] ?? 0);
  return places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0));
}

/** The same words, begun at another: family names first, which says nothing about who it is. */
function isRotation(alignment: Alignment, left: Words, right: Words): boolean {
  if (isAscending(alignment)) return true;
  const { pairs } = alignment;
  if (
    pairs.flatMap((pair) => pair.left).length < left.length &&
    pairs.flatMap((pair) => pair.right).length < right.length
  )
    return false;
  const places = pairs
    .toSorted((one, other) => (one.left[0] ?? 0) - (other.left[0] ?? 0))
    .map((pair) => pair.right[0] ?? 0);
  return (
    places.filter((place, at) => at > 0 && place < (places[at - 1] ?? 0)).length <= 1 &&
    (places.at(-1) ?? 0) < (places[0] ?? 0)
  );
}

function agreementOf({ leftOver, rightOver }: Alignment, left: Words, right: Words): number {
  const letters = (words: Words): number => words.reduce((sum, { text }) => sum + text.length, 0);
  const over = letters(leftOver.flatMap((at) => left[at] ?? [])) + letters(rightOver.flatMap((at) => right[at] ?? []));
  const all = letters(left) + letters(right);
  return all === 0 ? 0 : 1 - over / all;
}
