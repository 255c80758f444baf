import { isIsoDate } from '../../identity-number/birth-date';
import type { AamvaDateField, AamvaLicence, AamvaProblem } from './aamva-licence';

export interface AamvaDates {
  readonly dates: Pick<AamvaLicence, AamvaDateField>;
  readonly ambiguousDates: AamvaLicence['ambiguousDates'];
  readonly problems: readonly AamvaProblem[];
}

type Layout = 'year_first' | 'month_first' | 'day_first';

/** Years that a licence can name. Those that never expire say 9999. */
const PLAUSIBLE_YEAR = /^(?:19|20)\d\d|^9999/;
const CODES: readonly (readonly [AamvaDateField, string])[] = [
  ['birthDate', 'DBB'],
  ['issueDate', 'DBD'],
  ['expiryDate', 'DBA'],
];

/**
 * The dates of birth, issue and expiry. Version 1 writes CCYYMMDD, later ones MMDDCCYY in the United States and CCYYMMDD in
 * Canada; issuers break that, so what counts is which reading is a date. Elsewhere than in the United States, day and month
 * may be swapped as well: where that makes two dates, none is taken.
 */
export function readDates(
  elements: ReadonlyMap<string, string>,
  { version, country }: { readonly version: number; readonly country: string | undefined },
): AamvaDates {
  const problems = new Set<AamvaProblem>();
  const dates: { -readonly [field in AamvaDateField]?: string } = {};
  const ambiguousDates: Partial<Record<AamvaDateField, readonly string[]>> = {};
  const usual: Layout = country === 'USA' && version >= 2 ? 'month_first' : 'year_first';
  const possible: Layout[] =
    country === 'USA' ? ['year_first', 'month_first'] : ['year_first', 'month_first', 'day_first'];
  for (const [field, code] of CODES) {
    const digits = elements.get(code)?.replaceAll(/[\s./-]/g, '') ?? '';
    if (/^0*$/.test(digits)) continue;
    const readings = new Map(possible.map((layout) => [readAs(digits, layout), layout] as const));
    readings.delete(undefined);
    const [first, ...others] = [...readings.keys()].filter((reading) => reading !== undefined);
    if (first === undefined) {
      problems.add('date_invalid');
    } else if (others.length > 0) {
      ambiguousDates[field] = [first, ...others];
      problems.add('date_ambiguous');
    } else {
      dates[field] = first;
      if (readAs(digits, usual) !== first) problems.add('date_layout');
    }
  }
  const { birthDate, issueDate, expiryDate } = dates;
  const inOrder = [birthDate, issueDate, expiryDate].filter((date) => date !== undefined);
  if (inOrder.some((date, at) => at > 0 && date < (inOrder[at - 1] ?? ''))) problems.add('dates_out_of_order');
  return { dates, ambiguousDates, problems: [...problems] };
}

function readAs(digits: string, layout: Layout): string | undefined {
  if (!/^\d{8}$/.test(digits)) return undefined;
  const cut = (from: number, to: number) => digits.slice(from, to);
  const iso =
    layout === 'year_first'
      ? `${cut(0, 4)}-${cut(4, 6)}-${cut(6, 8)}`
      : layout === 'month_first'
        ? `${cut(4, 8)}-${cut(0, 2)}-${cut(2, 4)}`
        : `${cut(4, 8)}-${cut(2, 4)}-${cut(0, 2)}`;
  return isIsoDate(iso) && PLAUSIBLE_YEAR.test(iso) ? iso : undefined;
}
