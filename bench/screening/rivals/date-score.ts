/** Birth dates as the rivals compare them: year, month and day for themselves, near ones in part. */
import type { BirthRange } from '../../../src/screening/index/index-entry';

/** 0 to 1, the best of all listed dates; null where either side has none. */
export function dateScore(asked: string, listed: readonly BirthRange[]): number | null {
  if (listed.length === 0) return null;
  return Math.max(...listed.map(({ from, to }) => compare(asked, from, to)));
}

function compare(asked: string, from: string, to: string): number {
  const [year = '', month, day] = asked.split('-');
  const apart = Math.max(0, Number(from.slice(0, 4)) - Number(year), Number(year) - Number(to.slice(0, 4)));
  const years = apart > 5 ? 0.2 : 1 - 0.1 * apart;
  // A span knows no day: the year is all there is.
  if (from !== to || month === undefined) return years;
  const near = (one: number, other: number): number => (one === other ? 1 : Math.abs(one - other) === 1 ? 0.9 : 0.2);
  return (
    0.4 * years + 0.3 * near(Number(month), Number(from.slice(5, 7))) + 0.3 * near(Number(day), Number(from.slice(8)))
  );
}
