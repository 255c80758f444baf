/** Screens a person, company, vessel or aircraft against every list that is loaded. */
import { type CheckOutcome, gravestOutcome } from '../domain/evidence';
import { describeMatch, type Origin } from './describe-match';
import { buildIndex } from './index/build-index';
import type { IndexEntry } from './index/index-entry';
import { toIndexEntry } from './index/to-index-entry';
import { allowedEntries } from './allowed-entries';
import { kindOfEntry } from './kind-of-entry';
import { search } from './match/search';
import type { SearchHit, SearchQuery } from './match/search-query';
import { LONGEST_NAME, writtenWords } from './match/written-words';
import { type NameDoubt, NAME_DOUBTS, nameDoubts } from './name-doubts';
import type { ScreeningMatch } from './screening-match';
import { type ScreeningQuery, toSearch } from './screening-query';
import { createMatchSorter } from './sort-matches';
import type { ListKind, LoadedList } from './store/loaded-list';
import { considerFrom, DEFAULT_THRESHOLDS, type ScreeningThresholds } from './thresholds';

/** Why the lists could not be searched to the end: each makes the outcome `unavailable`, and searching again may help. */
export type IncompleteReason = 'no_list' | 'list_missing';

export interface ScreeningResult {
  /**
   * The gravest of the matches' outcomes; at least `consider` with a doubt about a name; `unavailable` when anything is
   * incomplete and nothing is a `hit`.
   */
  readonly outcome: CheckOutcome;
  /** Best first. */
  readonly matches: readonly ScreeningMatch[];
  /** Entries whose name would have matched, were it not for another birth date, country or sex. Noted, not counted. */
  readonly setAside: readonly ScreeningMatch[];
  /** Of those the entries that would have counted, were the birth date only claimed. */
  readonly byProof: ReadonlySet<string>;
  /** Matches that an entry of the operator's own allow list names for this very customer. Noted, not counted. */
  readonly allowed: readonly ScreeningMatch[];
  readonly incomplete: readonly IncompleteReason[];
  readonly nameDoubts: readonly NameDoubt[];
}

export interface Screener {
  /** Version of every list that answers rest on. */
  readonly datasets: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
  screen(query: ScreeningQuery, thresholds?: ScreeningThresholds): ScreeningResult;
}

/** Beyond so many, which no honest name has, matches are no longer told apart. */
const MOST_MATCHES = 1_000;
/** A birth date, a country and a sex that all differ take less than this share of a score. */
const LEAST_LEFT = 0.5;
const LEAST_SEARCHED = 0.3;
/** A listed person whose name a business bears has at least so many. */
const LEAST_NAMED = 2;
/** From so many words on, some may be beside a listed name: a middle name, or ones that are to hide it. They then cost nothing, */
const LEAST_PADDED = 3;
const LEAST_PADDED_COMPANY = 6;
/**
 * and the listed name has to be there as good as whole. Measured on OFAC and UN: 94 % of listed names of two words are found
 * with a third one between them, and of names of three or four frequent words at random none reaches it in a thousand.
 */
const CONTAINED = 0.85;

/** Every word of a listed name of two or more, as it is written there. Weak aliases are words that many companies bear. */
function bearsNameOf({ explanation: { name, words } }: SearchHit): boolean {
  if (name === null || name.quality === 'weak') return false;
  const listed = words.filter(({ entry }) => entry !== null);
  return listed.length >= LEAST_NAMED && listed.every(({ query, entry }) => query === entry);
}

/**
 * Builds the screener of `lists`. `missing` names lists that should be there and are not: while there is one, nobody is
 * `clear`. Never changes, so that a new one can take its place between two queries. `screen` never throws.
 */
