import { yearsFrom } from './calendar-date';

/** What a date on a document says; it settles the century of a two-digit year. */
export type DateRole = 'birth' | 'issue' | 'expiry';

/** Documents print years of the Gregorian calendar; what lies outside is a number, or another calendar. */
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2099;
/** Thai documents count from the Buddha's death: 543 years more (official since 1913). */
const BUDDHIST_OFFSET = 543;

/** The years that the digits of a year can stand for, none when it is no year on a document. */
export function yearsMeant(digits: string, country: string | undefined): readonly number[] {
  const year = Number(digits);
  if (digits.length === 2) return [1900 + year, 2000 + year];
  if (digits.length !== 4) return [];
  const gregorian = country === 'THA' && year > LATEST_YEAR ? year - BUDDHIST_OFFSET : year;
  return gregorian >= EARLIEST_YEAR && gregorian <= LATEST_YEAR ? [gregorian] : [];
}

/** Years before and after today within which the date of a role lies: lives of people and documents. */
const WINDOWS: Readonly<Record<DateRole, readonly [before: number, after: number]>> = {
  birth: [-100, 0],
  issue: [-60, 0],
  expiry: [-10, 20],
};

/** Whether a date with a two-digit year is meant, given what it says. */
export function isWithin(role: DateRole, date: string, today: string): boolean {
  const [before, after] = WINDOWS[role];
  return date > yearsFrom(today, before) && date <= yearsFrom(today, after);
}
