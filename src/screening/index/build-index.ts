/** Makes a list searchable. Built beside the old one and swapped for it whole; nothing in it changes afterwards. */
import { MOST_TOKENS } from '../match/align-names';
import { nameTokens } from '../match/name-tokens';
import { GrowingArray } from './growing-array';
import { indexIdentifiers } from './identifier-index';
import { type IndexEntry, isOnSide } from './index-entry';
import { buildKeyTable, type KeyTable } from './key-table';
import { buildPostings, type Postings } from './postings';
import { createVocabulary, type Vocabulary } from './vocabulary';
import { readWordFacts, type WordFacts } from './word-facts';

export interface ScreeningIndex extends Postings {
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
  /** Names below it are those of persons; all others have it or a greater number. */
  readonly personNames: number;
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
  const addNames = (person: boolean): void => {
    entries.forEach((entry, at) => {
      if (!isOnSide(entry, person)) return;
      entry.names.forEach(({ text }, ordinal) => {
        const tokens = nameTokens(text, person);
        if (tokens.length === 0) return;
        for (const token of tokens.slice(0, MOST_TOKENS)) words.push(builder.add(token.text, token.unvowelled, person));
        nameAt.push(words.length);
        nameEntry.push(at);
        nameOrdinal.push(ordinal);
      });
    });
  };
  addNames(true);
  const personNames = nameEntry.length;
  addNames(false);
  const vocabulary = builder.finish();
  const names = { nameAt: nameAt.finish(), nameTokens: words.finish(), nameEntry: nameEntry.finish() };
  const entriesOf = (person: boolean): number =>
    entries.reduce((sum, entry) => sum + (isOnSide(entry, person) ? 1 : 0), 0);
  return {
    entries,
    vocabulary,
    keys: buildKeyTable(vocabulary),
    person: readWordFacts(vocabulary, names, { from: 0, to: personNames, person: true, entries: entriesOf(true) }),
    company: readWordFacts(vocabulary, names, {
      from: personNames,
      to: names.nameEntry.length,
      person: false,
      entries: entriesOf(false),
    }),
    ...names,
    nameOrdinal: nameOrdinal.finish(),
    personNames,
    ...buildPostings(names.nameAt, names.nameTokens, personNames, vocabulary.texts.length),
    identifiers: indexIdentifiers(entries),
  };
}
