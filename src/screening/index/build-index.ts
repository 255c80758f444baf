/** Makes a list searchable. Built beside the old one and swapped for it whole; nothing in it changes afterwards. */
import { MOST_TOKENS } from '../match/align-names';
import { nameTokens } from '../match/name-tokens';
import { kindOf } from '../match/token-kinds';
import { tokenWeight } from '../match/token-weight';
import { GrowingArray } from './growing-array';
import { indexIdentifiers } from './identifier-index';
import type { IndexEntry } from './index-entry';
import { buildKeyTable, type KeyTable } from './key-table';
import { createVocabulary, type Vocabulary } from './vocabulary';

/** What a word weighs and is in the names of persons, or in all others. */
export interface WordFacts {
  readonly weights: Float32Array;
  readonly kinds: Uint8Array;
  /** Entries of this kind. */
  readonly entries: number;
}

export interface ScreeningIndex {
  readonly entries: readonly IndexEntry[];
  readonly vocabulary: Vocabulary;
  readonly keys: KeyTable;
  readonly person: WordFacts;
  readonly company: WordFacts;
  /** Words of name `i`: `nameTokens[nameAt[i]]` to before `nameTokens[nameAt[i + 1]]`. */
  readonly nameAt: Uint32Array;
  readonly nameTokens: Uint32Array;
  /** The entry of a name, and which of its names it is. */
  readonly nameEntry: Uint32Array;
  readonly nameOrdinal: Uint32Array;
  /** Names that have a word, by word. */
  readonly postingsAt: Uint32Array;
  readonly postings: Uint32Array;
  readonly identifiers: ReadonlyMap<string, readonly number[]>;
}

/** Takes entries as they are and keeps hold of them: they must not change afterwards. Never throws on any text. */
export function buildIndex(entries: readonly IndexEntry[]): ScreeningIndex {
  const builder = createVocabulary();
  const nameAt = new GrowingArray();
  const words = new GrowingArray();
  const nameEntry = new GrowingArray();
  const nameOrdinal = new GrowingArray();
  nameAt.push(0);
  entries.forEach((entry, at) => {
    const person = entry.schema === 'Person';
    entry.names.forEach(({ text }, ordinal) => {
      const tokens = nameTokens(text, person);
      if (tokens.length === 0) return;
      for (const token of tokens.slice(0, MOST_TOKENS)) words.push(builder.add(token.text, token.unvowelled));
      nameAt.push(words.length);
      nameEntry.push(at);
      nameOrdinal.push(ordinal);
    });
  });
  const vocabulary = builder.finish();
  const names = { nameAt: nameAt.finish(), nameTokens: words.finish(), nameEntry: nameEntry.finish() };
  return {
    entries,
    vocabulary,
    keys: buildKeyTable(vocabulary),
    person: wordFacts(entries, vocabulary, names, true),
    company: wordFacts(entries, vocabulary, names, false),
    ...names,
    nameOrdinal: nameOrdinal.finish(),
    ...postingsOf(names.nameAt, names.nameTokens, vocabulary.texts.length),
    identifiers: indexIdentifiers(entries),
  };
}

type NameArrays = Pick<ScreeningIndex, 'nameAt' | 'nameTokens' | 'nameEntry'>;

/** Counted by entry and not by name: an entry with thirty spellings of one word does not make it frequent. */
function wordFacts(
  entries: readonly IndexEntry[],
  vocabulary: Vocabulary,
  { nameAt, nameTokens: words, nameEntry }: NameArrays,
  person: boolean,
): WordFacts {
  const size = vocabulary.texts.length;
  // A family counts as one word, in places behind those of the words themselves.
  const listed = new Uint32Array(size + vocabulary.namedFamily.length);
  const last = new Uint32Array(listed.length);
  const count = (place: number, entry: number): void => {
    if (last[place] === entry + 1) return;
    last[place] = entry + 1;
    listed[place]!++;
  };
  for (let name = 0; name < nameEntry.length; name++) {
    const entry = nameEntry[name]!;
    if ((entries[entry]?.schema === 'Person') !== person) continue;
    for (let at = nameAt[name]!; at < nameAt[name + 1]!; at++) {
      const token = words[at]!;
      const family = vocabulary.families[token]!;
      count(token, entry);
      if (family > 0) count(size + family, entry);
    }
  }
  const total = entries.reduce((sum, { schema }) => sum + ((schema === 'Person') === person ? 1 : 0), 0);
  const weights = new Float32Array(size);
  const kinds = new Uint8Array(size);
  vocabulary.texts.forEach((text, token) => {
    const family = vocabulary.families[token]!;
    const kind = kindOf(text, person, vocabulary.unvowelled[token] === 1);
    kinds[token] = kind;
    weights[token] = tokenWeight(text, kind, family > 0 ? listed[size + family]! : listed[token]!, total);
  });
  return { weights, kinds, entries: total };
}

function postingsOf(
  nameAt: Uint32Array,
  words: Uint32Array,
  size: number,
): Pick<ScreeningIndex, 'postingsAt' | 'postings'> {
  const postingsAt = new Uint32Array(size + 1);
  for (const token of words) postingsAt[token + 1]!++;
  for (let token = 1; token <= size; token++) postingsAt[token]! += postingsAt[token - 1]!;
  const next = postingsAt.slice();
  const postings = new Uint32Array(words.length);
  for (let name = 0; name + 1 < nameAt.length; name++) {
    for (let at = nameAt[name]!; at < nameAt[name + 1]!; at++) postings[next[words[at]!]!++] = name;
  }
  return { postingsAt, postings };
}
