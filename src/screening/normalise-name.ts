/** Names to tokens: what differs only in writing (case, marks, punctuation, titles, legal forms) becomes the same. */
import type { EntrySchema } from './entry';
import { LEGAL_FORMS, replaceLegalForms } from './legal-forms';
import {
  COMPANY_PARTICLES,
  FOLDED_LETTERS,
  HONORIFICS,
  PARTICLES,
  POSSIBLE_HONORIFICS,
  SPELT_OUT_LETTERS,
} from './name-words';

export interface PreparedName {
  /**
   * The ways to read the name, each a list of tokens; the usual one first. `Abd-al-X` is three tokens or one, `O'Neil`
   * one or two, `Müller` also `mueller`, a bracket and a doubtful title there or not. Empty when nothing is left to compare.
   */
  readonly readings: readonly (readonly string[])[];
  /** False when a token is not in Latin letters: until names are transliterated, such a name cannot be told apart. */
  readonly comparable: boolean;
}

const APOSTROPHES = /['’‘ʻʼʽʾʿ`´＇]/g;
/** `O'Neil`, `D'Angelo`: one letter before the apostrophe. Elsewhere it stands for a sound (`Sa'id`) and splits nothing. */
const ELISION = /(?<![\p{L}\p{N}])(\p{L})['’‘ʼ`´＇](?=\p{L})/gu;
/** `S.A.`, `J.H.`: letters with dots and no spaces between. */
const DOTTED = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu;
const HYPHENS = /[\p{Pd}_]/gu;
const INVISIBLE_AND_MARKS = /[\p{Mn}\p{Me}\p{Cf}]/gu;
const NOT_ASCII = /[^\0-\u007f]/;
const NOT_ASCII_ALL = /[^\0-\u007f]/gu;
const WORDS = /[\p{L}\p{N}\p{Mc}]+/gu;
const LATIN = /^[a-z0-9]+$/;

/** Compatibility forms, marks and case away. Upper case first: it is what turns `ß` and `ﬁ` into plain letters. */
function fold(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(INVISIBLE_AND_MARKS, '')
    .replaceAll(NOT_ASCII_ALL, (letter) => FOLDED_LETTERS.get(letter) ?? letter);
}

function words(text: string): string[] {
  return fold(text.replaceAll(APOSTROPHES, '').replaceAll(HYPHENS, ' ')).match(WORDS) ?? [];
}

/** `S A de C V` is `SA de CV`: single letters in a row are one token. */
function joinSingleLetters(tokens: readonly string[]): string[] {
  const joined: string[] = [];
  let open = false;
  for (const token of tokens) {
    const single = token.length === 1;
    if (single && open) joined[joined.length - 1] += token;
    else joined.push(token);
    open = single;
  }
  return joined;
}

function companyReadings(tokens: readonly string[]): (readonly string[])[] {
  const joined = joinSingleLetters(tokens);
  const ways = joined.length < tokens.length ? [tokens, joined] : [tokens];
  return ways.map((way) => replaceLegalForms(way));
}

function personReadings(tokens: readonly string[]): (readonly string[])[] {
  const named = tokens.filter((token) => !HONORIFICS.has(token));
  const kept = named.length > 0 ? named : tokens;
  const untitled = kept.filter((token) => !POSSIBLE_HONORIFICS.has(token));
  return untitled.length >= 2 && untitled.length < kept.length ? [kept, untitled] : [kept];
}

/** The spellings that the readings come from. Each differs from the text in one respect, so there are at most five. */
function spellings(text: string): string[] {
  const all = [text];
  const add = (other: string): void => void (other !== text && all.push(other));
  add(text.replaceAll(HYPHENS, ''));
  add(text.replaceAll(ELISION, '$1 '));
  if (NOT_ASCII.test(text)) {
    add(text.normalize('NFC').replaceAll(NOT_ASCII_ALL, (letter) => SPELT_OUT_LETTERS.get(letter) ?? letter));
  }
  const unbracketed = text.replaceAll(/\([^()]*\)/g, ' ');
  if (unbracketed.trim() !== '') add(unbracketed);
  return all;
}

/** Prepares a name for comparing. Never throws, whatever the text. */
export function prepareName(text: string, schema: EntrySchema): PreparedName {
  const readings: (readonly string[])[] = [];
  const seen = new Set<string>();
  const source =
    schema === 'Person'
      ? text
      : text.replaceAll(/[&+＆]/g, ' and ').replaceAll(DOTTED, (letters) => letters.replaceAll('.', ''));
  for (const spelling of spellings(source)) {
    const tokens = words(spelling);
    const ways = schema === 'Person' ? personReadings(tokens) : companyReadings(tokens);
    for (const way of ways) {
      const key = way.toSorted().join(' ');
      if (way.length > 0 && !seen.has(key)) {
        seen.add(key);
        readings.push(way);
      }
    }
  }
  return { readings, comparable: (readings[0] ?? []).every((token) => LATIN.test(token)) };
}

/** The usual reading of a name: `Dr. O'NEIL-Şimşek` is `[oneil, simsek]`. */
export function normaliseName(text: string, schema: EntrySchema): readonly string[] {
  return prepareName(text, schema).readings[0] ?? [];
}

/** True for initials, particles and legal forms: they weigh little, and a match never rests on them. */
export function isLightToken(token: string, schema: EntrySchema): boolean {
  if (schema === 'Person') return token.length === 1 || PARTICLES.has(token);
  return LEGAL_FORMS.has(token) || COMPANY_PARTICLES.has(token);
}
