/** What a process of its own is asked to load and search, and what it answers. */
import type { QuerySpeed } from './query-speed';

export type ListJob =
  | { readonly what: 'lists'; readonly folder: string; readonly seed: number }
  | { readonly what: 'synthetic'; readonly file: string; readonly seed: number };

export interface ListResult {
  readonly entries: number;
  readonly names: number;
  readonly words: number;
  /** Seconds: files to entries, entries to index. */
  readonly readSeconds: number;
  readonly indexSeconds: number;
  /** Of the processor, for both. */
  readonly loadCpuSeconds: number;
  /** Megabytes of entries and index together, and of the whole process, garbage collected. */
  readonly heldMb: number;
  readonly processMb: number;
  readonly queries: number;
  readonly byName: QuerySpeed;
  readonly dated: QuerySpeed;
  /** Queries of which not all possible names were compared. */
  readonly capped: number;
}
