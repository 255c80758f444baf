/** What a licence can say wrong about itself. Codes only: no text of the licence is in them. */
export type AamvaProblem =
  /** The first bytes are not as the standard wants them. */
  | 'header_malformed'
  | 'unknown_version'
  /** No issuer identification number that AAMVA has given out. */
  | 'unknown_issuer'
  /** `DCG` names another country than the issuer's. */
  | 'country_mismatch'
  /** Not as many subfiles as the header counts. */
  | 'entries_mismatch'
  /** A subfile is not where, or not as long as, the header says. */
  | 'offset_mismatch'
  | 'length_mismatch'
  | 'element_malformed'
  /** The same element twice with different values; the first one counts. */
  | 'element_repeated'
  | 'number_missing'
  | 'name_missing'
  | 'birth_date_missing'
  | 'date_invalid'
  /** Two readings are dates: none is taken. */
  | 'date_ambiguous'
  /** A date, but in the order of another version or country. */
  | 'date_layout'
  | 'dates_out_of_order'
  | 'sex_invalid';

export type AamvaDateField = 'birthDate' | 'issueDate' | 'expiryDate';

/** `undefined`: the licence does not say. */
export type Truncation = 'truncated' | 'complete' | 'unknown' | undefined;

/**
 * What the barcode of a driving licence or an identity card of North America says (AAMVA DL/ID Card Design Standard).
 * Values are as they stand there, without padding; `NONE` and `unavl`, the standard's words for nothing, count as missing.
 */
export interface AamvaLicence {
  /** 0: before the standard; 1: 2000; 2: 2003; 3: 2005; 4 to 7: 2009 to 2012; 8: 2013; 9: 2016; 10: 2020. */
  readonly version: number;
  readonly jurisdictionVersion?: number | undefined;
  /** Issuer identification number, 6 digits. */
  readonly issuer: string;
  /** Of the issuer: a state, province or territory, as in postal addresses. */
  readonly jurisdiction?: string | undefined;
  /** ISO 3166-1 alpha-3: what the licence says, or else where its issuer is. */
  readonly country?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly familyName?: string | undefined;
  readonly firstName?: string | undefined;
  /** All of them, with spaces between. */
  readonly middleName?: string | undefined;
  readonly suffix?: string | undefined;
  /** Only where the licence holds the whole name in one and does not say which part is which. */
  readonly fullName?: string | undefined;
  /** ISO dates. */
  readonly birthDate?: string | undefined;
  readonly issueDate?: string | undefined;
  readonly expiryDate?: string | undefined;
  /** For a date that can be read in two ways: both, as ISO dates. The field itself is then missing. */
  readonly ambiguousDates: Readonly<Partial<Record<AamvaDateField, readonly string[]>>>;
  readonly sex?: 'male' | 'female' | 'unspecified' | undefined;
  readonly street?: string | undefined;
  readonly city?: string | undefined;
  /** Of the address. */
  readonly region?: string | undefined;
  readonly postalCode?: string | undefined;
  /** `DCF`: tells the issues of one licence apart. */
  readonly discriminator?: string | undefined;
  /** `DCK`: the number of the blank card. */
  readonly inventoryNumber?: string | undefined;
  /** Names are cut to fit: whoever compares them must know. */
  readonly truncation: {
    readonly familyName: Truncation;
    readonly firstName: Truncation;
    readonly middleName: Truncation;
  };
  /** Every element by its three letters, padding removed. */
  readonly elements: ReadonlyMap<string, string>;
  readonly problems: readonly AamvaProblem[];
}
