/**
 * One entry of any list, in the one shape that every loader of this folder produces. Plain data; lists are public, nothing
 * here is about a customer.
 */
import type { EntrySchema, IdentifierType } from '../entry';

export type { EntrySchema, IdentifierType };

/**
 * - `primary`: the name under which the list holds the entry; the first of `names`, and the only one so marked;
 * - `strong`: another name, spelling or script of it, a former name included;
 * - `weak`: what the list itself calls a weak or low quality alias (a nickname, an acronym).
 */
export type NameQuality = 'primary' | 'strong' | 'weak';

export interface EntryName {
  /** As the list writes it, white space collapsed; for persons of OFAC `MUSTERSCHURKE, Max`. */
  readonly text: string;
  readonly quality: NameQuality;
  /** ISO 15924 (`Arab`, `Cyrl`, `Hans` is `Hani`), for names that hold letters other than Latin ones. */
  readonly script?: string;
}

/** The days that a listed birth date allows: ISO 8601, both included. `circa`: the list says about; the days are not widened. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
  readonly circa?: true;
}

/** ISO 3166-1 alpha-2, each sorted and without repetition; empty when the list names none, or none we know. */
export interface EntryCountries {
  readonly nationalities: readonly string[];
  readonly citizenships: readonly string[];
  readonly addresses: readonly string[];
  readonly births: readonly string[];
  /** Flag, registration, and where the list does not say what the country is to the entry. */
  readonly others: readonly string[];
}

export interface EntryIdentifier {
  readonly type: IdentifierType;
  /** As listed, trimmed. */
  readonly value: string;
  /** ISO 3166-1 alpha-2 of the issuer. */
  readonly country?: string;
}

/** Another party the list names. `id` when it is an entry of the same list, `name` when the list writes one. */
export interface EntryRelation {
  /** The list's own word, lower-case, for example `linked to`, `family`, `owned or controlled by`. */
  readonly type: string;
  readonly id?: string;
  readonly name?: string;
}

export interface ListedEntry {
  /** `<list>:<the list's own number>`, or OpenSanctions' own id. Stable over versions of the list. */
  readonly id: string;
  readonly list: string;
  readonly schema: EntrySchema;
  /** The list does not say whether this is a person or an organisation: to be matched with both. */
  readonly schemaUnsure?: true;
  /** The primary name first. Never empty. */
  readonly names: readonly EntryName[];
  readonly birthDates: readonly DateRange[];
  /** A further birth date is listed that could not be read: the others must not speak against a match. */
  readonly birthDateUnread?: true;
  readonly birthPlaces: readonly string[];
  readonly countries: EntryCountries;
  readonly sex?: 'male' | 'female';
  readonly identifiers: readonly EntryIdentifier[];
  readonly programmes: readonly string[];
  /** What the list says besides, verbatim. */
  readonly remarks?: string;
  /** OpenSanctions' words: `sanction`, `role.pep`, `role.rca`. Absent: the list says nothing of the kind. */
  readonly topics?: readonly string[];
  readonly relations?: readonly EntryRelation[];
  /**
   * `sha256:<hex>` of what the list says about this entry (not of how we read it, so a better parser reopens nothing).
   * A cleared match stays cleared while this is the same.
   */
  readonly hash: string;
}
