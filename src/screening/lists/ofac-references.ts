/** What OFAC's Advanced XML points to instead of saying it, and how it writes spans of days. */
import { calendarRange } from './date-range';
import type { DateRange } from './listed-entry';
import { childOf, textOf, type XmlElement } from './read-xml';

/** What the file's numbers stand for; it says so itself, at its beginning. */
export interface OfacReferences {
  /** Set and id, as `Country/11086`, to text. */
  readonly texts: ReadonlyMap<string, string>;
  readonly locations: ReadonlyMap<string, { readonly place: string; readonly country: string }>;
}

function point(element: XmlElement | undefined): DateRange | null {
  const part = (name: string): number => Number(textOf(element, name));
  return calendarRange(part('Year'), part('Month'), part('Day'));
}

/** A `DatePeriod`: from the first day of its start to the last of its end. A whole year is written as two dates. */
export function ofacPeriod(period: XmlElement | undefined): DateRange | null {
  const start = childOf(period, 'Start');
  const end = childOf(period, 'End');
  const from = point(childOf(start, 'From'));
  const to = point(childOf(end, 'To')) ?? point(childOf(end, 'From')) ?? from;
  if (!from || !to || from.from > to.to) return null;
  const circa = [start, end].some((side) => side?.attributes['Approximate'] === 'true');
  return { from: from.from, to: to.to, ...(circa ? { circa: true as const } : {}) };
}
