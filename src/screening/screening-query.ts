/** What is known of a customer that lists can be held against. */
import { countryCode } from './country-code';
import type { EntrySchema, IndexedIdentifier } from './index/index-entry';
import type { SearchQuery } from './match/search-query';

export interface ScreeningQuery {
  /** Every name that the customer goes by, each whole, in any script and in any order of its parts. */
  readonly names: readonly string[];
  readonly schema: EntrySchema;
  /** ISO 8601, `YYYY-MM-DD`. */
  readonly dateOfBirth?: string;
  /**
   * Whether something other than the customer's word stands for the birth date, such as a document that is checked beside
   * this. A claimed one sets no listed name aside: it costs nothing to claim another. Who is set aside by it is told apart,
   * because only the document's own check says whether it proves anything.
   */
  readonly isBirthDateProven?: boolean;
  /** `male`, `female`, or whatever else the customer wrote, which then says nothing. */
  readonly sex?: string;
  /** Nationality, residence and so on: names, alpha-2 or alpha-3. */
  readonly countries?: readonly string[];
  readonly identifiers?: readonly IndexedIdentifier[];
}

/** The question about one of the names. */
export function toSearch(
  name: string,
  { schema, dateOfBirth, sex, countries, identifiers }: ScreeningQuery,
): SearchQuery {
  const codes = (countries ?? []).map(countryCode).filter((code) => code !== null);
  return {
    name,
    schema,
    ...(dateOfBirth !== undefined && { birthDate: dateOfBirth }),
    ...(sex !== undefined && { sex }),
    ...(codes.length > 0 && { countries: codes }),
    ...(identifiers && { identifiers }),
  };
}
