import type { Certainty } from './majority-control';

/** Per cent, to nine places. */
export interface Percent {
  readonly min: number;
  readonly max: number;
  /** The max itself is excluded: less than 25 is not 25. */
  readonly max_exclusive?: true;
  /** The max may be too high (never too low): the graph was too large, or too entangled, for the exact one. */
  readonly max_rough?: true;
}

/** Somebody at the end of the chains. */
export interface UltimateOwner {
  /** Id of a person. */
  readonly party: string;
  readonly field: string;
  readonly depth: number;
  readonly shares: Percent;
  /** Absent where no edge of the graph speaks of votes: they follow the shares. */
  readonly votes?: Percent;
  /** Whether shares or votes are at the threshold or over it. */
  readonly at_threshold: Certainty | 'no';
  /** Whether majorities at each step lead to the root, and over whom, the person first. */
  readonly control?: { readonly certainty: Certainty; readonly chain: readonly string[] };
}

export interface OwnedCompany {
  readonly party: string;
  readonly field: string;
  readonly depth: number;
  /** What it has of the root, over all chains, before it is passed on to its own owners; absent of the root. */
  readonly shares?: Percent;
  /** What its stated owners have together, as stated: over 100 where it contradicts itself. */
  readonly stated: Percent;
  /** What is left for owners who are not stated. */
  readonly remainder: Percent;
  /** The most of the root, in per cent, that somebody could own through this remainder alone. */
  readonly could_hide: number;
  /** A business without any stated owner. */
  readonly is_dead_end: boolean;
  /** "There is no such owner" was said of it. */
  readonly none_identified: boolean;
  readonly blocked_by_listed_owners?: Certainty;
}

export interface OwnershipLoop {
  readonly parties: readonly string[];
  /** Once around: each is owned by the next one, the last by the first. */
  readonly around: readonly string[];
  readonly is_closed: boolean;
}

/** What is known of who owns a business. Parties by id, figures in per cent of the root unless said otherwise. */
export interface OwnershipResolution {
  readonly root: string;
  readonly threshold: number;
  /** The largest share first. */
  readonly owners: readonly UltimateOwner[];
  /** The root first, then by depth. */
  readonly companies: readonly OwnedCompany[];
  readonly loops: readonly OwnershipLoop[];
  /** Steps to the farthest party, by its shortest chain. */
  readonly depth: number;
  /** The most of the root that one unknown person could own through all remainders together. */
  readonly could_hide: number;
  /** The same of the votes; absent where no edge speaks of votes. */
  readonly votes_could_hide?: number;
  /** Ids of those with the role `control_person`, of the root. */
  readonly control_persons: readonly string[];
  /** Fields of parties whom no holding and no role connects with the root, whoever owns whom. */
  readonly unconnected: readonly string[];
}
