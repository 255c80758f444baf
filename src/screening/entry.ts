/**
 * One entry of a watchlist, in the one shape that every loader produces and that matching, findings and cleared matches
 * stand on. Fields may be added; none changes its meaning. Plain data: lists are public, nothing here is about a customer.
 */
import { createHash } from 'node:crypto';

/** The lists a loader exists for. A list's id is its folder name, the prefix of its entry ids and its dataset name. */
export const LIST_IDS = ['us_ofac', 'sample'] as const;
export type ListId = (typeof LIST_IDS)[number];

export type EntrySchema = 'Person' | 'Organization' | 'Vessel' | 'Aircraft';

export interface ListedName {
  /** As the list writes it, for example `MUSTERSCHURKE, Max`. */
  readonly text: string;
  readonly kind: 'primary' | 'alias';
  /** A weak alias (a nickname, an acronym) only ever matches whole, and is never proof by itself. */
  readonly quality: 'strong' | 'weak';
}

/** The days a listed birth date allows: `from` to `to`, both ISO 8601 and included; both null when it could not be read. */
export interface BirthDate {
  readonly text: string;
  readonly from: string | null;
  readonly to: string | null;
}

export type IdentifierType =
  | 'passport'
  | 'national_id'
  | 'tax_id'
  | 'registration'
  | 'driving_licence'
  | 'vessel'
  | 'aircraft'
  | 'bank'
  | 'crypto_address'
  | 'email'
  | 'other';

export interface ListedIdentifier {
  readonly type: IdentifierType;
  readonly value: string;
  /** ISO 3166-1 alpha-2; null when the list names none, or none we know. */
  readonly country: string | null;
}

export interface ListEntry {
  readonly list: ListId;
  /** `<list>:<the list's own number>`, for example `us_ofac:36`. Stable over versions of the list. */
  readonly id: string;
  readonly schema: EntrySchema;
  /** The primary name first. Never empty. */
  readonly names: readonly ListedName[];
  readonly birthDates: readonly BirthDate[];
  readonly birthPlaces: readonly string[];
  readonly gender: 'male' | 'female' | null;
  /** ISO 3166-1 alpha-2, sorted: nationality, citizenship, place of birth, addresses, flag. */
  readonly countries: readonly string[];
  readonly identifiers: readonly ListedIdentifier[];
  readonly programmes: readonly string[];
  /** What the list says besides, verbatim; empty when nothing. */
  readonly remarks: string;
  /**
   * `sha256:<hex>` of what the list says about this entry (not of how we read it, so a better parser reopens nothing).
   * A cleared match stays cleared while this is the same.
   */
  readonly hash: string;
}

/** A list as it was loaded, with the version that every finding resting on it names. */
export interface LoadedList {
  readonly list: ListId;
  /** `sha256:<hex>` over the files' content. */
  readonly version: string;
  /** `YYYY-MM-DD`: how old the list is. */
  readonly date: string;
  /** `declared` by whoever fetched it, or else only the time stamp of the file. */
  readonly dateFrom: 'declared' | 'file_time';
  /** The folder's own name; never an absolute path. */
  readonly loadedFrom: string;
  readonly entries: readonly ListEntry[];
  readonly counts: { readonly entries: number; readonly aliases: number; readonly weakAliases: number };
  /** What was unusual but not wrong, for the operator: counts and values of the list, nobody's data. */
  readonly notes: readonly string[];
}

/** `sha256:<hex>` over parts that may hold any text: separators keep `['a', 'b']` apart from `['ab']`. */
export function contentHash(parts: readonly string[]): string {
  return `sha256:${createHash('sha256').update(JSON.stringify(parts)).digest('hex')}`;
}
