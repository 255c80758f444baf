import { monthsNamed, monthMisspelt } from './month-names';
import { letterBehind, type Correction } from './confused-signs';

/** Three parts that look like a date, not yet read. `from` and `to` are places in the text. */
export interface DateParts {
  readonly from: number;
  readonly to: number;
  /** Digits of the year, two or four. */
  readonly year: string;
  /** In the order in which they stand; with a month by name, only the day. */
  readonly numbers: readonly number[];
  /** The months that the name can stand for; empty when the month is a number. */
  readonly months: readonly number[];
  readonly form: 'year_first' | 'year_last' | 'named';
  readonly corrections: readonly Correction[];
}

const SEPARATOR = String.raw`(?: ?(?:-+|[./,:']) ?| )`;
/** A letter right before or after may be a digit of it that was misread: then the date is not known. */
const START = String.raw`(?<![\p{L}\p{N}|!])`;
const END = String.raw`(?![0-9OQDILSBZ|!])`;
/** Behind four digits of a year nothing can be a fifth. */
const YEAR = String.raw`(\d{4}(?!\d)|\d{2}${END})`;
const NAME = String.raw`([^\d<>]{0,12}?\p{L}[^\d<>]{0,28}?)`;

const NUMERIC = new RegExp(`${START}(\\d{1,2})${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{4})(?!\\d)`, 'gu');
/** Its separators are equal: in `3. 12.08.64` the 3 is none of the date. */
const NUMERIC_SHORT = new RegExp(`${START}(\\d{1,2})(${SEPARATOR})(\\d{1,2})\\2(\\d{2})${END}(?![-./,:']\\d)`, 'gu');
const YEAR_FIRST = new RegExp(`${START}(\\d{4})${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{1,2})${END}`, 'gu');
/** With at most one of its blanks left. */
const COMPACT = new RegExp(`${START}(\\d{8}|\\d\\d \\d{6}|\\d{4} \\d{4}|\\d{6} \\d\\d)${END}`, 'gu');
const DAY_NAME_YEAR = new RegExp(`${START}(\\d{1,2})${NAME}${YEAR}`, 'gu');
const NAME_DAY_YEAR = new RegExp(
  `(?<![\\p{L}\\d])(\\p{L}{3,12})[. ]{0,2}(\\d{1,2})(?:ST|ND|RD|TH)?[ ,.]{1,3}(\\d{4})(?!\\d)`,
  'gu',
);
const YEAR_NAME_DAY = new RegExp(`${START}(\\d{4})${NAME}(\\d{1,2})${END}`, 'gu');
/** Words around the name of a month that are none. */
const FILLERS = /^(?:DE|DEL|OF|THE|ST|ND|RD|TH|ER|E|A|DNIA|НА)$/;

/**
 * Everything in a folded text that has the form of a date, in the order in which it stands. Where two overlap, a month in
 * letters is surer than one in digits, and what begins earlier is surer than what begins within it.
 *
 * @param compact whether eight digits in a row are one
 */
export function findDateParts(folded: string, compact: boolean): readonly DateParts[] {
  const withNames = [
    ...matches(DAY_NAME_YEAR, folded, ([, day = '', name, year], at) => named(year, day, name, at + day.length)),
    ...matches(NAME_DAY_YEAR, folded, ([, name, day, year], at) => named(year, day, name, at)),
    ...matches(YEAR_NAME_DAY, folded, ([, year = '', name, day], at) => named(year, day, name, at + year.length)),
  ];
  const inDigits = [
    ...matches(YEAR_FIRST, folded, ([, year = '', ...rest]) => ({
      year,
      numbers: rest.map(Number),
      form: 'year_first',
    })),
    ...matches(NUMERIC, folded, ([, one, two, year = '']) => ({
      year,
      numbers: [Number(one), Number(two)],
      form: 'year_last',
    })),
    ...matches(NUMERIC_SHORT, folded, ([, one, , two, year = '']) => ({
      year,
      numbers: [Number(one), Number(two)],
      form: 'year_last',
    })),
    ...(compact ? matches(COMPACT, folded, ([, digits = '']) => eightDigits(digits)) : []),
  ];
  const chosen: DateParts[] = [];
  for (const part of [...withNames.toSorted(byPlace), ...inDigits.toSorted(byPlace)]) {
    if (!chosen.some(({ from, to }) => part.from < to && from < part.to)) chosen.push(part);
  }
  return chosen.toSorted(byPlace);
}

