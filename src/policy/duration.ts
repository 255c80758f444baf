const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A month is a twelfth of 365 days, so that 36mo are 1,095 days whatever the calendar says. */
const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: MINUTE_MS,
  h: 60 * MINUTE_MS,
  d: DAY_MS,
  mo: (365 / 12) * DAY_MS,
};
/** Ten years: longer than anybody waits, and a date that every calendar holds. */
const MOST_MS = 3650 * DAY_MS;

/** A length of time as a policy writes it, `300ms`, `24h`, `14d`, `36mo`, in milliseconds; undefined when it is none. */
export function parseDuration(text: string): number | undefined {
  const [, amount = '', unit = ''] = /^(\d{1,9})(ms|s|mo|m|h|d)$/.exec(text) ?? [];
  const length = Math.round(Number(amount) * (UNITS[unit] ?? Number.NaN));
  return length > 0 && length <= MOST_MS ? length : undefined;
}
