import type { CustomerKind } from '../domain/customer';
import type { PartyClaims, PartyList } from '../domain/related-party';

/** A party as it stands, or will stand. */
export interface Party {
  readonly id: string;
  readonly list: PartyList;
  readonly claims: PartyClaims;
  /** Of a party of kind `customer`. */
  readonly refersTo?: string;
}

/** One that the request names: `path` says where. */
export interface SentParty extends Party {
  readonly path: string;
}

/** Customers of this tenant whom parties refer to, or shall, by id. Who was erased has no name. */
export type Referred = ReadonlyMap<string, { readonly kind: CustomerKind; readonly name: string }>;
