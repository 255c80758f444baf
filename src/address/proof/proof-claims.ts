import type { AddressClaim } from '../../domain/customer';

/** Whoever a proof may name: one of them is enough. Names as the customer gave them. */
export type ProofHolder = { readonly given: string; readonly family: string } | { readonly organisation: string };

/** What the proof is held against. */
export interface ProofClaims {
  readonly holders: readonly ProofHolder[];
  /** `country` is alpha-2, alpha-3 or a name, as in the check of the form. */
  readonly address: AddressClaim;
  /** Path of the request's field, for example `address.proof_of_address`. */
  readonly field: string;
}
