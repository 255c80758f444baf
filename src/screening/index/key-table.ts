/** Keys to the words that have them: buckets in one array, with half of the key beside each word to skip strangers. */
import { eachTokenKey, familyKey } from './token-keys';
import type { Vocabulary } from './vocabulary';

export interface KeyTable {
  readonly shift: number;
  readonly starts: Uint32Array;
  readonly tokens: Uint32Array;
  readonly checks: Uint16Array;
}

function eachKeyOf(vocabulary: Vocabulary, token: number, visit: (key: number) => void): void {
  const from = vocabulary.soundsAt[token]!;
  const sounds = [...vocabulary.sounds.subarray(from, vocabulary.soundsAt[token + 1]!)];
  const unvowelled = vocabulary.unvowelled[token] === 1;
  eachTokenKey(sounds, unvowelled, true, 'all', visit);
  const article = vocabulary.articles[token]!;
  if (article > 0) eachTokenKey(sounds.slice(article), false, false, 'all', visit);
  const family = vocabulary.families[token]!;
  if (family > 0) visit(familyKey(family));
}

export function buildKeyTable(vocabulary: Vocabulary): KeyTable {
  let total = 0;
  for (let token = 0; token < vocabulary.texts.length; token++) eachKeyOf(vocabulary, token, () => total++);
  const bits = Math.max(4, Math.min(26, Math.ceil(Math.log2(total + 1))));
  const shift = 32 - bits;
  const starts = new Uint32Array((1 << bits) + 1);
  for (let token = 0; token < vocabulary.texts.length; token++) {
    eachKeyOf(vocabulary, token, (key) => starts[(key >>> shift) + 1]!++);
  }
  for (let bucket = 1; bucket < starts.length; bucket++) starts[bucket]! += starts[bucket - 1]!;
  const next = starts.slice();
  const tokens = new Uint32Array(total);
  const checks = new Uint16Array(total);
  for (let token = 0; token < vocabulary.texts.length; token++) {
    eachKeyOf(vocabulary, token, (key) => {
      const at = next[key >>> shift]!++;
      tokens[at] = token;
      checks[at] = key & 0xffff;
    });
  }
  return { shift, starts, tokens, checks };
}
