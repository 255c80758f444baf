/** The people and businesses behind a business customer: who owns it, and who controls it. Pure types. */

export const PARTY_LISTS = ['owners', 'controllers'] as const;
/** In which list of the request the party stands. */
export type PartyList = (typeof PARTY_LISTS)[number];

/** `customer`: somebody who is a customer already, and verified as one. */
export const PARTY_KINDS = ['person', 'business', 'customer'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

export const PARTY_ROLES = [
  'beneficial_owner',
  'control_person',
  'director',
  'authorized_signatory',
  'representative',
] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** The most of them that one business may have. */
export const MAX_PARTIES = 200;

/** Per cent, both ends included. */
export interface ShareRange {
  readonly min: number;
  readonly max: number;
}

/** What a party holds of one business. Neither percentage nor range: how much is not known. */
export interface Holding {
  /** Id of the party that is held; absent: the customer itself. */
  readonly of?: string;
  /** Per cent, 0 to 100. */
  readonly percentage?: number;
  readonly range?: ShareRange;
  /** Of the votes, where they do not follow the shares. */
  readonly votes?: number;
  /** The holder holds it for somebody else: `for` is the id of the party whose it really is, where that is known. */
  readonly held?: { readonly as: 'nominee' | 'trust'; readonly for?: string };
}

interface PartyClaimsCommon {
  /** The client's own word for the party within this business, for example `holding`; sealed like all of this. */
  readonly reference?: string;
  readonly roles: readonly PartyRole[];
  readonly title?: string;
  readonly holdings: readonly Holding[];
}

interface ReachableClaims extends PartyClaimsCommon {
  readonly email?: string;
  /** E.164 */
  readonly phone?: string;
  /** ISO 3166-1 alpha-3: where they live, or are registered. The country of the customer where it is absent. */
  readonly countryCode?: string;
}

/** What is said of a related person. Personal data: sealed at rest, never logged. */
export interface RelatedPersonClaims extends ReachableClaims {
  readonly firstName: string;
  readonly middleName?: string;
  readonly lastName: string;
  /** `YYYY-MM-DD` */
  readonly dateOfBirth?: string;
  readonly gender?: string;
  /** ISO 3166-1 alpha-3 */
  readonly nationality?: string;
}

export interface RelatedBusinessClaims extends ReachableClaims {
  readonly legalName: string;
  readonly tradingName?: string;
  readonly legalForm?: string;
  readonly registrationNumber?: string;
  /** ISO 3166-1 alpha-3 */
  readonly registryCountry?: string;
  readonly taxId?: string;
  /** `YYYY-MM-DD` */
  readonly incorporationDate?: string;
  /** "We looked, and it has no owner to name": not the same as no answer. */
  readonly noOwnersIdentified?: true;
}

/** What is said here of somebody who is a customer already: what they hold and do. The rest stands in their own record. */
export type ReferredCustomerClaims = PartyClaimsCommon;

export type PartyClaims =
  | ({ readonly kind: 'person' } & RelatedPersonClaims)
  | ({ readonly kind: 'business' } & RelatedBusinessClaims)
  | ({ readonly kind: 'customer' } & ReferredCustomerClaims);
