import { calendarDate } from './calendar-date';
import { digitBehind, type Correction } from './confused-signs';
import { dayMonthOrder, mayBeginWithYear } from './date-order';
import { findDateParts, restoreMonthNames, type DateParts } from './find-dates';
import { foldDateText } from './fold-date-text';
import { keepKnownMonths } from './month-beside';
import { isWithin, yearsMeant, type DateRole } from './resolve-year';

export interface DateOptions {
  /** Alpha-3 of the document's country: it settles the order of day and month, and the calendar of Thailand. */
  readonly country?: string;
  /** Settles the order of day and month over the country. */
  readonly dayFirst?: boolean;
  /** With `today`, settles the century of a two-digit year, and that nobody is born or issued a document tomorrow. */
  readonly role?: DateRole;
  /** `YYYY-MM-DD` */
  readonly today?: string;
}

export interface ReadDate {
  /** `YYYY-MM-DD`; of an ambiguous date the likelier reading. */
  readonly iso: string;
  /** More than one reading is left, or the only one goes against the country's order of day and month. */
  readonly ambiguous: boolean;
  /** The other readings. */
  readonly alternatives: readonly string[];
  /** Letters between digits that were taken for the digits they resemble, and names of months mended. */
  readonly corrected: readonly Correction[];
}

/** A date within a longer text; `from` and `to` are places in its NFC form. */
export interface FoundDate extends ReadDate {
  readonly from: number;
  readonly to: number;
}

/** More letters than that misread in one date, and it is not known. */
const MOST_CORRECTIONS = 2;
/** A line of a page is short; a longer text is none, and would only take long. */
const LONGEST_TEXT = 200;

/**
 * The date that a printed text says, whatever stands around it. Never a date that the calendar lacks, never a digit that is
 * not printed.
 *
 * @returns `undefined` for a text without a date, and for one with several different ones
 */
export function readDate(text: string, options: DateOptions = {}): ReadDate | undefined {
  const dates = findDates(text, options);
  const [first] = dates;
  if (first === undefined || dates.some(({ iso }) => iso !== first.iso)) return undefined;
  const { iso, ambiguous, alternatives, corrected } = first;
  return { iso, ambiguous, alternatives, corrected };
}

/** Every date in a text, in the order in which they stand. Never throws. */
export function findDates(
  text: string,
  options: DateOptions & {
    /** Whether eight digits in a row are a date; where nothing says so they are as likely a number. Default true. */
    readonly compact?: boolean;
  } = {},
): readonly FoundDate[] {
  const plain = text.normalize('NFC');
  if (plain.length > LONGEST_TEXT) return [];
  const folded = foldDateText(plain);
  const { compact = true } = options;
  const certain = readParts(findDateParts(folded, compact), [], options);
  if (certain.length > 0) return certain;
  const beside = keepKnownMonths(folded);
  if (beside.corrections.length > 0) {
    const dates = readParts(findDateParts(beside.text, compact), beside.corrections, options);
    if (dates.length > 0) return dates;
  }
  const names = restoreMonthNames(folded);
  const digits = restoreDigits(plain, names.text);
  const corrections = [...names.corrections, ...digits.corrections];
  return corrections.length === 0 ? [] : readParts(findDateParts(digits.text, compact), corrections, options);
}

function readParts(
  parts: readonly DateParts[],
  corrections: readonly Correction[],
  options: DateOptions,
): readonly FoundDate[] {
  return parts.flatMap((part) => {
    const within = corrections.filter(({ at }) => at >= part.from && at < part.to);
    const reading = readReading(part, options);
    if (reading === undefined || within.length > MOST_CORRECTIONS) return [];
    return [{ ...reading, corrected: [...within, ...part.corrections], from: part.from, to: part.to }];
  });
}

/**
 * Letters that stand between digits, or between a digit and the separator before another, as the digits they resemble. An O
 * may also begin the text: no day or month begins otherwise.
 */
function restoreDigits(plain: string, folded: string): { text: string; corrections: readonly Correction[] } {
  const corrections: Correction[] = [];
  let text = '';
  for (let at = 0; at < folded.length; at += 1) {
    const read = plain.charAt(at);
    const taken = digitBehind(read);
    const after = /^ ?[-./,:']? ?\d/.test(folded.slice(at + 1));
    const before = /\d ?[-./,:']? ?$/.test(folded.slice(0, at));
    const beginsWithO =
      taken === '0' &&
      /^o$/i.test(read) &&
      /(?:^| )$/.test(folded.slice(0, at)) &&
      /^\d[-./ ]/.test(folded.slice(at + 1));
    if (taken === undefined || !((after && before) || beginsWithO)) text += folded.charAt(at);
    else {
      text += taken;
      corrections.push({ at, read, taken });
    }
  }
  return { text, corrections };
}

interface Candidate {
  readonly year: string;
  readonly month: number;
  readonly day: number;
  /** As the country orders day and month. */
  readonly isUsual: boolean;
}

function readReading(part: DateParts, options: DateOptions): Omit<ReadDate, 'corrected'> | undefined {
  const { country, role, today } = options;
  const readings = candidatesOf(part, options).flatMap(({ year, month, day, isUsual }) =>
    yearsMeant(year, country).flatMap((full) => {
      const iso = calendarDate(full, month, day);
      if (iso === undefined) return [];
      const isKnown = year.length === 4 || role === undefined || today === undefined;
      return isKnown || isWithin(role, iso, today) ? [{ iso, isUsual }] : [];
    }),
  );
  const usual = readings.filter(({ isUsual }) => isUsual);
  const possible = (usual.length > 0 ? usual : readings).map(({ iso }) => iso);
  const past = possible.filter((iso) => role === undefined || role === 'expiry' || today === undefined || iso <= today);
  const [iso, ...alternatives] = new Set(past.length > 0 ? past : possible);
  if (iso === undefined) return undefined;
  return { iso, ambiguous: alternatives.length > 0 || usual.length === 0, alternatives };
}

function candidatesOf(
  { form, year, numbers, months }: DateParts,
  { country, dayFirst }: DateOptions,
): readonly Candidate[] {
  const [one = 0, two = 0] = numbers;
  if (form === 'named') return months.map((month) => ({ year, month, day: one, isUsual: true }));
  if (form === 'year_first') return [{ year, month: one, day: two, isUsual: true }];
  const order = dayFirst === undefined ? dayMonthOrder(country) : dayFirst ? 'day_first' : 'month_first';
  const asDayFirst = { year, month: two, day: one, isUsual: order !== 'month_first' };
  const asMonthFirst = { year, month: one, day: two, isUsual: order !== 'day_first' };
  const withYearFirst = { year: String(one).padStart(2, '0'), month: two, day: Number(year), isUsual: true };
  return [
    ...(order === 'month_first' ? [asMonthFirst, asDayFirst] : [asDayFirst, asMonthFirst]),
    ...(year.length === 2 && mayBeginWithYear(country) ? [withYearFirst] : []),
  ];
}
