const UNITS = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const TEENS =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ');
const DAYS: ReadonlyMap<string, number> = new Map([
  ...[...UNITS, ...TEENS].map((word, at) => [word, at + 1] as const),
  ['twentieth', 20],
  ...UNITS.map((word, at) => [`twenty${word}`, at + 21] as const),
  ['thirtieth', 30],
  ['thirtyfirst', 31],
]);

/**
 * English certificates write days in words: `the 12th day of April, A.D. 2011`, `this FIRST day of April 2011`. The same line
 * with the day as a number and nothing between it and the month; other text stays as it is.
 *
 * @param isRecognised recognition loses blanks beside digits, and reads the 0 of `20th` as an o
 */
export function plainDayText(text: string, isRecognised = false): string {
  return (isRecognised ? partDigits(text.normalize('NFC')) : text.normalize('NFC'))
    .replace(/(\d{1,2})\s*(?:st|nd|rd|th)?\s*day\s*of\s*/giu, '$1 ')
    .replace(/\b((?:(?:twenty|thirty)[ -]?)?[a-z]{4,11})\s+day\s+of\s+/giu, (all, word: string) => {
      const day = DAYS.get(word.toLowerCase().replaceAll(/[ -]/g, ''));
      return day === undefined ? all : `${day} `;
    })
    .replace(/,?\s*(?:in the year of our lord|in the year|A\.?\s?D\.?)\s*(?=\d{4})/giu, ' ');
}

function partDigits(text: string): string {
  return text
    .replace(/(?<=\d)o(?=(?:st|nd|rd|th))/giu, '0')
    .replace(/(\d{1,2})\s?(?:st|nd|rd|th)(?=\s|\p{Lu}|day)\s*/gu, '$1 ')
    .replace(/(?<=\p{L}{2})(?=\d)|(?<=\d)(?=\p{L}{3})/gu, ' ')
    .replace(/(\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2})(?=\d{1,2}:\d{2})/gu, '$1 ');
}
