import { isIsoDate } from '../../identity-number/birth-date';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/**
 * The ISO date that a text is, if it is one and can be only one: `1980-01-31`, `31/01/1980`, `01.31.1980`, `19800131`,
 * `31 Jan 1980`. Whether `03/04/1980` is in March or in April nobody can say.
 */
export function readWrittenDate(text: string): string | undefined {
  const readings = new Set(
    possibleDates(text.trim().toUpperCase()).filter((date) => isIsoDate(date) && /^(?:19|20)/.test(date)),
  );
  const [only] = readings;
  return readings.size === 1 ? only : undefined;
}

function possibleDates(text: string): string[] {
  // With a time behind it, as databases write them.
  const date = text.replace(/[T ]\d{2}:\d{2}.*$/s, '');
  const yearFirst = /^(\d{4})([-/. ]?)(\d{1,2})\2(\d{1,2})$/.exec(date);
  const yearLast = /^(\d{1,2})([-/. ]?)(\d{1,2})\2(\d{4})$/.exec(date);
  const named = /^(\d{1,2})[-/. ]*([A-Z]{3})[A-Z]*[-/., ]*(\d{4})$/.exec(date);
  const possible: string[] = [];
  if (yearFirst !== null) possible.push(iso(yearFirst[1], yearFirst[3], yearFirst[4]));
  if (yearLast !== null) {
    possible.push(iso(yearLast[4], yearLast[3], yearLast[1]), iso(yearLast[4], yearLast[1], yearLast[3]));
  }
  if (named !== null) possible.push(iso(named[3], String(MONTHS.indexOf(named[2] ?? '') + 1), named[1]));
  return possible;
}

function iso(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
