import countries from 'i18n-iso-countries';

/**
 * Codes of issuers and nationalities that are in no ISO list, or mean more than they say there (ICAO Doc 9303-3, section 5,
 * parts A to D). The value is the ISO 3166-1 alpha-3 code of the country that a customer would claim, or null where there is
 * none: organisations, stateless persons and refugees.
 */
const SPECIAL: Readonly<Record<string, string | null>> = {
  D: 'DEU',
  GBD: 'GBR',
  GBN: 'GBR',
  GBO: 'GBR',
  GBP: 'GBR',
  GBS: 'GBR',
  RKS: 'XKX',
  XKX: 'XKX',
  KOS: 'XKX',
  ZAR: 'COD',
  ROM: 'ROU',
  TMP: 'TLS',
  EUE: null,
  UNO: null,
  UNA: null,
  UNK: null,
  XAA: null,
  XBA: null,
  XIM: null,
  XCC: null,
  XCE: null,
  XCO: null,
  XEC: null,
  XPO: null,
  XES: null,
  XMP: null,
  XOM: null,
  XDC: null,
  IAO: null,
  XXA: null,
  XXB: null,
  XXC: null,
  XXX: null,
};

/** Of the specimens in ICAO Doc 9303: no state that anyone is a citizen of. */
export const SPECIMEN_STATE = 'UTO';

/**
 * What a code of a machine-readable zone, fillers stripped, stands for: a country (ISO 3166-1 alpha-3), `null` for an issuer
 * or a status without a country, undefined for a code that nobody has.
 */
export function countryOfCode(code: string): string | null | undefined {
  if (Object.hasOwn(SPECIAL, code)) return SPECIAL[code];
  return code.length === 3 && countries.alpha3ToAlpha2(code) !== undefined ? code : undefined;
}
