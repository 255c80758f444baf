import issuersByNumber from './issuers.json';

export interface Issuer {
  readonly jurisdiction: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
}

const ISSUERS: ReadonlyMap<string, Issuer> = new Map(Object.entries(issuersByNumber));

/** Who has an issuer identification number, as AAMVA publishes them; `undefined` for one that it has not given out. */
export function findIssuer(number: string): Issuer | undefined {
  return ISSUERS.get(number);
}
