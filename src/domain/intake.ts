/** What comes in: a new customer, or a change to one, after the API has parsed it. Pure types. */
import type { AddressClaim, BusinessClaims, CustomerKind, IndividualClaims } from './customer';
import type { JsonObject } from './evidence';
import type { IdType } from './identity-types';

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

export interface BusinessIntake extends IntakeCommon {
  readonly kind: 'business';
  readonly claims: BusinessClaims;
  readonly operatingAddress?: IncomingAddress;
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
  readonly metadata?: JsonObject;
}
