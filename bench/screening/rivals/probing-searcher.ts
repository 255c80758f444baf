/**
 * The plain way with a vocabulary: each word of the query is compared with every distinct word of the list by Jaro-Winkler,
 * and names add up what their words agree, weighed by rarity. No sounds, no scripts, no joined words, no initials.
 */
import type { IndexEntry } from '../../../src/screening/index/index-entry';
import type { FoundEntry, Searcher } from '../searcher';
import { dateScore } from './date-score';
import { jaroWinkler } from './jaro-winkler';
import { plainTokens } from './plain-tokens';

const LEAST_ALIKE = 0.85;
/** What a listed word costs that the query lacks, against one that it has too many. */
const MISSING = 0.5;
const DATE_SHARE = 0.3;

interface Kind {
  readonly words: string[];
  readonly ids: Map<string, number>;
  readonly postings: number[][];
  readonly names: { readonly entry: number; readonly weight: () => number }[];
  readonly rarity: number[];
}

export function probingSearcher(entries: readonly IndexEntry[]): Searcher {
  const kinds = new Map<string, Kind>();
  entries.forEach((entry, at) => {
    const kind: Kind = kinds.get(entry.schema) ?? { words: [], ids: new Map(), postings: [], names: [], rarity: [] };
    kinds.set(entry.schema, kind);
    for (const { text } of entry.names) {
      const tokens = [...new Set(plainTokens(text, entry.schema === 'Person'))];
      const numbers = tokens.map((token) => {
        const known = kind.ids.get(token) ?? kind.words.push(token) - 1;
        kind.ids.set(token, known);
        (kind.postings[known] ??= []).push(kind.names.length);
        return known;
      });
      kind.names.push({ entry: at, weight: () => numbers.reduce((sum, word) => sum + kind.rarity[word]!, 0) });
    }
  });
  const weights = new Map([...kinds].map(([schema, kind]) => [schema, weigh(kind)]));
  return ({ name, schema, birthDate }, dated) => {
    const kind = kinds.get(schema);
    if (kind === undefined) return [];
    const gains = new Map<number, { gain: number; listed: number }>();
    let total = 0;
    const tokens = plainTokens(name, schema === 'Person');
    for (const token of new Set(tokens)) {
      const best = new Map<number, { alike: number; weight: number }>();
      kind.words.forEach((word, at) => {
        const alike = jaroWinkler(token, word);
        if (alike < LEAST_ALIKE) return;
        const weight = kind.rarity[at]!;
        for (const one of kind.postings[at]!) {
          if ((best.get(one)?.alike ?? 0) < alike) best.set(one, { alike, weight });
        }
      });
      const id = kind.ids.get(token);
      const rarity = id === undefined ? Math.log(kind.names.length) : kind.rarity[id]!;
      // A word that comes twice is found once.
      total += rarity * tokens.filter((one) => one === token).length;
      for (const [one, { alike, weight }] of best) {
        const sum = gains.get(one) ?? { gain: 0, listed: 0 };
        gains.set(one, {
          gain: sum.gain + alike * Math.min(weight, rarity),
          listed: sum.listed + weight,
        });
      }
    }
    const found = new Map<number, number>();
    for (const [one, { gain, listed }] of gains) {
      const missing = Math.max(0, weights.get(schema)![one]! - listed);
      const score = gain / (total + MISSING * missing);
      const { entry } = kind.names[one]!;
      if (score > (found.get(entry) ?? 0)) found.set(entry, score);
    }
    const hits = [...found].map(([at, score]): FoundEntry => {
      const date = dated && birthDate ? dateScore(birthDate, entries[at]!.birthDates) : null;
      return { id: entries[at]!.id, score: date === null ? score : score * (1 - DATE_SHARE) + date * DATE_SHARE };
    });
    return hits
      .filter(({ score }) => score >= 0.3)
      .toSorted((a, b) => b.score - a.score)
      .slice(0, 50);
  };
}

/** Rarities of all words, now that all are counted, and with them what each name weighs. */
function weigh(kind: Kind): readonly number[] {
  kind.words.forEach((_, at) => kind.rarity.push(Math.log((kind.names.length + 1) / kind.postings[at]!.length)));
  return kind.names.map(({ weight }) => weight());
}
