import countries from 'i18n-iso-countries';
import { AMBIGUOUS_NAMES, COUNTRY_ALIASES } from './country-aliases';
import { nearest } from './edit-distance';
import { foldedWords } from './fold-text';

const LONGEST = 80;
const FORM_OF_STATE =
  /^(?:(?:federal|federative|islamic|democratic|peoples|socialist|cooperative|co operative|bolivarian|plurinational|oriental|arab|hashemite|independent) )*(?:republic|kingdom|commonwealth|union|principality|grand duchy|sultanate) of /;

/** Articles come and go (`The Gambia`, `Netherlands (the)`), so they do not count. */
const wordsOf = (text: string): readonly string[] => foldedWords(text).filter((word) => word !== 'the');
const keyOf = (text: string): string => wordsOf(text).join('');

function familiarNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string | undefined>();
  const add = (name: string, country: string): void => {
    const key = keyOf(name);
    names.set(key, names.has(key) && names.get(key) !== country ? undefined : country);
  };
  for (const [country, list] of Object.entries(countries.getNames('en', { select: 'all' }))) {
    for (const name of list) add(name, country);
  }
  for (const [country, list] of Object.entries(COUNTRY_ALIASES)) for (const name of list) add(name, country);
  return new Map([...names].filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function foreignNames(english: ReadonlyMap<string, string>): ReadonlyMap<string, string | undefined> {
  const names = new Map<string, string | undefined>();
  for (const language of countries.getSupportedLanguages()) {
    for (const [country, list] of Object.entries(countries.getNames(language, { select: 'all' }))) {
      for (const name of list) {
        const key = keyOf(name);
        if (key === '' || english.has(key)) continue;
        names.set(key, names.has(key) && names.get(key) !== country ? undefined : country);
      }
    }
  }
  return names;
}

const AMBIGUOUS = new Set(AMBIGUOUS_NAMES.map(keyOf));
let familiar: ReadonlyMap<string, string> | undefined;
let foreign: ReadonlyMap<string, string | undefined> | undefined;

/** English names and aliases: the ones a slip is forgiven in. */
function familiarCountries(): ReadonlyMap<string, string> {
  familiar ??= familiarNames();
  return familiar;
}

/** Seventy languages take a tenth of a second to read, so they wait for the first name that is not English. */
function foreignCountry(key: string): string | undefined {
  foreign ??= foreignNames(familiarCountries());
  return foreign.get(key);
}

/** ISO 3166-1 codes as typed, accents and all: `Mỹ` is America in Vietnamese, not the code of Malaysia. */
function byCode(text: string): string | undefined {
  const code = text.toUpperCase();
  if (code.length === 2) return countries.alpha2ToAlpha3(code) === undefined ? undefined : code;
  return countries.alpha3ToAlpha2(code);
}

function byName(text: string): string | undefined {
  const words = wordsOf(text);
  const key = words.join('');
  if (key === '' || AMBIGUOUS.has(key)) return undefined;
  const found = familiarCountries().get(key) ?? foreignCountry(key);
  if (found !== undefined) return found;
  return familiarCountries().get(words.join(' ').replace(FORM_OF_STATE, '').replaceAll(' ', ''));
}

function partsOf(text: string): readonly string[] {
  const parts = text.split(/[(),;/]|\s[-–—]\s/).map((part) => part.trim());
  const filled = parts.filter((part) => part !== '');
  return filled.length < 2 || filled.length > 4 ? [] : filled;
}

/** `Moldova, Republic of`, `Iran (Islamic Republic of)`. */
function byTurnedName(parts: readonly string[]): string | undefined {
  return parts.length === 0 ? undefined : byName(parts.toReversed().join(' '));
}

/**
 * `Nigeria (NG)`, `Lagos, Nigeria`: every part that is a country is the same one. Beside an ambiguous name only a code
 * counts: `Korea (KR)` is clear, `Channel Islands, England` is not.
 */
function byParts(parts: readonly string[]): string | undefined {
  const codesOnly = parts.some((part) => AMBIGUOUS.has(keyOf(part)));
  const read = (part: string): string | undefined => byCode(part) ?? (codesOnly ? undefined : byName(part));
  const found = new Set(parts.map(read).filter((code) => code !== undefined));
  return found.size === 1 ? [...found][0] : undefined;
}

function bySpelling(text: string): string | undefined {
  const key = keyOf(text);
  if (!/^[a-z]+$/.test(key) || AMBIGUOUS.has(key)) return undefined;
  return nearest(key, familiarCountries());
}

/**
 * The ISO 3166-1 alpha-2 code (XK for Kosovo) that a text means: a code, a name in English or another of seventy
 * languages, a former or everyday name, a name with a slip of the pen. Case, accents and punctuation do not matter.
 * `undefined` when the text means no country or could mean two. Never throws. Names: i18n-iso-countries.
 */
export function resolveCountry(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST) return undefined;
  const known = byCode(trimmed) ?? byName(trimmed);
  if (known !== undefined) return known;
  const parts = partsOf(trimmed);
  // A slip in the whole name comes before the parts: `Virgn Islands, U.S.` are the islands, not the States.
  return byTurnedName(parts) ?? bySpelling(trimmed) ?? byParts(parts);
}
