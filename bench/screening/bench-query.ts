import type { EntrySchema } from '../../src/screening/index/index-entry';

/** A name to be searched for, and what is to be found. */
export interface BenchQuery {
  readonly category: string;
  readonly name: string;
  readonly schema: EntrySchema;
  /** The entry that is meant; null where nobody on the list is. */
  readonly expected: string | null;
  readonly birthDate?: string;
  readonly countries?: readonly string[];
}
