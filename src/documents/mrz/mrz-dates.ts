/** A date of a machine-readable zone. */
export interface MrzDate {
  /** As it stands there, `YYMMDD`. */
  readonly raw: string;
  /** `YYYY-MM-DD`; absent when it is no date of the calendar, or a part of it is not known. */
  readonly iso?: string;
  /**
   * The year, month or day is written as unknown (`<<`; ICAO Doc 9303-3, 4.8), which only a birth date may be, and the rest
   * is part of a date.
   */
  readonly partlyUnknown: boolean;
}

/**
 * A birth date lies in the hundred years up to `today`; an expiry date in the fifty years before or the fifty after it.
 * (ICAO gives two digits for the year and leaves the century to the reader.)
 */
export function readMrzDate(raw: string, role: 'birth' | 'expiry', today: string): MrzDate {
  const [, yy = '', mm = '', dd = ''] = /^(..)(..)(..)$/.exec(raw) ?? [];
  if ([yy, mm, dd].includes('<<')) return { raw, partlyUnknown: isPartOfADate(yy, mm, dd) };
  if (!/^\d{6}$/.test(raw)) return { raw, partlyUnknown: false };
  const thisYear = Number(today.slice(0, 4));
  const century = thisYear - (thisYear % 100);
  const latest = role === 'birth' ? thisYear : thisYear + 50;
  const candidates = [century + 100, century, century - 100].map((base) => base + Number(yy));
  const year = candidates.find((each) => each <= latest) ?? century + Number(yy);
  const iso = isoDate(year, mm, dd);
  // Born later this year is born a hundred years ago, as far as two digits can tell.
  if (role === 'birth' && iso !== undefined && iso > today) {
    const earlier = isoDate(year - 100, mm, dd);
    return { raw, partlyUnknown: false, ...(earlier !== undefined && { iso: earlier }) };
  }
  return { raw, partlyUnknown: false, ...(iso !== undefined && { iso }) };
}

/** What is known of it, each part two digits or `<<`, is so on some day of some year. */
function isPartOfADate(year: string, month: string, day: string): boolean {
  if (![year, month, day].every((part) => /^(\d\d|<<)$/.test(part))) return false;
  // A leap year, and a month of 31 days, where they are not known.
  return isoDate(2000, month.replace('<<', '01'), day.replace('<<', '01')) !== undefined;
}

function isoDate(year: number, month: string, day: string): string | undefined {
  const text = `${String(year).padStart(4, '0')}-${month}-${day}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : text;
}
