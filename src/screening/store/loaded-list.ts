/** A list as it was loaded, with the version that every finding resting on it names. */
import type { ListedEntry } from '../lists/listed-entry';
import type { WatchlistErrorCode } from '../watchlist-error';

/**
 * - `sanctions`: an authority forbids dealing with who is on it;
 * - `pep`: politically exposed persons, their relatives and associates;
 * - `watch`: everything else that an authority or a publisher gathers (export control, wanted, debarred, mixed);
 * - `own_deny`, `own_allow`: the operator's own;
 * - `sample`: invented people, for trying out; protects nobody.
 */
export type ListKind = 'sanctions' | 'pep' | 'watch' | 'own_deny' | 'own_allow' | 'sample';

export interface ListCounts {
  readonly entries: number;
  /** Strong names beside the primary one, over all entries. */
  readonly aliases: number;
  readonly weakAliases: number;
}

export interface LoadedList {
  /** `us_ofac`, `un_csl`, `eu_fsf`, `uk_sanctions`, `us_csl`, `opensanctions_<dataset>`, `own_deny…`, `own_allow…`, `sample`. */
  readonly list: string;
  readonly kind: ListKind;
  /** `sha256:<hex>` over the names and the content of the files. */
  readonly version: string;
  /** `YYYY-MM-DD`: how old the list is. Of a list in several parts, that of the oldest. */
  readonly date: string;
  /** `declared` by whoever fetched it or by the list itself, or else only the time stamp of the file. */
  readonly dateFrom: 'declared' | 'file_time';
  /** The names of the folders, joined by `, `; never a path. */
  readonly loadedFrom: string;
  readonly entries: readonly ListedEntry[];
  readonly counts: ListCounts;
  /** What was unusual but not wrong, for the operator: counts and values of the list, nobody's data. */
  readonly notes: readonly string[];
}

/** A list that could not be loaded. The message names file and line; it holds no path. */
export interface ListProblem {
  /** The list's id, or the name of a folder or file that holds no list that is known; empty when it is about the directory. */
  readonly list: string;
  readonly code: WatchlistErrorCode;
  readonly message: string;
}
