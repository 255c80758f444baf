/** Birth dates as the lists write them, to the span of days that they allow. */
import type { DateRange } from './listed-entry';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MAX_CHARACTERS = 100;

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

/**
 * A year, a month of it, or a day, each to its span; null when the calendar has no such day or the year is not one of
 * 1000 to 2999. `undefined` and 0 stand for what is not known; a day without its month is not used.
 */
export function calendarRange(year: number, month?: number, day?: number): DateRange | null {
  if (!Number.isInteger(year) || year < 1000 || year > 2999) return null;
  if (!month) return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (!day) {
    const from = iso(year, month, 1);
    return from === null ? null : { from, to: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) };
  }
  const only = iso(year, month, day);
  return only === null ? null : { from: only, to: only };
}

function monthOf(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/** One point of time, in any of the ways that the lists have. */
function readPoint(text: string): DateRange | null {
  const number = (part: string | undefined): number => (/^\d+$/.test(part ?? '') ? Number(part) : 0);
  let parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?$/.exec(text);
  if (parts) return calendarRange(Number(parts[1]), number(parts[2]), number(parts[3]));
  // `--/--/1975`, `dd/mm/1975` and `00/00/1975` know the year alone.
  parts = /^(?:(\d{1,2}|dd|--)[/.-])?(\d{1,2}|mm|--)[/.-](\d{4})$/i.exec(text);
  if (parts) return calendarRange(Number(parts[3]), number(parts[2]), number(parts[1]));
  parts = /^(?:(\d{1,2}) )?([a-z]{3,9})\.?,? (\d{4})$/i.exec(text);
  if (parts) {
    const month = monthOf(parts[2] ?? '');
    return month === 0 ? null : calendarRange(Number(parts[3]), month, number(parts[1]));
  }
  parts = /^(?:(early|mid|late)[ -])?(\d{3})0'?s$/i.exec(text);
  if (!parts) return null;
  const first = calendarRange(Number(`${parts[2]}0`));
  const last = calendarRange(Number(`${parts[2]}9`));
  return first && last && { from: first.from, to: last.to };
}

/**
 * Reads `10 Dec 1948`, `Dec. 1948`, `1948`, `1948-12-10`, `10/12/1948`, `dd/mm/1948`, `1950s`, `circa 1951`,
 * `1955 to 1958`, `between 1955 and 1958`, `circa 1979-1982`. Null when it is none of these. Never throws.
 */
export function readDateRange(text: string): DateRange | null {
  if (text.length > MAX_CHARACTERS) return null;
  const plain = text.trim().replaceAll(/\s+/g, ' ').replace(/\.$/, '');
  const circa = /^(?:circa|c\.|ca\.?|approximately|approx\.?|about|around) */i.exec(plain);
  const rest = plain.slice(circa?.[0].length ?? 0).replace(/^(?:between|from|year|in) /i, '');
  const whole = readPoint(rest);
  const [first = '', last = '', more] = whole ? [] : rest.split(/ to | and | ?[-–] ?(?=\d{4}$)/i);
  const start = whole ?? readPoint(first);
  const end = whole ?? readPoint(last);
  if (more !== undefined || !start || !end || start.from > end.to) return null;
  return { from: start.from, to: end.to, ...(circa ? { circa: true as const } : {}) };
}
