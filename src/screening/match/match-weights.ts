/** The numbers of the matcher, tuned on the perturbation set's tuning seed (`bench/screening/`) and on no other data. */
export interface NameWeights {
  /** What a word of the query that the listed name lacks costs, and the other way round, by weight. */
  readonly extra: number;
  readonly missing: number;
  /** Both sides have a word that the other lacks: they contradict each other, beside the two costs. */
  readonly conflict: number;
  /** What dissimilar words lose beyond the agreement that they do not give. */
  readonly unlike: number;
  /** How much agreement, in units of surprise (-ln of a word's share), makes a match sure. */
  readonly enough: number;
  /** How far a complete agreement of frequent words is lifted nevertheless, 0 to 1. */
  readonly complete: number;
}

export const PERSON_WEIGHTS: NameWeights = {
  extra: 0.6,
  missing: 0.26,
  conflict: 0.5,
  unlike: 0.2,
  enough: 8,
  complete: 0.45,
};

export const COMPANY_WEIGHTS: NameWeights = {
  extra: 0.6,
  missing: 0.15,
  conflict: 0.12,
  unlike: 0.2,
  enough: 5.3,
  complete: 0.9,
};

/** A listed name that the list itself calls weak: worth less, never nothing. */
export const WEAK_NAME = 0.92;
/** Below it two words are not compared further. */
export const LEAST_SIMILAR = 0.56;
/** How fast similarity falls with each edit by length of the word. */
export const STEEPNESS = 1.3;
/** Consonants alone agree more often by chance. */
export const UNVOWELLED = 0.93;
export const INITIAL_SIMILARITY = 0.7;