export function createScreener(lists: readonly LoadedList[], options: { missing?: readonly string[] } = {}): Screener {
  const missing = options.missing ?? [];
  const origins = new Map<IndexEntry, Origin>();
  const indexOf = (some: readonly LoadedList[]) =>
    buildIndex(
      some.flatMap((list) =>
        list.entries.map((listed) => {
          const entry = toIndexEntry(listed);
          origins.set(entry, { list, kind: kindOfEntry(listed, list.kind), hash: listed.hash });
          return entry;
        }),
      ),
    );
  const index = indexOf(lists.filter(({ kind }) => kind !== 'own_allow'));
  const kinds = kindsOf(origins.values());
  const allow = lists.filter(({ kind }) => kind === 'own_allow');
  const findAllowed = allowedEntries(allow, indexOf(allow));

  /** Far below the threshold too, for those whom features set aside; where that is too much to compare, at the threshold alone. */
  function searchDeep(about: SearchQuery, least: number, capped: () => void): readonly SearchHit[] {
    const look = (threshold: number) =>
      search(index, about, { threshold: Math.max(threshold, LEAST_SEARCHED), limit: MOST_MATCHES });
    const deep = look(least * LEAST_LEFT);
    if (!deep.capped) return deep.hits;
    const shallow = look(least);
    if (shallow.capped) capped();
    return [...shallow.hits, ...deep.hits];
  }

  function toMatch(hit: SearchHit, thresholds: ScreeningThresholds): ScreeningMatch[] {
    const origin = origins.get(hit.entry);
    return origin ? [describeMatch(hit, origin, thresholds)] : [];
  }

  function screen(query: ScreeningQuery, thresholds: ScreeningThresholds = DEFAULT_THRESHOLDS): ScreeningResult {
    const incomplete: IncompleteReason[] = [
      ...(index.entries.length === 0 ? (['no_list'] as const) : []),
      ...(missing.length > 0 ? (['list_missing'] as const) : []),
    ];
    const doubts = new Set(query.names.flatMap((name) => nameDoubts(name, query.schema === 'Person')));
    const from = (match: ScreeningMatch) => considerFrom(thresholds, match.list, match.listKind);
    const least = Math.min(1, ...kinds.map(([list, kind]) => considerFrom(thresholds, list, kind)));
    const sorter = createMatchSorter({ isBirthDateProven: query.isBirthDateProven === true });

    let compared = false;
    for (const asked of query.names.length > 0 ? query.names : ['']) {
      const name = asked.slice(0, LONGEST_NAME);
      const words = writtenWords(name).length;
      compared ||= words > 0;
      const about = toSearch(name, query);
      for (const hit of searchDeep(about, least, () => doubts.add('name_too_frequent'))) {
        for (const match of toMatch(hit, thresholds)) sorter.take(match, from(match));
      }
      if (query.schema === 'Organization') {
        // Whoever is said to be a business is still found under the whole name of a listed person that stands in its name.
        const asPerson: SearchQuery = { ...about, schema: 'Person' };
        const free = { threshold: CONTAINED * LEAST_LEFT, limit: MOST_MATCHES, extraWords: 'free' } as const;
        for (const hit of search(index, asPerson, free).hits)
          if (bearsNameOf(hit)) for (const match of toMatch(hit, thresholds)) sorter.take(match, from(match));
      }
      // Everyday words are in the names of most companies: there, others beside them are what tells companies apart.
      if (words < (query.schema === 'Person' ? LEAST_PADDED : LEAST_PADDED_COMPANY)) continue;
      const threshold = CONTAINED * LEAST_LEFT;
      for (const hit of search(index, about, { threshold, limit: MOST_MATCHES, extraWords: 'free' }).hits) {
        for (const match of toMatch(hit, thresholds)) {
          if (match.nameScore >= CONTAINED) sorter.take(match, Math.max(from(match), CONTAINED), CONTAINED);
        }
      }
    }
    if (!compared) doubts.add('no_name');

    const allowedIds = findAllowed(
      query.names.map((name) => toSearch(name, query)),
      thresholds,
    );
    const matches = sorter.matches();
    const open = matches.filter(({ entryId }) => !allowedIds.has(entryId));
    return {
      outcome: gravestOutcome([
        incomplete.length > 0 ? 'unavailable' : doubts.size > 0 ? 'consider' : 'clear',
        ...open.map((match) => match.outcome),
      ]),
      matches: open,
      setAside: sorter.setAside(),
      byProof: sorter.byProof(),
      allowed: matches.filter(({ entryId }) => allowedIds.has(entryId)),
      incomplete,
      nameDoubts: NAME_DOUBTS.filter((doubt) => doubts.has(doubt)),
    };
  }

  return { datasets: Object.fromEntries(lists.map(({ list, version }) => [list, version])), missing, screen };
}

/** Every list with every kind of entry in it: each pair may have a threshold of its own. */
function kindsOf(origins: Iterable<Origin>): readonly (readonly [list: string, kind: ListKind])[] {
  const pairs = new Map<string, readonly [string, ListKind]>();
  for (const { list, kind } of origins) pairs.set(`${list.list} ${kind}`, [list.list, kind]);
  return [...pairs.values()];
}
