import { canBeSpelt } from './match-unvowelled';
import type { Allowance } from './name-comparison';
import { withoutMarks, type NameWord } from './name-word';
import { oneLetterApart } from './one-letter-apart';
import { spellingKey } from './spelling-key';
import { isConsonantScript } from './word-script';

/** Which names the words stand among; `full` when the name is not parted into given and family names. */
export type NameRole = 'given' | 'family' | 'full';

/** Whether two runs of words agree in one way, and what had to be allowed for; `undefined` when they do not. */
export type Relate = (left: NameWord, right: NameWord, role: NameRole) => readonly Allowance[] | undefined;

/** Letter for letter, or by a spelling that the transliteration tables have. */
export const areSame: Relate = (left, right) => {
  const scripts: readonly Allowance[] = left.script === 'mixed' || right.script === 'mixed' ? ['mixed_scripts'] : [];
  if (left.text === right.text) return scripts;
  if (!left.spellings.some((spelling) => right.spellings.includes(spelling))) return undefined;
  return withoutMarks(left.text) === withoutMarks(right.text) ? scripts : ['transliterated', ...scripts];
};

export const areSpeltAlike: Relate = (left, right) => {
  const unwritten = isConsonantScript(left.script) ? left : isConsonantScript(right.script) ? right : undefined;
  if (unwritten !== undefined) {
    const other = unwritten === left ? right : left;
    if (isConsonantScript(other.script)) return undefined;
    return other.spellings.some((spelling) => canBeSpelt(unwritten.text, spelling)) ? ['vowels_unwritten'] : undefined;
  }
  const keys = keysOf(left);
  return keysOf(right).some((key) => keys.includes(key)) ? ['spelling_variant'] : undefined;
};

const keysOfWords = new WeakMap<NameWord, readonly string[]>();

/** Each word is compared with many. */
function keysOf(word: NameWord): readonly string[] {
  const known = keysOfWords.get(word);
  if (known !== undefined) return known;
  const keys = [...new Set(word.spellings.map(spellingKey))];
  keysOfWords.set(word, keys);
  return keys;
}

/** Family names that Slavic languages give another ending for men and for women; the ending of the man's form first. */
const GENDERED: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<=.{2}(?:OV|EV|IN|YN))$/, /(?<=.{2}(?:OV|EV|IN|YN))A$/],
  [/(?:SK|CK|DZK)(?:II|IY|YI|YY|I|Y)$/, /(?:SK|CK|DZK)(?:AIA|AYA|A)$/],
  [/(?<=.{3}[^AEIOUY])$/, /(?<=.{3}[^AEIOUY])OVA$/],
];

export const differByGender: Relate = (left, right, role) => {
  if (role !== 'family') return undefined;
  const isPair = (man: string, woman: string): boolean =>
    GENDERED.some(
      ([his, hers]) => his.test(man) && hers.test(woman) && man.replace(his, '') === woman.replace(hers, ''),
    );
  const pairs = left.spellings.flatMap((one) => right.spellings.map((other) => [one, other] as const));
  return pairs.some(([one, other]) => isPair(one, other) || isPair(other, one)) ? ['surname_gender'] : undefined;
};

/**
 * One letter apart, in six or more. Among given names not the first or last one: those part the names of siblings
 * (Marina and Karina, Claudio and Claudia).
 */
export const areOneLetterApart: Relate = (left, right, role) => {
  const places = left.spellings.flatMap((one) => right.spellings.map((other) => oneLetterApart(one, other)));
  const allowed = places.some((place) => place === 'inside' || (place !== undefined && role === 'family'));
  return allowed ? ['one_letter'] : undefined;
};

export const isInitialOf: Relate = (left, right) => {
  const begins = ({ text, spellings }: NameWord, whole: NameWord): boolean =>
    text.length === 1 &&
    [text, ...spellings].some((letter) => [whole.text, ...whole.spellings].some((word) => word.startsWith(letter)));
  return begins(left, right) || begins(right, left) ? ['initials'] : undefined;
};

/** The left word begins with what is left of it on the right: UEMIT for a claimed Umit is also cut to UE. */
export const isCutTo: Relate = (left, right) => {
  const parts = right.spellings.flatMap((part) => [part, part.replace(/(?<=[AOU])E/g, '')]);
  const isCut = left.spellings.some((whole) => parts.some((part) => part !== '' && whole.startsWith(part)));
  return isCut ? ['truncated'] : undefined;
};

/** Several words as if they had been written as one. */
export function joinWords(words: readonly NameWord[]): NameWord {
  const [first] = words;
  if (words.length === 1 && first !== undefined) return first;
  const spellings = words.reduce<readonly string[]>(
    (starts, { spellings: ends }) => starts.flatMap((start) => ends.map((end) => start + end)).slice(0, 32),
    [''],
  );
  const scripts = new Set(words.map(({ script }) => script));
  return {
    text: words.map(({ text }) => text).join(''),
    spellings,
    script: scripts.size === 1 && first !== undefined ? first.script : 'mixed',
    isParticle: false,
    isSuffix: false,
  };
}
