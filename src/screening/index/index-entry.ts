/** What is searched: one person, organisation, ship or aircraft of a list, as plain data. */
export type EntrySchema = 'Person' | 'Organization' | 'Vessel' | 'Aircraft';

export interface IndexedName {
  readonly text: string;
  readonly quality: 'primary' | 'strong' | 'weak';
}

/** From day to day, `YYYY-MM-DD` both; a year that is known alone is its first and its last day. */
export interface BirthRange {
  readonly from: string;
  readonly to: string;
}

export interface IndexedIdentifier {
  readonly type?: string;
  readonly value: string;
  /** Alpha-2. */
  readonly country?: string;
}

export interface IndexEntry {
  readonly id: string;
  readonly schema: EntrySchema;
  readonly names: readonly IndexedName[];
  readonly birthDates: readonly BirthRange[];
  /** Alpha-2. */
  readonly countries: readonly string[];
  readonly sex?: string;
  readonly identifiers: readonly IndexedIdentifier[];
  readonly list: string;
  readonly programmes: readonly string[];
}
