import { yearsFrom } from './calendar-date';
import type { TextPiece } from './page-pieces';
import type { PageHints, PrintedField, PrintedFieldName } from './printed-fields';
import { findDates, type FoundDate } from './read-date';

/** What has no label is a hint: half as sure as what has one. */
const SURENESS = 0.5;
/** One to three letters, then six to nine digits: the numbers of most passports and many cards. */
const NUMBER = /(?<![\p{L}\p{N}])(?!(?:N[RO]|DL|ID) ?)[A-Z]{1,3} ?\d{6,9}(?![\p{L}\p{N}])/gu;
/** All of a line: numbers of other forms, which stand amid other texts for many things. */
const WHOLE = /^(?=(?:[^\d]*\d){6})[A-Z0-9]{2,}(?:[ ./-]?[A-Z0-9]+){0,5}$/u;
/** Nobody younger has a document whose dates could be told from a birth date. */
const YOUNGEST_YEARS = 16;

type Fields = { readonly [field in PrintedFieldName]?: PrintedField };

/**
 * Fields without a label, among texts that belong to none: the one text that has the form of a document number; the date of
 * birth when one date is sixteen and more years before all others on the page; the last day when exactly one date lies
 * ahead. Nothing when there is more than one of the kind: it would be a guess.
 *
 * @param unlabelled those that stand where no label's value stands, of whatever kind
 */
export function readByPattern(
  texts: readonly TextPiece[],
  unlabelled: readonly TextPiece[],
  known: Fields,
  hints: PageHints,
): Fields {
  const number = known.documentNumber === undefined ? findNumber(unlabelled) : undefined;
  const dates = texts.flatMap((piece) =>
    findDates(piece.text, { ...(hints.country === undefined ? {} : { country: hints.country }), compact: false })
      // A two-digit year is settled by what a date says, which is what is not known here.
      .filter(({ alternatives, iso }) => alternatives.every((other) => other.slice(0, 4) === iso.slice(0, 4)))
      .map((date) => ({ piece, date })),
  );
  const labelled = [known.birthDate, known.issueDate, known.expiryDate].flatMap((field) => field?.value ?? []);
  const birth = known.birthDate === undefined ? findBirth(dates, labelled, hints.today) : undefined;
  const ahead = dates.filter(({ date }) => date.iso > hints.today);
  const distinct = new Set(ahead.map(({ date }) => date.iso));
  const expiry = known.expiryDate === undefined && distinct.size === 1 ? ahead[0] : undefined;
  return {
    ...(number === undefined ? {} : { documentNumber: number }),
    ...(birth === undefined ? {} : { birthDate: toField(birth) }),
    ...(expiry === undefined ? {} : { expiryDate: toField(expiry) }),
  };
}

interface PlacedDate {
  readonly piece: TextPiece;
  readonly date: FoundDate;
}

function findNumber(texts: readonly TextPiece[]): PrintedField | undefined {
  const numbers = texts.flatMap((piece) => [...piece.text.matchAll(NUMBER)].map(([value]) => ({ piece, value })));
  const whole = texts.flatMap((piece) => {
    const value = piece.text.trim();
    return WHOLE.test(value) && value.length <= 24 && findDates(value).length === 0 ? [{ piece, value }] : [];
  });
  const found = [...numbers, ...whole];
  const [first] = found;
  const distinct = new Set(found.map(({ value }) => value.replace(' ', '')));
  if (first === undefined || distinct.size > 1) return undefined;
  const { piece, value } = first;
  return {
    value,
    raw: value,
    lines: found.map((each) => each.piece.line),
    confidence: sureness(piece),
    how: 'pattern',
  };
}

function findBirth(dates: readonly PlacedDate[], labelled: readonly string[], today: string): PlacedDate | undefined {
  const sorted = dates.toSorted((one, other) => (one.date.iso < other.date.iso ? -1 : 1));
  const [first] = sorted;
  if (first === undefined || first.date.iso > yearsFrom(today, -YOUNGEST_YEARS)) return undefined;
  const others = [...sorted.map(({ date }) => date.iso), ...labelled].filter((iso) => iso !== first.date.iso);
  // Alone, it may as well be the day of a law.
  if (others.length === 0 || others.some((iso) => iso < yearsFrom(first.date.iso, YOUNGEST_YEARS))) return undefined;
  return first;
}

function toField({ piece, date }: PlacedDate): PrintedField {
  const { iso, ambiguous, alternatives, corrected } = date;
  return {
    value: iso,
    raw: piece.text.slice(date.from, date.to).trim(),
    lines: [piece.line],
    confidence: sureness(piece),
    how: 'pattern',
    ...(ambiguous ? { ambiguous: true as const, alternatives } : {}),
    ...(corrected.length > 0 ? { corrected } : {}),
  };
}

function sureness({ confidence }: TextPiece): number {
  return Math.round(confidence * SURENESS * 1000) / 1000;
}
