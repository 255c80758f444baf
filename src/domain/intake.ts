/** What comes in: a new customer, or a change to one, after the API has parsed it. Pure types. */
import type { AddressClaim, BusinessClaims, CustomerKind, IndividualClaims } from './customer';
import type { JsonObject } from './evidence';
import type { IdType } from './identity-types';
import type { PartyClaims, PartyKind, PartyList } from './related-party';

/** A file as it was sent: decoded and structurally checked, not yet stored. */
export interface IncomingFile {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'application/pdf';
}

export interface IncomingDocument {
  readonly idType: IdType;
  readonly number?: string;
  /** ISO 8601 date printed as expiry, when the client sends it. */
  readonly validUntil?: string;
  /** ISO 3166-1 alpha-3 of the issuing country, when it differs from the customer's country. */
  readonly issuingCountry?: string;
  readonly front?: IncomingFile;
  readonly back?: IncomingFile;
}

export interface IncomingAddress extends AddressClaim {
  readonly proof?: IncomingFile;
}

interface IntakeCommon {
  readonly kind: CustomerKind;
  /** ISO 3166-1 alpha-3. */
  readonly countryCode: string;
  readonly documents: readonly IncomingDocument[];
  readonly address?: IncomingAddress;
  readonly metadata: JsonObject;
}

export interface IndividualIntake extends IntakeCommon {
  readonly kind: 'individual';
  readonly claims: IndividualClaims;
}

/**
 * A related party as it was sent. `of` and `for` in its holdings name another party by its id or its `reference`, and are
 * resolved to ids by the command.
 */
export interface IncomingParty {
  /** Where it stood in the request, for errors: `owners[2]`. */
  readonly path: string;
  readonly list: PartyList;
  readonly claims: PartyClaims;
  readonly documents: readonly IncomingDocument[];
  readonly address?: IncomingAddress;
  /** Of a party of kind `customer`. */
  readonly customerId?: string;
}

/** A change to a party that is there. Absent means unchanged; documents and address as in a change to the customer. */
export interface IncomingPartyChange {
  readonly path: string;
  readonly id: string;
  readonly list: PartyList;
  /** What the client takes the party for, where it says so: it must be what the party is. */
  readonly kind?: PartyKind;
  readonly claims: Partial<Omit<PartyClaims, 'kind'>> & Readonly<Record<string, unknown>>;
  readonly documents?: readonly IncomingDocument[];
  readonly address?: IncomingAddress;
}

export interface PartyChanges {
  readonly add: readonly IncomingParty[];
  readonly change: readonly IncomingPartyChange[];
  readonly remove: readonly { readonly path: string; readonly id: string; readonly list: PartyList }[];
  /** "None identified" was said of the list, or is no longer said. */
  readonly noneIdentified?: Partial<Readonly<Record<PartyList, boolean>>>;
}

export interface BusinessIntake extends IntakeCommon {
  readonly kind: 'business';
  readonly claims: BusinessClaims;
  readonly operatingAddress?: IncomingAddress;
  /** In the order of the request, owners first. */
  readonly parties?: readonly IncomingParty[];
}

export type CustomerIntake = IndividualIntake | BusinessIntake;

/**
 * A change. Absent means unchanged. `address` and `claims.funds` replace as a whole, documents add or replace by
 * `idType`, `metadata` merges and a null deletes its key.
 */
export interface CustomerChange {
  readonly claims?: Partial<IndividualClaims> | Partial<BusinessClaims>;
  readonly countryCode?: string;
  readonly documents?: readonly IncomingDocument[];
  readonly address?: IncomingAddress;
  readonly operatingAddress?: IncomingAddress;
  readonly parties?: PartyChanges;
  readonly metadata?: JsonObject;
}
