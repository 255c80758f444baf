/** Birth dates as numbers encode them. ISO dates throughout; `today` is given, never read from a clock. */
import type { Encoded, Impossible, Sex } from './verdict';

export type Births = readonly string[] | Impossible;

/**
 * The dates on which the person can have been born: one for each possible year in which the day exists and that is not
 * in the future. Says which of the two is wrong when none is left.
 */
export function bornOn(years: readonly number[], month: number, day: number, today: string): Births {
  const real = years.filter((year) => dayExists(year, month, day)).map((year) => isoDate(year, month, day));
  if (real.length === 0) return { impossible: 'impossible_date' };
  const past = real.filter((date) => date <= today);
  return past.length === 0 ? { impossible: 'future_birth_date' } : past;
}

/** For numbers that carry the year alone. */
export function bornIn(years: readonly number[], today: string): Births {
  const past = years.map(padYear).filter((year) => year <= today.slice(0, 4));
  return past.length === 0 ? { impossible: 'future_birth_date' } : past;
}

/** The years that two digits can mean for someone alive: this century and the last. */
export function yearsOf(twoDigits: number | string): readonly number[] {
  return [2000 + Number(twoDigits), 1900 + Number(twoDigits)];
}

/** Puts what was decoded together, passing an impossible date on. */
export function holder(births: Births, sex?: Sex, region?: string): Encoded | Impossible {
  if ('impossible' in births) return births;
  return { births, ...(sex ? { sex } : {}), ...(region ? { region } : {}) };
}

/** Most registers give odd serial numbers to men. */
export function oddIsMale(digit: string | number): Sex {
  return Number(digit) % 2 === 1 ? 'male' : 'female';
}

/** True for a date of the Gregorian calendar written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts !== null && dayExists(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** The calendar date that lies so many days after another one. */
export function daysAfter(start: string, days: number): { year: number; month: number; day: number } {
  const date = new Date(Date.parse(`${start}T00:00:00Z`) + days * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function dayExists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day <= days;
}

function isoDate(year: number, month: number, day: number): string {
  return `${padYear(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function padYear(year: number): string {
  return String(year).padStart(4, '0');
}
