import type { Random } from '../random';
import type { Truth } from '../truth';

/** The day on which a specimen is valid unless another is asked for: pass it as today to whatever looks at expiry. */
export const SPECIMEN_DAY = '2026-06-01';

/**
 * Issued in a year before that of `validOn` and valid to its end at least; the holder is of age at issue. Of days in one year all
 * get the same dates.
 */
export function inventDates(
  random: Random,
  validOn = SPECIMEN_DAY,
): Pick<Truth, 'birthDate' | 'issueDate'> & { readonly expiryDate: string } {
  const year = Number(validOn.slice(0, 4));
  const years = random.pick([5, 10]);
  const expiryYear = random.whole(year + 1, year - 1 + years);
  const [month, day] = [random.whole(1, 12), random.whole(1, 28)];
  const issueDate = writeDate(expiryYear - years, month, day);
  // Many states count the last day as the day before.
  const expiryDate = random.chance(0.5) ? writeDate(expiryYear, month, day) : dayBefore(expiryYear, month, day);
  const birthDate = writeDate(random.whole(1938, expiryYear - years - 18), random.whole(1, 12), random.whole(1, 28));
  return { birthDate: forget(birthDate, random), issueDate, expiryDate };
}

/** `YYMMDD` of the zone, with `<<` for what is not known (Doc 9303-3, dates in the zone). */
export function toMrzDate(date: string): string {
  const [year = '', month = '<<', day = '<<'] = date.split('-');
  return year.slice(2) + month + day;
}

/** Of one birth date in forty the day is unknown, of one in eighty the month too. */
function forget(date: string, random: Random): string {
  const luck = random.next();
  if (luck < 1 / 80) return date.slice(0, 4);
  return luck < 3 / 80 ? date.slice(0, 7) : date;
}

function dayBefore(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day - 1)).toISOString().slice(0, 10);
}

function writeDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
