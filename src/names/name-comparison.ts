/** What was found out by comparing two names: codes and a measure, nothing of the names themselves. */
export interface NameComparison {
  /**
   * `same`: word for word, as far as documents can tell. `compatible`: explained by the reasons, which a person or a policy
   * may weigh. `different`: not one person's name by any rule here. `unknown`: it could not be compared.
   */
  readonly outcome: 'same' | 'compatible' | 'different' | 'unknown';
  /** 0 to 1: 1 for `same`; of `compatible`, how little had to be explained; of `different`, at most 0.5; 0 for `unknown`. */
  readonly score: number;
  /** In alphabetical order, each once. */
  readonly reasons: readonly NameReason[];
}

/** How much of the score a reason leaves. Those of 1 leave `same` as it is. */
const WEIGHTS = {
  /** A national letter or another script, spelt exactly as the tables of `transliterations` allow. */
  transliterated: 1,
  /** Two words written as one, or the other way round. */
  words_joined: 1,
  particle_missing: 0.97,
  words_reordered: 0.95,
  /** Junior, III: on one side only. */
  suffix_missing: 0.95,
  /** One side has further given names. */
  given_name_missing: 0.92,
  /** Family and given names stand the other way round. */
  names_swapped: 0.9,
  /** What one side has among the given names, the other has among the family names. */
  roles_differ: 0.88,
  /** One side, not parted into given and family names, has further words. */
  words_missing: 0.88,
  /** The one name of a person without family name stands in both fields. */
  single_name: 0.88,
  spelling_variant: 0.86,
  /** The document's name was cut off (ICAO Doc 9303 part 3, section 4.6). */
  truncated: 0.85,
  /** Ivanov, Ivanova. */
  surname_gender: 0.85,
  surname_part_missing: 0.82,
  legal_form_missing: 0.9,
  vowels_unwritten: 0.8,
  one_letter: 0.78,
  /** Letters of several scripts in one word, which look alike: a slip or a trick. */
  mixed_scripts: 0.75,
  initials: 0.7,
} as const;

/** Why it is `different` or `unknown`. */
export type Obstacle =
  | 'name_missing'
  | 'given_missing'
  | 'too_few_words'
  | 'too_many_words'
  | 'script_not_comparable'
  | 'script_misread'
  | 'blanks_lost'
  | 'given_differs'
  | 'surname_differs'
  | 'words_differ'
  | 'suffix_differs'
  | 'legal_form_differs';

export type Allowance = keyof typeof WEIGHTS;
export type NameReason = Allowance | Obstacle;

/** `same` when nothing had to be allowed for but how letters are written. */
export function agreeing(allowances: Iterable<Allowance>): NameComparison {
  const reasons = [...new Set(allowances)].toSorted();
  const score = reasons.reduce((product, reason) => product * WEIGHTS[reason], 1);
  return { outcome: score === 1 ? 'same' : 'compatible', score: Math.round(score * 1000) / 1000, reasons };
}

/** @param agreement 0 to 1, how much of the two names agrees all the same */
export function differing(reason: Obstacle, agreement: number): NameComparison {
  return { outcome: 'different', score: Math.round(agreement * 500) / 1000, reasons: [reason] };
}

export function notCompared(reason: Obstacle): NameComparison {
  return { outcome: 'unknown', score: 0, reasons: [reason] };
}
