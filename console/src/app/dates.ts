/** Dates as people say them. Pure: the moment that counts as now is given. */
const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** Clocks differ, and ours is looked at now and then: what happened a moment ago is not in the future. */
const SAME_SECONDS = 20;

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' });

/** `in 3 hr.`, `2 days ago`, `just now`. Rounded towards now: what is due in 59 minutes is not due in an hour. */
export function relativeDate(instant: string, now: number): string {
  const seconds = (Date.parse(instant) - now) / 1_000;
  for (const [unit, size] of STEPS) {
    const count = Math.trunc(seconds / size);
    if (count !== 0) return relative.format(count, unit);
  }
  return seconds > SAME_SECONDS ? 'in less than a minute' : 'just now';
}

/** `3 d 4 h`, `12 min`, `8 s`: the two largest units. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const units = [
    ['d', Math.floor(whole / 86_400)],
    ['h', Math.floor(whole / 3_600) % 24],
    ['min', Math.floor(whole / 60) % 60],
    ['s', whole % 60],
  ] as const;
  const first = units.findIndex(([, count]) => count > 0);
  if (first === -1) return '0 s';
  return units
    .slice(first, first + 2)
    .filter(([, count]) => count > 0)
    .map(([unit, count]) => `${count} ${unit}`)
    .join(' ');
}

const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
const zone = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'short' });

/** In the reader's zone, which is named. */
export function exactDate(instant: string): string {
  const date = new Date(instant);
  const name = zone.formatToParts(date).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${exact.format(date)} ${name}`.trim();
}
