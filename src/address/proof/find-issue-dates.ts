import { findDates, type FoundDate } from '../../documents/printed/read-date';
import { readDateLabel, type DateLabel } from './date-phrases';
import { areBeside, heightOf, shareColumn, type LetterLine } from './letter-line';

/** A date that a letter gives for the day on which it was issued. */
export interface IssueDate {
  /** Every reading that the print allows, `YYYY-MM-DD`; the likelier first. */
  readonly readings: readonly string[];
  /** `label`: beside a label of issue. `plain`: beside a word for date. `place`: as letters are dated, `Berlin, 12.03.2026`. */
  readonly by: 'label' | 'plain' | 'place';
}

interface DatedLine {
  readonly line: LetterLine;
  /** The part of the line that is the date: columns that stand close together are one line of a text layer. */
  readonly place: LetterLine;
  readonly date: FoundDate;
  /** Where the one before it in the line ends; 0 for the first. */
  readonly after: number;
  /** Of several in the line. */
  readonly count: number;
}

/** So much of the lower one's height two lines of one row share, on a page that lies at a slant. */
const SAME_ROW = 0.2;
/** With so much more of it, one row is the date's. */
const SURELY = 0.2;
/** A label stands no farther from its date than that, in heights of the line. */
const MOST_ABOVE = 1.6;
/** Saint-Germain-en-Laye is one word; San Luis Potosí has three. */
const MOST_TOWN_WORDS = 4;
/** `Berlin, den 12.03.2026`, `Paris, le 12 mars`, `Madrid, a 12 de marzo`: a town and at most a small word. */
const PLACE = /^[\p{L}\p{M}'’. -]{2,40}(?:,\s*(?:den|le|a|li|lì|the|dnia|il|em|op)?|\s+(?:den|le|dnia|li|lì))\s*$/iu;

/**
 * Every date of issue, the surest kind of label first; empty when none is given as such. A date beside a label of something
 * else (due date, period, reading of a meter, birth) is never one.
 *
 * @param country alpha-3, for the order of day and month
 */
export function findIssueDates(
  lines: readonly LetterLine[],
  country: string | undefined,
  today: string,
): readonly IssueDate[] {
  const dated = lines.flatMap((line) => datesIn(line, country, today));
  const found = dated.flatMap((each): IssueDate[] => {
    const by = judge(each, lines, dated);
    const { iso, alternatives } = each.date;
    return by === undefined ? [] : [{ readings: [iso, ...alternatives], by }];
  });
  for (const by of ['label', 'plain', 'place'] as const) {
    const dates = found.filter((date) => date.by === by);
    if (dates.length > 0) return dates;
  }
  return [];
}

/** The O of a month right behind its day, read as another digit of it: `230ktober`. */
const MONTH_WITH_O = /(?<=\d ?)0(?=(?:ctob|ktob|ctub|ttob|utub|ct |kt ))/giu;

function datesIn(given: LetterLine, country: string | undefined, today: string): DatedLine[] {
  const line = { ...given, text: given.text.replace(MONTH_WITH_O, 'O') };
  const options = { compact: false, ...(country !== undefined && { country }) };
  const plain = findDates(line.text, options);
  // The century of a year of two digits is that of a letter of our days.
  const recent = findDates(line.text, { ...options, role: 'issue', today });
  const year = (date: FoundDate): boolean => /\d{4}/.test(line.text.slice(date.from, date.to));
  const dates = plain.map((date) => (year(date) ? date : (recent.find(({ from }) => from === date.from) ?? date)));
  // Letters beside digits that were taken for digits make no date that somebody is let in by.
  return dates
    .filter(({ corrected }) => corrected.every(({ taken }) => taken.startsWith('month')))
    .map((date) => ({
      line: given,
      place: partOf(line, date),
      date,
      after: Math.max(0, ...dates.filter(({ to }) => to <= date.from).map(({ to }) => to)),
      count: dates.length,
    }));
}

function judge(
  { line, place, date, after, count }: DatedLine,
  lines: readonly LetterLine[],
  dated: readonly DatedLine[],
): IssueDate['by'] | undefined {
  const before = lastPart(line.text.slice(after, date.from));
  // Two dates in a row, or one with `until` behind it, are a period, whatever stands before.
  if (count > 1 && !isAlone(line.text, date)) return undefined;
  const own = readDateLabel(before);
  if (own !== undefined) return labelled(own, before, lines, line);
  if (/\p{L}/u.test(before)) return isPlaced(before, line) ? 'place' : undefined;
  const isFirst = after === 0;
  const rows = isFirst ? labelsInRow(line, lines, dated) : [];
  const [left] = rows;
  const beside = rows.length > 0 ? agreed(rows.map(({ text }) => readDateLabel(lastPart(text)))) : undefined;
  const above = lines
    .filter((other) => isLabelAbove(other, place) && !dated.some((each) => each.line === other))
    .toSorted((one, other) => overlapOf(other, place) - overlapOf(one, place))[0];
  const over = above !== undefined ? readDateLabel(above.text) : undefined;
  // Labels in a column over their values stand beside the value of the column before, and the other way round: where the
  // two say different things, the nearer one counts.
  const near = [beside, over].filter((label) => label !== undefined);
  if (near.includes('other')) return (isClose(left, line) ? beside : over) === 'issue' ? 'label' : undefined;
  if (near.includes('issue')) return 'label';
  if (!near.includes('plain')) return undefined;
  return beside === 'plain' || !isColumn(above, place, lines, dated) ? 'plain' : undefined;
}

function labelled(
  label: DateLabel,
  before: string,
  lines: readonly LetterLine[],
  line: LetterLine,
): IssueDate['by'] | undefined {
  if (label === 'other') return isPlaced(before, line) ? 'place' : undefined;
  if (label === 'issue') return 'label';
  // `Date: 12.03.2026` below or beside `Payment` is the date of that.
  const above = lines.filter((other) => isLabelAbove(other, line)).map(({ text }) => readDateLabel(text));
  return above.includes('other') && !above.includes('issue') ? undefined : 'plain';
}

function partOf(line: LetterLine, { from, to }: FoundDate): LetterLine {
  const sign = (line.right - line.left) / Math.max(1, line.text.length);
  return { ...line, left: line.left + from * sign, right: line.left + to * sign };
}

/** Behind the last colon, bar or wide gap before the date; a label is at the end of what stands before it. */
function lastPart(text: string): string {
  const parts = text.replace(/[\s:.\-–—]+$/u, '').split(/[|;•]|\s{3,}|:\s(?=\S)/u);
  return (parts.at(-1) ?? '').trim();
}

function isAlone(text: string, { from, to }: FoundDate): boolean {
  const [before, behind] = [text.slice(0, from), text.slice(to)];
  return (
    !/^\s*(?:-|–|—|to|au|al|a|bis|do|до|по|έως|hingga|s\/d|đến|hadi|至|~)\s*\d/iu.test(behind) &&
    !/\d\s*(?:-|–|—|to|au|al|a|bis|do|до|по|έως|hingga|s\/d|đến ngày|đến|hadi|至|~)\s*$/iu.test(before)
  );
}

function isPlaced(before: string, { page }: LetterLine): boolean {
  const [town = ''] = before.split(',');
  return (
    page === 0 && PLACE.test(before) && town.split(/\s+/).length <= MOST_TOWN_WORDS && readDateLabel(town) !== 'other'
  );
}

function isClose(left: LetterLine | undefined, line: LetterLine): boolean {
  return left !== undefined && line.left - left.right < 6 * heightOf(line);
}

function isLabelAbove(other: LetterLine, line: LetterLine): boolean {
  const gap = line.top - other.bottom;
  return (
    other.page === line.page &&
    other !== line &&
    !areBeside(other, line) &&
    gap > -0.6 * heightOf(line) &&
    gap < MOST_ABOVE * heightOf(line) &&
    other.top < line.top &&
    shareColumn(other, line)
  );
}

/**
 * What stands left of a date: the nearest on its row, and of a page that lies at a slant the one of the next row as well,
 * where the date is beside both.
 */
function labelsInRow(
  line: LetterLine,
  lines: readonly LetterLine[],
  dated: readonly DatedLine[],
): readonly LetterLine[] {
  const share = (other: LetterLine): number => {
    const along = (line.left + line.right - other.left - other.right) / 2;
    const fall = ((line.slope + other.slope) / 2) * along;
    const apart = Math.abs(line.top + line.bottom - other.top - other.bottom - 2 * fall) / 2;
    return 1 - apart / Math.min(heightOf(line), heightOf(other));
  };
  const near = lines
    .filter((other) => other !== line && other.page === line.page && share(other) > SAME_ROW)
    .filter((other) => other.right <= line.left + heightOf(line))
    .toSorted((one, other) => other.right - one.right);
  const [first] = near;
  if (first === undefined || dated.some((each) => each.line === first)) return [];
  const column = near.filter((other) => shareColumn(other, first) && !dated.some((each) => each.line === other));
  const best = column.toSorted((one, other) => share(other) - share(one))[0] ?? first;
  return [best, ...column.filter((other) => other !== best && share(other) > share(best) - SURELY)];
}

/** One label, or none where several say different things. */
function agreed(labels: readonly (DateLabel | undefined)[]): DateLabel | undefined {
  const [first, ...others] = new Set(labels);
  return others.length === 0 ? first : labels.includes('other') ? 'other' : undefined;
}

function overlapOf(one: LetterLine, other: LetterLine): number {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left);
}

/** A word for date above more than one date, with nothing between them, is the head of a table. */
function isColumn(
  head: LetterLine | undefined,
  first: LetterLine,
  lines: readonly LetterLine[],
  dated: readonly DatedLine[],
): boolean {
  const next = lines
    .filter(
      (line) => line.page === first.page && line.top > first.bottom - 0.4 * heightOf(first) && shareColumn(line, first),
    )
    .toSorted((one, other) => one.top - other.top)[0];
  return head !== undefined && next !== undefined && dated.some(({ line }) => line === next);
}
