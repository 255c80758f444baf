/** The customer as the rest of Clearway knows it. Pure; see evidence.ts for what that means here. */

export const CUSTOMER_STATUSES = ['APPROVAL_PENDING', 'ACTIVE', 'RESTRICTED', 'LOCKED'] as const;
export type CustomerStatus = (typeof CUSTOMER_STATUSES)[number];

export const CUSTOMER_KINDS = ['individual', 'business'] as const;
export type CustomerKind = (typeof CUSTOMER_KINDS)[number];

/** A postal address as the customer wrote it. `country` may be a name or a code: the address engine resolves it. */
export interface AddressClaim {
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly country: string;
}

export interface FundsClaim {
  readonly employmentStatus?: string;
  readonly occupation?: string;
  readonly primaryPurpose?: string;
  readonly sourceOfFunds?: string;
  readonly expectedMonthlyPay?: string;
}

/** What a client says about every customer, of either kind. */
interface CommonClaims {
  readonly email: string;
  /** E.164, for example `+2348031234567`. */
  readonly phone: string;
  readonly funds?: FundsClaim;
  /** Of the client's products, the level that this customer shall use: 1 to 9, each asking more than the one below. */
  readonly productLevel?: number;
}

/** Where no level was given, it is the lowest. */
export const LOWEST_PRODUCT_LEVEL = 1;
export const HIGHEST_PRODUCT_LEVEL = 9;

export function productLevelOf({ productLevel = LOWEST_PRODUCT_LEVEL }: Pick<CommonClaims, 'productLevel'>): number {
  return productLevel;
}

/** What a person says about themselves. Personal data: sealed at rest, never logged. */
export interface IndividualClaims extends CommonClaims {
  readonly firstName: string;
  readonly lastName: string;
  /** ISO 8601 calendar date, `YYYY-MM-DD`. */
  readonly dateOfBirth: string;
  /** As given: `male`, `female` or another word; empty when not given. */
  readonly gender?: string;
  /** ISO 3166-1 alpha-3; said of people behind a business alone. */
  readonly nationality?: string;
}

/** What a business says about itself. */
export interface BusinessClaims extends CommonClaims {
  readonly legalName: string;
  readonly tradingName?: string;
  readonly legalForm?: string;
  readonly registrationNumber?: string;
  readonly registryCountry?: string;
  readonly taxId?: string;
  readonly incorporationDate?: string;
  /** By which table: ISIC Rev. 4, NAICS 2022, or merchant category codes (ISO 18245). */
  readonly industryScheme?: 'isic' | 'naics' | 'mcc';
  readonly industryCode?: string;
  readonly website?: string;
  /** Tax numbers beside `taxId`, each with the country that gave it (ISO 3166-1 alpha-3). */
  readonly taxIds?: readonly { readonly country: string; readonly number: string }[];
  /** What the account is for, as a word of the API. */
  readonly purpose?: string;
  /** Expected volume a month, as a band of the API. */
  readonly expectedMonthlyVolume?: string;
  /** "We looked, and there is nobody": not the same as no answer. */
  readonly noOwnersIdentified?: true;
  readonly noControllersIdentified?: true;
}