function byPlace(one: DateParts, other: DateParts): number {
  return one.from - other.from;
}

type Reading = Omit<DateParts, 'from' | 'to' | 'months' | 'corrections'> &
  Partial<Pick<DateParts, 'months' | 'corrections'>>;

/** Like `matchAll`, but what was matched and makes no date hides nothing that begins within it. */
function matches(
  pattern: RegExp,
  text: string,
  read: (groups: readonly (string | undefined)[], at: number) => Reading | undefined,
): DateParts[] {
  const found: DateParts[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const reading = read(match, match.index);
    if (reading === undefined) pattern.lastIndex = match.index + 1;
    else found.push({ from: match.index, to: match.index + match[0].length, months: [], corrections: [], ...reading });
  }
  return found;
}

/** YYYYMMDD or, since months end at 12 and years begin with 19 or 20, day, month and year: never both. */
function eightDigits(read: string): Reading {
  const digits = read.replace(' ', '');
  const isYearFirst = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])/.test(digits);
  const [year, first, second] = isYearFirst
    ? [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)]
    : [digits.slice(4), digits.slice(0, 2), digits.slice(2, 4)];
  return { year, numbers: [Number(first), Number(second)], form: isYearFirst ? 'year_first' : 'year_last' };
}

/** @param at place of the name in the text */
function named(year = '', day = '', name = '', at: number): Reading | undefined {
  const words = [...name.matchAll(/\p{L}+/gu)].filter(([word]) => !FILLERS.test(word));
  if (words.length === 0 || (words.some(([word]) => ROMAN.test(word)) && !/^[-./ ].*[-./ ]$/.test(name)))
    return undefined;
  // Of two words: كانون الثاني.
  const whole = [...monthsNamed(words.map(([word]) => word).join(''))];
  if (whole.length > 0) return { year, numbers: [Number(day)], months: whole, form: 'named' };
  let months: readonly number[] | undefined;
  const corrections: Correction[] = [];
  for (const match of words) {
    const reading = readMonth(match[0]);
    if (reading === undefined) return undefined;
    if (reading.corrected)
      corrections.push({ at: at + match.index, read: match[0], taken: `month ${reading.months[0]}` });
    // In two languages: both names must mean one month.
    const both: readonly number[] = (months ?? reading.months).filter((month) => reading.months.includes(month));
    months = both;
  }
  return months === undefined ? undefined : { year, numbers: [Number(day)], months, form: 'named', corrections };
}

/** An I or a V glued to digits is a misread digit or a letter of a number. */
const ROMAN = /^[IVX]+$/;

function readMonth(word: string): { months: readonly number[]; corrected: boolean } | undefined {
  // Text recognition loses blanks: 12DEAGOSTODE1974, 12AOUTAUG1974.
  for (const bare of [word, word.replace(/^DE(?=...)/, ''), word.replace(/DE$/, ''), word.replace(/^DE|DE$/g, '')]) {
    const months = [...monthsNamed(bare)];
    if (months.length > 0) return { months, corrected: false };
  }
  for (let cut = 3; cut <= word.length - 3; cut += 1) {
    const [one, other] = [monthsNamed(word.slice(0, cut)), monthsNamed(word.slice(cut))];
    const months = [...one].filter((month) => other.has(month));
    if (months.length > 0) return { months, corrected: false };
  }
  const near = monthMisspelt(word);
  return near === undefined ? undefined : { months: [near], corrected: true };
}

/** Digits within a word that make it the name of a month as letters (`0CT`, `N0V`), as that name. */
export function restoreMonthNames(folded: string): {
  readonly text: string;
  readonly corrections: readonly Correction[];
} {
  const corrections: Correction[] = [];
  const text = folded.replace(
    /(?<![\p{L}\d])[\p{L}\d]{3,10}(?![\p{L}\d])|(?<=(?<![\p{L}\d])\d\d)\p{L}[\p{L}\d]{2,8}(?![\p{L}\d])/gu,
    (word, at: number) => {
      const letters = word.replace(/\d/g, (digit) => letterBehind(digit) ?? digit);
      if (letters === word || !/\p{L}/u.test(word) || monthsNamed(letters).size === 0) return word;
      for (let place = 0; place < word.length; place += 1) {
        const [read, taken] = [word.charAt(place), letters.charAt(place)];
        if (read !== taken) corrections.push({ at: at + place, read, taken });
      }
      return letters;
    },
  );
  return { text, corrections };
}
