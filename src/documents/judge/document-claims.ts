/** What the customer says about a document and its holder. What was not said is not compared. */
export interface DocumentClaims {
  readonly idType: string;
  /** Where the document stands in the request, for example `documents.passport`. */
  readonly field: string;
  readonly number?: string;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
  /** Last day of validity, `YYYY-MM-DD`. */
  readonly validUntil?: string;
  readonly name?: { readonly given: string; readonly family: string };
  /** `YYYY-MM-DD` */
  readonly birthDate?: string;
  readonly sex?: 'M' | 'F';
}
