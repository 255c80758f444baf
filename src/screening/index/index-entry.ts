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
  /** The list does not say whether this is a person or an organisation: it is searched as both. */
  readonly schemaUnsure?: true;
  readonly names: readonly IndexedName[];
  readonly birthDates: readonly BirthRange[];
  /** The list has a further birth date that nobody could read: those that were read do not speak against a match. */
  readonly birthDateUnread?: true;
  /** Alpha-2. */
  readonly countries: readonly string[];
  readonly sex?: string;
  readonly identifiers: readonly IndexedIdentifier[];
  readonly list: string;
  readonly programmes: readonly string[];
}

/** Whether an entry is searched when a person is asked for, or when anything else is. */
export function isOnSide({ schema, schemaUnsure }: IndexEntry, person: boolean): boolean {
  return schemaUnsure === true || (schema === 'Person') === person;
}

/** Whether who asks for `asked` may mean the entry: a ship or an aircraft may be filed as the organisation that runs it. */
export function mayBeFiledAs({ schema, schemaUnsure }: IndexEntry, asked: EntrySchema): boolean {
  return schemaUnsure === true || schema === asked || (schema === 'Organization' && asked !== 'Person');
}
