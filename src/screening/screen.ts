/** Screens a person, company, vessel or aircraft against every list that is loaded. */
import { type CheckOutcome, gravestOutcome } from '../domain/evidence';
import { countryCode } from './country-code';
import type { EntrySchema, ListEntry, ListId, LoadedList } from './entry';
import { type IdentifierHit, indexIdentifiers, type QueryIdentifier } from './index-identifiers';
import { indexNames, type NameIndex } from './index-names';
import { prepareName } from './normalise-name';
import { type AgreedName, type ScoredMatch, scoreMatch, type ScreeningMatch } from './score-match';
import { considerFrom, DEFAULT_THRESHOLDS, type ScreeningThresholds } from './thresholds';
import { isUnusualName } from './unusual-name';

export interface ScreeningQuery {
  /** Every name that the customer goes by, each whole, in any order of its parts. */
  readonly names: readonly string[];
  readonly schema: EntrySchema;
  /** ISO 8601, `YYYY-MM-DD`. */
  readonly dateOfBirth?: string;
  /** Nationality, residence and so on: names, alpha-2 or alpha-3. */
  readonly countries?: readonly string[];
  readonly identifiers?: readonly QueryIdentifier[];
}

/** Why the lists could not be searched to the end: each makes the outcome `unavailable`, and searching again may help. */
export type IncompleteReason = 'no_list' | 'list_missing';

/** Why a name says less than a name should: searching again would not help, so each is for a person, at once. */
export type NameDoubt = 'no_name' | 'name_not_comparable' | 'name_too_long' | 'name_unusual';

export interface ScreeningResult {
  /**
   * The gravest of the matches' outcomes; at least `consider` with a doubt about a name; `unavailable` when anything is
   * incomplete and nothing is a `hit`.
   */
  readonly outcome: CheckOutcome;
  /** Best first. */
  readonly matches: readonly ScreeningMatch[];
  /** Names that in part would have matched, were it not for another birth date or country. Noted, not counted. */
  readonly setAside: readonly ScreeningMatch[];
  readonly incomplete: readonly IncompleteReason[];
  readonly nameDoubts: readonly NameDoubt[];
}

export interface Screener {
  /** Version of every list that answers rest on. */
  readonly datasets: { readonly [list in ListId]?: string };
  readonly missing: readonly string[];
  screen(query: ScreeningQuery, thresholds?: ScreeningThresholds): ScreeningResult;
}

/** Longer names are searched up to here, and a doubt says that the rest was not. */
const MAX_NAME_CHARACTERS = 512;

function bestFirst(a: ScreeningMatch, b: ScreeningMatch): number {
  const hits = Number(b.outcome === 'hit') - Number(a.outcome === 'hit');
  return hits || b.score - a.score || (a.entryId < b.entryId ? -1 : 1);
}

/** Keeps the better of two scores for the same entry: its names and aliases are judged one by one. */
function better(a: ScoredMatch | undefined, b: ScoredMatch): ScoredMatch {
  if (a === undefined) return b;
  if (a.certain !== b.certain) return a.certain ? a : b;
  return bestFirst(b.match, a.match) < 0 ? b : a;
}

function groupBySchema(entries: readonly ListEntry[]): Map<EntrySchema, ListEntry[]> {
  const groups = new Map<EntrySchema, ListEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.schema);
    if (group) group.push(entry);
    else groups.set(entry.schema, [entry]);
  }
  return groups;
}

/**
 * Builds the screener of `lists`. `missing` names lists that should be there and are not: while there is one, nobody is
 * `clear`. Never changes, so that a new one can take its place between two queries. `screen` never throws.
 */
export function createScreener(lists: readonly LoadedList[], options: { missing?: readonly string[] } = {}): Screener {
  const missing = options.missing ?? [];
  const versionOf = new Map(lists.map((list) => [list.list, list.version]));
  const entries = lists.flatMap((list) => list.entries);
  const indexes = new Map<EntrySchema, NameIndex>();
  for (const [schema, group] of groupBySchema(entries)) indexes.set(schema, indexNames(group, schema));
  const identifierIndex = indexIdentifiers(entries);

  function screen(query: ScreeningQuery, thresholds: ScreeningThresholds = DEFAULT_THRESHOLDS): ScreeningResult {
    const incomplete = new Set<IncompleteReason>();
    const nameDoubts = new Set<NameDoubt>();
    if (entries.length === 0) incomplete.add('no_list');
    if (missing.length > 0) incomplete.add('list_missing');
    const countries = (query.countries ?? []).map(countryCode).filter((code) => code !== null);
    const subject = { dateOfBirth: query.dateOfBirth, countries: new Set(countries) };

    const identified = new Map<ListEntry, IdentifierHit>();
    for (const hit of identifierIndex.find(query.identifiers ?? [])) {
      if (hit.strength === 'full' || !identified.has(hit.entry)) identified.set(hit.entry, hit);
    }
    const found = new Map<ListEntry, ScoredMatch>();
    const score = (entry: ListEntry, agreed?: AgreedName): void => {
      const version = versionOf.get(entry.list) ?? '';
      const scored = scoreMatch(entry, agreed, identified.get(entry), subject, version);
      if (scored) found.set(entry, better(found.get(entry), scored));
    };

    const index = indexes.get(query.schema);
    let compared = false;
    for (const name of query.names) {
      if (name.length > MAX_NAME_CHARACTERS) nameDoubts.add('name_too_long');
      if (query.schema === 'Person' && isUnusualName(name)) nameDoubts.add('name_unusual');
      const { readings, comparable } = prepareName(name.slice(0, MAX_NAME_CHARACTERS), query.schema);
      if (!comparable) nameDoubts.add('name_not_comparable');
      for (const reading of readings) {
        compared = true;
        for (const hit of index?.find(reading) ?? []) score(hit.entry, { hit, reading });
      }
    }
    if (!compared) nameDoubts.add('no_name');
    for (const entry of identified.keys()) score(entry);

    const matches: ScreeningMatch[] = [];
    const setAside: ScreeningMatch[] = [];
    for (const { match, nameScore, certain } of found.values()) {
      const from = considerFrom(thresholds, match.list);
      if (certain || match.score >= from) matches.push(match);
      else if (nameScore >= from) setAside.push(match);
    }
    return {
      outcome: gravestOutcome([
        incomplete.size > 0 ? 'unavailable' : nameDoubts.size > 0 ? 'consider' : 'clear',
        ...matches.map((match) => match.outcome),
      ]),
      matches: matches.sort(bestFirst),
      setAside: setAside.sort(bestFirst),
      incomplete: [...incomplete],
      nameDoubts: [...nameDoubts],
    };
  }

  return { datasets: Object.fromEntries(versionOf), missing, screen };
}
