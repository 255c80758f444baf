import { letterBehind, type Correction } from './confused-signs';
import { monthMisspelt, monthsNamed } from './month-names';

/** `28BEP/SEP1945`: two digits of a day, what may be a month, a slash, a month, a year. */
const TWOFOLD = /(?<![\p{L}\p{N}])\d\d ?([^\s/<>]{2,7}) ?\/ ?(\p{L}{3,10}) ?(?=\d{2}(?:\d\d)?(?!\d))/gu;

/**
 * Dates that name their month twice, of which one name is in letters that recognition does not know (`ВЕР/SEP`, read
 * `BEP/SEP`): the unknown one is blanked out, place for place. Not when it reads as some month: two that differ are no date.
 */
export function keepKnownMonths(folded: string): {
  readonly text: string;
  readonly corrections: readonly Correction[];
} {
  const corrections: Correction[] = [];
  const text = folded.replace(TWOFOLD, (whole, unknown: string, known: string, at: number) => {
    const [month] = monthsNamed(known);
    const letters = unknown.replace(/[^\p{L}\d]/gu, '').replace(/\d/g, (digit) => letterBehind(digit) ?? digit);
    const named = monthsNamed(letters);
    const isMonth = named.size > 0 || monthMisspelt(letters) !== undefined;
    if (month === undefined || !/\p{L}/u.test(unknown) || (isMonth && !named.has(month))) return whole;
    const from = whole.indexOf(unknown, 2);
    const to = whole.indexOf('/') + 1;
    corrections.push({ at: at + from, read: unknown, taken: `month ${month}` });
    return whole.slice(0, from) + ' '.repeat(to - from) + whole.slice(to);
  });
  return { text, corrections };
}
