import type { Quad } from '../documents/picture';

/** What a specimen is: the size and zone of ICAO Doc 9303 parts 4 to 7, or a card without a machine readable zone. */
export type SpecimenKind = 'td1' | 'td2' | 'td3' | 'mrv_a' | 'mrv_b' | 'licence' | 'id_qr' | 'voter';
export type MrzKind = Extract<SpecimenKind, 'td1' | 'td2' | 'td3' | 'mrv_a' | 'mrv_b'>;

/** The `id_type` under which a customer sends it. The wire has no word for a visa: it goes as `resident_id`. */
export type SpecimenIdType = 'passport' | 'resident_id' | 'drivers_license' | 'national_id' | 'voters_card';

/**
 * What is behind the head: `plain`, as Doc 9303-3 asks for, or `patches`, light ones and dark ones by the seed. Drawn faces
 * are alike, and a measure that looks for the same photograph takes some on plain ground for one another.
 */
export type Backdrop = 'plain' | 'patches';

export type Side = 'front' | 'back';
export type Sex = 'F' | 'M' | 'X';

/** How an honest customer's claims differ from the print, though nothing is wrong. */
export type ClaimVariation = 'no_diacritics' | 'first_given_name_only' | 'other_order' | 'lower_case' | 'mrz_spelling';

/** What an honest customer sends to the Customers API; `country` is an alpha-3 code (`UTO` for Utopia). */
export interface Claims {
  readonly first_name: string;
  readonly last_name: string;
  /** `YYYY-MM-DD`; unknown parts of a birth date are claimed as 01. */
  readonly date_of_birth: string;
  readonly country: string;
  readonly id_number: string;
  readonly id_type: SpecimenIdType;
  /** `female` or `male`; absent when the document says X. */
  readonly gender?: string;
}

/** The fields a reader may look for on the page. */
export type PrintedName =
  | 'surname'
  | 'givenNames'
  | 'fullName'
  | 'originalSurname'
  | 'originalGivenNames'
  | 'nationality'
  | 'birthDate'
  | 'sex'
  | 'documentNumber'
  | 'personalNumber'
  | 'issueDate'
  | 'expiryDate';

/** A value exactly as it stands on the page, and where: in pixels of the rendering before any damage. */
export interface PrintedField {
  readonly field: PrintedName;
  readonly side: Side;
  readonly text: string;
  readonly quad: Quad;
}

export type ForgeryKind =
  | 'mrz_number'
  | 'mrz_birth_date'
  | 'mrz_expiry_date'
  | 'mrz_check_digit'
  | 'printed_name'
  | 'printed_date';

/** What was changed after issue. */
export interface Forgery {
  readonly kind: ForgeryKind;
  readonly field: 'documentNumber' | 'birthDate' | 'expiryDate' | 'surname' | 'checkDigit';
  readonly before: string;
  readonly after: string;
  /** Whether all check digits of the zone still agree: a substitution by a character of the same value modulo 10 does. */
  readonly checkDigitsPass: boolean;
}

/**
 * What is on a specimen. The fields say what the visual zone says, `mrzLines` and `barcode` what these say: on a genuine
 * specimen they agree, on a forged one `forgery` names what does not.
 */
export interface Truth {
  readonly seed: number;
  readonly kind: SpecimenKind;
  readonly layout: string;
  readonly idType: SpecimenIdType;
  /** The ICAO code of the issuing state, as in the zone: `D`, `UTO`. */
  readonly issuer: string;
  /** ISO 3166-1 alpha-3, or the code itself where there is none (`UTO`). */
  readonly issuerAlpha3: string;
  /** The first two characters of the zone, filled with `<`. Absent without a zone. */
  readonly documentCode?: string;
  /** In Latin letters, as printed. A single name is a surname without given names. */
  readonly surname: string;
  readonly givenNames: string;
  /** In the script of the issuing state, where the document prints it. */
  readonly originalSurname?: string;
  readonly originalGivenNames?: string;
  /** ICAO code. */
  readonly nationality: string;
  /** `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where the rest is unknown. */
  readonly birthDate: string;
  readonly sex: Sex;
  /** As printed, with its spaces or hyphens. */
  readonly documentNumber: string;
  readonly personalNumber?: string;
  readonly issueDate: string;
  /** Absent on a voter's card. */
  readonly expiryDate?: string;
  readonly mrzLines?: readonly string[];
  readonly mrzSide?: Side;
  /** The name did not fit and was cut as Doc 9303 says. */
  readonly mrzNameTruncated?: boolean;
  readonly barcode?: { readonly format: 'PDF417' | 'QRCode'; readonly text: string; readonly side: Side };
  /** `plain` when absent. */
  readonly backdrop?: Backdrop;
  readonly claimed: Claims;
  readonly claimedWith: readonly ClaimVariation[];
  readonly forgery?: Forgery;
}
