import type { LetterDateStyle } from './letter-countries';
import type { LetterWords } from './letter-words';

const DAY_MS = 86_400_000;

/** @param date `YYYY-MM-DD` */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** A date as the letters of a language print it. */
export function printLetterDate(
  iso: string,
  style: LetterDateStyle,
  { months, longDate }: LetterWords,
  american: boolean,
): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  switch (style) {
    case 'dots':
      return `${day}.${month}.${year}`;
    case 'slashes':
      return `${day}/${month}/${year}`;
    case 'hyphens':
      return `${day}-${month}-${year}`;
    case 'iso':
      return iso;
    case 'month_first':
      return `${month}/${day}/${year}`;
    case 'long': {
      const name = months.split(' ')[Number(month) - 1] ?? month;
      if (american) return `${name} ${Number(day)}, ${year}`;
      return longDate
        .replace('{d}', String(Number(day)))
        .replace('{m}', name)
        .replace('{y}', year);
    }
  }
}
