/** The words of a list that a word of a query may be, each with how alike it is. */
import { LEAST_SIMILAR } from '../match/match-weights';
import { soundSimilarity, withFamily } from '../match/compare-words';
import { foldSounds } from '../match/fold-sounds';
import { familyOf } from '../match/name-families';
import type { WrittenWord } from '../match/written-words';
import type { ScreeningIndex } from './build-index';
import type { KeyTable } from './key-table';
import { eachTokenKey, familyKey, type KeyDepth } from './token-keys';
import { ARTICLE_SOUNDS, articleSounds, HEAD, sideBit, vocabularyKey } from './vocabulary';

export interface FoundWord {
  readonly token: number;
  readonly similarity: number;
}

/** An article more or less on the same word. */
const ARTICLE_SIMILARITY = 0.96;
const SPELLING_FAMILY_SIMILARITY = 0.9;

/** A spelling of `word` that is on the list: its number, or `undefined`. */
export function exactWord(index: ScreeningIndex, word: WrittenWord): number | undefined {
  return index.vocabulary.ids.get(vocabularyKey(word.text, word.unvowelled));
}

/** Marks of the words looked at by one call, so that none is compared twice; grows with the largest list. */
let seen = new Uint32Array(0);
let call = 0;

/**
 * Every word in names of persons, or in all others, that shares a key with `word` and sounds alike; the word itself first,
 * with 1, wherever it is.
 */
export function findWords(
  index: ScreeningIndex,
  word: WrittenWord,
  person: boolean,
  depth: KeyDepth = 'all',
): FoundWord[] {
  const { vocabulary } = index;
  if (seen.length < vocabulary.texts.length) seen = new Uint32Array(vocabulary.texts.length);
  call = (call + 1) >>> 0;
  if (call === 0) {
    seen.fill(0);
    call = 1;
  }
  const found: FoundWord[] = [];
  const side = sideBit(person);
  const exact = exactWord(index, word);
  if (exact !== undefined) {
    seen[exact] = call;
    found.push({ token: exact, similarity: 1 });
  }
  const sounds = foldSounds(word.text);
  const heard = Uint8Array.from(sounds);
  const familyNumber = exact === undefined ? familyNumberOf(index, word) : vocabulary.families[exact]!;
  const article = word.unvowelled ? 0 : articleSounds(word.text);
  const visit = (key: number): void => visitBucket(index.keys, key, look);
  const look = (token: number): void => {
    if (seen[token] === call || (vocabulary.heads[2 * token + 1]! & side) === 0) return;
    seen[token] = call;
    const similarity = wordSimilarity(index, word, heard, article, familyNumber, token);
    if (similarity >= LEAST_SIMILAR) found.push({ token, similarity });
  };
  eachTokenKey(sounds, word.unvowelled, word.unvowelled, depth, visit);
  if (article > 0) eachTokenKey(sounds.slice(article), false, false, depth, visit);
  if (familyNumber > 0) visit(familyKey(familyNumber));
  return found;
}

function familyNumberOf({ vocabulary }: ScreeningIndex, word: WrittenWord): number {
  const family = word.unvowelled ? null : familyOf(word.text);
  return family === null ? 0 : (vocabulary.familyIds.get(family) ?? 0);
}

function visitBucket({ shift, starts, tokens, checks }: KeyTable, key: number, look: (token: number) => void): void {
  const bucket = key >>> shift;
  const check = key & 0xffff;
  for (let at = starts[bucket]!; at < starts[bucket + 1]!; at++) if (checks[at] === check) look(tokens[at]!);
}

function wordSimilarity(
  { vocabulary }: ScreeningIndex,
  word: WrittenWord,
  sounds: Uint8Array,
  article: number,
  family: number,
  token: number,
): number {
  const from = vocabulary.heads[2 * token]!;
  const head = vocabulary.heads[2 * token + 1]!;
  const length = head & HEAD.count;
  const unvowelled = word.unvowelled !== ((head & HEAD.unvowelled) !== 0);
  const pool = vocabulary.sounds;
  let alike = soundSimilarity(sounds, 0, sounds.length, pool, from, length, unvowelled);
  const listedArticle = (head & HEAD.article) === 0 ? 0 : ARTICLE_SOUNDS;
  if (article !== listedArticle) {
    const bare = soundSimilarity(
      sounds,
      article,
      sounds.length - article,
      pool,
      from + listedArticle,
      length - listedArticle,
      unvowelled,
    );
    alike = Math.max(alike, ARTICLE_SIMILARITY * bare);
  }
  const other = head >>> HEAD.familyShift;
  if (family === 0 || other === 0) return alike;
  const named = vocabulary.namedFamily[family] === 1 && vocabulary.namedFamily[other] === 1;
  if (named) return withFamily(alike, family === other);
  return family === other ? Math.max(alike, SPELLING_FAMILY_SIMILARITY) : alike;
}
