import type { ListedEntry } from './lists/listed-entry';
import type { ListKind } from './store/loaded-list';

const SANCTIONED = /^(?:sanction|debarment)/;
const EXPOSED = /^role\.(?:pep|rca|oligarch)/;

/**
 * What an entry is on its list for. Collections such as OpenSanctions' `default` mix sanctions with politically exposed
 * persons, and say which by topics: then the graver one counts.
 */
export function kindOfEntry({ topics = [] }: Pick<ListedEntry, 'topics'>, list: ListKind): ListKind {
  if (list !== 'watch' && list !== 'pep') return list;
  if (topics.some((topic) => SANCTIONED.test(topic))) return 'sanctions';
  if (topics.some((topic) => EXPOSED.test(topic))) return 'pep';
  return list;
}
