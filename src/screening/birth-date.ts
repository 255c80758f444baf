/** Birth dates as lists write them (to the day, a month, a year, circa, a range) and how a customer's date compares. */
import type { BirthDate } from './entry';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY_MS = 86_400_000;
const YEAR_DAYS = 365.2425;
/** What `circa` allows on either side, in years. */
const CIRCA_YEARS = 2;

interface Span {
  readonly from: string;
  readonly to: string;
}

/** ISO 8601 when the calendar has that day, else null. */
function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1000 ? date.toISOString().slice(0, 10) : null;
}

/** One of `10 Dec 1948`, `Dec 1948`, `1948`. */
function readPoint(text: string): Span | null {
  const parts = /^(?:(?:(\d{1,2}) )?([a-z]{3})[a-z]* )?(\d{4})$/i.exec(text);
  if (!parts) return null;
  const year = Number(parts[3]);
  if (parts[2] === undefined) return year < 1000 ? null : { from: `${year}-01-01`, to: `${year}-12-31` };
  const month = MONTHS.indexOf(parts[2].toLowerCase()) + 1;
  if (month === 0) return null;
  const from = isoDay(year, month, parts[1] === undefined ? 1 : Number(parts[1]));
  if (from === null) return null;
  if (parts[1] !== undefined) return { from, to: from };
  return { from, to: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) };
}

function shiftYears(iso: string, years: number): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return isoDay(year + years, month, day) ?? `${year + years}-02-28`;
}

/**
 * Reads a listed date: `10 Dec 1948`, `Dec 1948`, `1948`, `circa 1951`, `1955 to 1958`, `circa 1979-1982`,
 * `01 Jan 1960 to 31 Dec 1962`. What cannot be read keeps its text, with `from` and `to` null: it then never speaks
 * against a match.
 */
export function readBirthDate(text: string): BirthDate {
  const plain = text.trim().replaceAll(/\s+/g, ' ');
  const circa = /^(?:circa|c\.|ca\.?|approximately|about)\s*/i.exec(plain);
  const rest = circa ? plain.slice(circa[0].length) : plain;
  const [first = '', last = first] = rest.split(/ to | ?- ?(?=\d{4}$)/i);
  const start = readPoint(first);
  const end = readPoint(last);
  if (!start || !end || start.from > end.to) return { text: plain, from: null, to: null };
  if (!circa) return { text: plain, from: start.from, to: end.to };
  return { text: plain, from: shiftYears(start.from, -CIRCA_YEARS), to: shiftYears(end.to, CIRCA_YEARS) };
}

/**
 * - `day`: the very day is listed; `year`: it lies in a listed span of up to a year; `range`: in a longer span;
 * - `near`: up to a year outside, or the same day and month of another year (a slip of the pen keeps those);
 * - `differs`: none of these, for every listed date; `yearsApart` is then the smallest distance;
 * - `unknown`: nothing to compare, or a listed date that could not be read.
 */
export interface BirthDateComparison {
  readonly relation: 'day' | 'year' | 'range' | 'near' | 'differs' | 'unknown';
  readonly yearsApart: number;
}

const RANK = { day: 0, year: 1, range: 2, near: 3, unknown: 4, differs: 5 } as const;

function compareOne(born: string, listed: BirthDate): BirthDateComparison {
  const { from, to } = listed;
  if (from === null || to === null) return { relation: 'unknown', yearsApart: 0 };
  if (born >= from && born <= to) {
    const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
    return { relation: days === 0 ? 'day' : days <= 366 ? 'year' : 'range', yearsApart: 0 };
  }
  const gap = born < from ? Date.parse(from) - Date.parse(born) : Date.parse(born) - Date.parse(to);
  const yearsApart = gap / DAY_MS / YEAR_DAYS;
  const sameDayAndMonth = from === to && from.slice(5) === born.slice(5);
  return { relation: yearsApart <= 1 || sameDayAndMonth ? 'near' : 'differs', yearsApart };
}

/** Compares a customer's ISO 8601 birth date with all that an entry lists; the closest listed date counts. Never throws. */
export function compareBirthDate(born: string | undefined, listed: readonly BirthDate[]): BirthDateComparison {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(born ?? '');
  const day = parts ? isoDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
  if (day === null || listed.length === 0) return { relation: 'unknown', yearsApart: 0 };
  return listed
    .map((one) => compareOne(day, one))
    .reduce((best, next) => {
      const order = RANK[next.relation] - RANK[best.relation] || next.yearsApart - best.yearsApart;
      return order < 0 ? next : best;
    });
}
