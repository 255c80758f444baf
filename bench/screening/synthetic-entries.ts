/**
 * Any number of names with the vocabulary of a real list: words are drawn as often as the list has them, some with a wrong
 * letter, some invented from its syllables. How often an invented word comes again falls with its rank (Zipf), so that new
 * words keep coming as a list grows, and frequent ones grow with it. Same seed, same entries; longer lists begin like shorter ones.
 */
import type { ListedEntry } from '../../src/screening/lists/listed-entry';
import { createChoices, type SeededChoices } from './seeded-choices';

export interface SyntheticEntry {
  readonly id: string;
  readonly schema: 'Person' | 'Organization';
  readonly names: readonly string[];
  readonly birthDate: string | null;
  readonly country: string;
}

/** Of ten words seven are the list's own, one of those misspelt, two are invented. */
const INVENTED = 0.2;
const MISSPELT = 0.1;
/** So many invented words at most; drawn by rank. */
const INVENTED_WORDS = 1_000_000;
const PERSONS = 0.6;
const COUNTRIES = 'RU IR IQ SY CN KP UA AF LY VE MX CO PK LB TR AE DE GB FR US'.split(' ');
const SYLLABLE = /[^aeiou]*[aeiou]+(?:[^aeiou](?![aeiou]))?/g;

interface Model {
  readonly words: readonly string[];
  readonly lengths: readonly number[];
  readonly syllables: readonly string[];
}

function modelOf(listed: readonly ListedEntry[], person: boolean): Model {
  const names = listed
    .filter(({ schema }) => (schema === 'Person') === person)
    .flatMap((entry) => entry.names.filter(({ script }) => script === undefined))
    .map(({ text }) => text.split(/[\s,;]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)));
  const words = names.flat();
  const plain = words.map((word) => word.toLowerCase()).filter((word) => /^[a-z]{4,}$/.test(word));
  return {
    words,
    lengths: names.map(({ length }) => length).filter((length) => length > 0 && length <= 8),
    syllables: plain.flatMap((word) => word.match(SYLLABLE) ?? []),
  };
}

/** The word of a rank is always the same one. */
function inventedWord({ syllables }: Model, choices: SeededChoices): string {
  const rank = Math.floor(INVENTED_WORDS ** choices.next());
  const own = createChoices(rank * 2_654_435_761);
  const count = 2 + own.below(3);
  const word = Array.from({ length: count }, () => own.pick(syllables)).join('');
  return word.charAt(0).toUpperCase() + word.slice(1, 14);
}

function misspelt(word: string, choices: SeededChoices): string {
  const at = 1 + choices.below(Math.max(1, word.length - 1));
  return word.slice(0, at) + 'abcdefghijklmnopqrstuvwxyz'.charAt(choices.below(26)) + word.slice(at + choices.below(2));
}

function inventedName(model: Model, choices: SeededChoices): string {
  const words = Array.from({ length: choices.pick(model.lengths) }, () => {
    if (choices.next() < INVENTED) return inventedWord(model, choices);
    const word = choices.pick(model.words);
    return choices.next() < MISSPELT ? misspelt(word, choices) : word;
  });
  return words.join(' ');
}

/** Another way to write it: words in another order, one left out, one misspelt. */
function alias(name: string, choices: SeededChoices): string {
  const words = name.split(' ');
  const at = choices.below(words.length);
  if (choices.next() < 0.3) return [...words.slice(at), ...words.slice(0, at)].join(' ');
  if (words.length > 2 && choices.next() < 0.4) return words.filter((_, place) => place !== at).join(' ');
  return words.map((word, place) => (place === at ? misspelt(word, choices) : word)).join(' ');
}

/** Entries until they have `count` names together. */
export function* syntheticEntries(
  listed: readonly ListedEntry[],
  count: number,
  seed: number,
): Generator<SyntheticEntry> {
  const choices = createChoices(seed);
  const models = [modelOf(listed, true), modelOf(listed, false)] as const;
  for (let names = 0, number = 1; names < count; number++) {
    const person = choices.next() < PERSONS;
    const first = inventedName(models[person ? 0 : 1], choices);
    const others = Array.from({ length: choices.below(5) }, () => alias(first, choices));
    // No list has one name twice for one entry.
    const own = [...new Set([first, ...others])].slice(0, count - names);
    names += own.length;
    const two = (limit: number): string => `${1 + choices.below(limit)}`.padStart(2, '0');
    yield {
      id: `${number}`,
      schema: person ? 'Person' : 'Organization',
      names: own,
      birthDate: person ? `${1940 + choices.below(65)}-${two(12)}-${two(28)}` : null,
      country: choices.pick(COUNTRIES),
    };
  }
}

/** As an operator's own list: a line of `loadOwnCsv` each. */
export function toCsvLine({ id, schema, names, birthDate, country }: SyntheticEntry): string {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const [first = '', ...others] = names;
  const aliases = others.map((name) => name.replaceAll(';', ' ')).join(';');
  return `${id},${schema},${quoted(first)},${quoted(aliases)},${birthDate ?? ''},${country}\n`;
}

export const CSV_HEADER = 'id,schema,name,aliases,birth_date,nationality\n';
