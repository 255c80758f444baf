/** How a birth date and the listed ones agree. */
import type { BirthRange } from '../index/index-entry';

/** `year`: the listed range holds it; `swapped`: day and month change places; `near`: within a year of it. */
export type BirthRelation = 'day' | 'year' | 'swapped' | 'near' | 'apart' | 'far' | 'unknown';

/** From the best to the worst; what a share of the possible rise or of the score each is worth. */
export const BIRTH_EFFECTS: Readonly<Record<BirthRelation, number>> = {
  day: 0.6,
  swapped: 0.35,
  year: 0.3,
  near: 0,
  unknown: 0,
  apart: -0.15,
  far: -0.32,
};

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const FAR_YEARS = 5;

/** The best relation to any of them; `unknown` when either side says nothing that is a date. */
export function compareBirth(date: string | undefined, listed: readonly BirthRange[]): BirthRelation {
  const asked = date === undefined ? null : DATE.exec(date);
  if (asked === null || date === undefined) return 'unknown';
  let best: BirthRelation = 'unknown';
  for (const range of listed) {
    const relation = compareRange(date, asked, range);
    if (best === 'unknown' || BIRTH_EFFECTS[relation] > BIRTH_EFFECTS[best]) best = relation;
  }
  return best;
}

function compareRange(date: string, asked: RegExpExecArray, { from, to }: BirthRange): BirthRelation {
  if (!DATE.test(from) || !DATE.test(to)) return 'unknown';
  const [, year = '', month, day] = asked;
  if (date.length === 10 && from === to && from.length === 10) {
    if (from === date) return 'day';
    if (from === `${year}-${day}-${month}`) return 'swapped';
    if (from.startsWith(year)) return 'near';
  }
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  const born = Number(year);
  const years = born < first ? first - born : born > last ? born - last : 0;
  if (years === 0) return 'year';
  if (years === 1) return 'near';
  return years <= FAR_YEARS ? 'apart' : 'far';
}
