/** The graph of who owns a business, as plain data: the shape that `clearway resolve-ownership` reads from a file. */

/** `none_identified`: "we looked, and there is no such owner" is an answer of its own, and not the same as no answer. */
export const PARTY_KINDS = ['person', 'business', 'none_identified'] as const;
export const HOLDING_KINDS = ['shares', 'votes'] as const;
export type HoldingKind = (typeof HOLDING_KINDS)[number];
/** `beneficial_owner`: by other means than holdings, for example a right to veto or to appoint (FATF Recommendation 24). */
export const CONTROL_ROLES = [
  'beneficial_owner',
  'control_person',
  'director',
  'authorized_signatory',
  'representative',
] as const;

export interface Party {
  /** Of no meaning outside; findings name it, so it holds no personal data. */
  readonly id: string;
  readonly kind: (typeof PARTY_KINDS)[number];
  /** For drawing alone; never in a finding. */
  readonly name?: string | undefined;
  /** Blocked by a sanctions list, as a person confirmed it. */
  readonly listed?: boolean | undefined;
  /** What the register says of a business; absent when it was not asked. */
  readonly status?: 'active' | 'dissolved' | 'unknown' | undefined;
  /** Its path in the request, for example `owners[2]`; `parties[n]` when absent. */
  readonly field?: string | undefined;
}

/** Per cent. Both ends belong to it unless said otherwise: the band "more than 25, not more than 50" excludes its min. */
export interface Band {
  readonly min: number;
  readonly max: number;
  readonly min_exclusive?: boolean | undefined;
  readonly max_exclusive?: boolean | undefined;
}

/** Neither percentage nor band: anything from 0 to 100. Several between the same two parties add up (classes of shares). */
export interface Edge {
  readonly owner: string;
  readonly owned: string;
  readonly kind: HoldingKind;
  /** Per cent, 0 to 100. */
  readonly percentage?: number | undefined;
  readonly range?: Band | undefined;
  /** The owner holds it for somebody else: `for` is the party whose it really is, where that is known. */
  readonly held?: { readonly as: 'nominee' | 'trust'; readonly for?: string | undefined } | undefined;
  /** Its path in the request, for example `owners[2]`; `edges[n]` when absent. */
  readonly field?: string | undefined;
}

export interface Role {
  readonly party: string;
  readonly of: string;
  readonly role: (typeof CONTROL_ROLES)[number];
}

export interface OwnershipGraph {
  /** The business that is verified. */
  readonly root: string;
  readonly parties: readonly Party[];
  readonly edges: readonly Edge[];
  readonly roles: readonly Role[];
}

/** Ten times the largest structure that was ever seen in a public register; more is an attack or a mistake. */
export const MAX_PARTIES = 100_000;
export const MAX_EDGES = 400_000;
export const MAX_ROLES = 100_000;
