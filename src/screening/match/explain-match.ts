/** What a hit rests on, word by word, for the person who has to decide. */
import type { ScreeningIndex } from '../index/build-index';
import type { WordLink } from './align-names';
import type { ScoredEntry } from './best-entries';
import type { QuerySide } from './query-side';
import type { MatchExplanation, WordComparison } from './search-query';

export function explainMatch(index: ScreeningIndex, scored: ScoredEntry, side: QuerySide | null): MatchExplanation {
  const { entry, name, nameScore, features } = scored;
  if (name === null || side === null) return { name: null, nameScore: 0, words: [], features };
  const trace: WordLink[] = [];
  side.score(name, trace);
  const { words, listed } = side;
  const compared: WordComparison[] = trace.map((link) => ({
    query: words.texts.slice(...link.query).join(' '),
    entry: listed.texts.slice(...link.entry).join(' '),
    similarity: link.similarity,
    weight: link.weight,
  }));
  const inQuery = (at: number): boolean => trace.some(({ query: [from, to] }) => at >= from && at < to);
  const inEntry = (at: number): boolean => trace.some(({ entry: [from, to] }) => at >= from && at < to);
  for (let at = 0; at < words.count; at++) {
    if (inQuery(at)) continue;
    compared.push({ query: words.texts[at]!, entry: null, similarity: 0, weight: words.weights[at]! });
  }
  for (let at = 0; at < listed.count; at++) {
    if (inEntry(at)) continue;
    compared.push({ query: null, entry: listed.texts[at]!, similarity: 0, weight: listed.weights[at]! });
  }
  return { name: index.entries[entry]?.names[index.nameOrdinal[name]!] ?? null, nameScore, words: compared, features };
}
