import { findDates } from './read-date';
import type { LabelKind } from './label-phrases/label-kind';
import type { PageHints, PrintedField } from './printed-fields';
import { readSex } from './read-sex';
import type { DateRole } from './resolve-year';

/** A value within a text; `from` and `to` are places in it. Of a date that the page leaves open, `value` is empty. */
export interface Value extends Pick<PrintedField, 'value' | 'raw' | 'ambiguous' | 'alternatives' | 'corrected'> {
  readonly from: number;
  readonly to: number;
}

const DATE_ROLES: Readonly<Partial<Record<LabelKind, DateRole>>> = {
  birthDate: 'birth',
  issueDate: 'issue',
  expiryDate: 'expiry',
};

/**
 * The values that a text can hold for a label of this kind, in the order in which they stand: by form alone, and nothing
 * for a text that has not the form of such a value.
 *
 * @param text in NFC
 */
export function readValues(kind: LabelKind, text: string, { country, today }: PageHints): readonly Value[] {
  const role = DATE_ROLES[kind];
  if (role !== undefined) return readDates(text, role, { today, ...(country === undefined ? {} : { country }) });
  if (kind === 'sex') {
    const sex = text.trim().length > 40 ? undefined : readSex(text, country);
    return sex === undefined ? [] : [sex];
  }
  if (kind === 'documentNumber' || kind === 'personalNumber') return readNumbers(text, country);
  return readWords(kind, text);
}

/** A date of which the day, or the day and the month, are not known: `XX XX 1974` (Doc 9303 part 3, section 3.8). */
export const UNKNOWN_DAY = /(?<!\p{L})X ?X.{0,6}(?:19|20)\d\d(?!\d)/u;

function readDates(text: string, role: DateRole, hints: { today: string; country?: string }): readonly Value[] {
  // It is this label's value all the same, and no other date is.
  const unknown = UNKNOWN_DAY.exec(text);
  if (unknown !== null) {
    return [{ value: '', raw: unknown[0], from: unknown.index, to: unknown.index + unknown[0].length }];
  }
  // Nobody is born tomorrow: that is the date of another label.
  const found = findDates(text, { ...hints, role }).filter(({ iso }) => role !== 'birth' || iso <= hints.today);
  // `01.02.2020 - 01.02.2030` under one label is from when to when it is valid.
  const [first, last] = found;
  const isSpan =
    role === 'expiry' && found.length === 2 && first !== undefined && last !== undefined && first.iso < last.iso;
  return (isSpan ? [last] : found).map(({ iso, ambiguous, alternatives, corrected, from, to }) => ({
    value: iso,
    raw: text.slice(from, to).trim(),
    from,
    to,
    ...(ambiguous ? { ambiguous: true as const, alternatives } : {}),
    ...(corrected.length > 0 ? { corrected } : {}),
  }));
}

/** Numbers of documents: five signs and more, of which three and more are digits. */
const NUMBER = /(?<![\p{L}\p{N}])[A-Z0-9](?:[A-Z0-9]|[ ./-](?=[A-Z0-9])){3,24}(?![\p{L}\p{N}])/giu;

function readNumbers(text: string, country: string | undefined): readonly Value[] {
  if (findDates(text, { compact: false }).length > 0) return [];
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    // Words before or after a number are none of it. Three letters may be its series (Poland), or the country.
    const words = match[0].replace(/^(?:[A-Z]{4,} )+/i, '').replace(/(?: [A-Z]{2,})+$/i, '');
    const number = country !== undefined && words.startsWith(`${country} `) ? words.slice(country.length + 1) : words;
    const from = match.index + match[0].indexOf(number);
    const [signs, digits] = [number.replace(/[^A-Z0-9]/gi, ''), number.replace(/\D/g, '')];
    if (signs.length < 5 || digits.length < 3) return [];
    return [{ value: number, raw: number, from, to: from + number.length }];
  });
}

const LONGEST = { name: 60, issuer: 80 } as const;
const EDGES = /^[\s.:;,/|()\-–—*=>_]+|[\s:;,/|(\-–—*=<>_]+$/gu;
/** What stands at the head of a page; nobody is called that. */
const HEADINGS =
  /\b(?:republi[ck]|r[eé]publi(?:que|ca)|rep[uú]blica|repubblica|bundesrepublik|kingdom|royaume|reino|federal|united states|ministry|minist[eè]re|ministerio|specimen|muster)\b/iu;

function readWords(kind: LabelKind, text: string): readonly Value[] {
  const value = text.replace(EDGES, '').replace(/\s+/g, ' ');
  const letters = value.match(/\p{L}/gu)?.length ?? 0;
  const digits = value.match(/\p{N}/gu)?.length ?? 0;
  const isIssuer = kind === 'issuer';
  if (letters < 2 || value.length > (isIssuer ? LONGEST.issuer : LONGEST.name)) return [];
  // One misread letter in five may be a digit; more, and it is no name. Offices have numbers.
  if (!isIssuer && (digits * 5 > letters || HEADINGS.test(value) || /[@&%$€£]/u.test(value))) return [];
  const from = text.search(/[^\s.:;,/|()\-–—*=>_]/u);
  return [{ value, raw: text.trim(), from: Math.max(0, from), to: text.length }];
}
