import { findDates, type FoundDate } from '../../documents/printed/read-date';
import { readDateLabel, type DateLabel } from './date-phrases';
import { type IsDated, isHeadOfColumn, isLabelAbove, labelAbove, labelsInRow } from './label-places';
import { heightOf, type LetterLine } from './letter-line';

/** A date that a letter gives for the day on which it was issued. */
export interface IssueDate {
  /** Every reading that the print allows, `YYYY-MM-DD`; the likelier first. */
  readonly readings: readonly string[];
  /** `label`: beside a label of issue. `plain`: beside a word for date. `place`: as letters are dated, `Berlin, 12.03.2026`. */
  readonly by: 'label' | 'plain' | 'place';
}

interface DatedLine {
  readonly line: LetterLine;
  /** The line's text as the date was found in it. */
  readonly text: string;
  /** The part of the line that is the date: columns that stand close together are one line of a text layer. */
  readonly place: LetterLine;
  readonly date: FoundDate;
  /** Where the one before it in the line ends; 0 for the first. */
  readonly after: number;
  /** Where the next one begins, if there is one. */
  readonly next?: number;
}

/** So few signs and no letter between two dates: they are the ends of a period, not two columns. */
const MOST_BETWEEN = 5;
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
  const datedLines = new Set(dated.map(({ line }) => line));
  const found = dated.flatMap((each): IssueDate[] => {
    const by = judge(each, lines, (line) => datedLines.has(line));
    const { iso, alternatives } = each.date;
    return by === undefined ? [] : [{ readings: [iso, ...alternatives], by }];
  });
  for (const by of ['label', 'plain', 'place'] as const) {
    const dates = found.filter((date) => date.by === by);
    if (dates.length > 0) return dates;
  }
  return [];
}

/** The O of a month right behind its day, read as another digit of it: `230ktober`, `23.0ktober`. */
const MONTH_WITH_O = /(?<=\d[. ]{0,2}(?:de ?)?)0(?=(?:ctob|ktob|ctub|ttob|utub|ct |kt ))/giu;

/** A label and its date, the blank between them lost: `Fecha de factura31 de agosto`. */
const JOINED_DATE = /(?<=\p{L}{4})(?=\d{1,2}(?:[./-]\d|\s?(?:de\s?)?\p{L}{3,}\.?\s?(?:de\s?)?\d{4}))/gu;

function datesIn(line: LetterLine, country: string | undefined, today: string): DatedLine[] {
  const text = line.text.replace(MONTH_WITH_O, 'O').replace(JOINED_DATE, line.from === 'ocr' ? ' ' : '');
  const options = { compact: false, ...(country !== undefined && { country }) };
  const plain = findDates(text, options);
  // The century of a year of two digits is that of a letter of our days.
  const recent = findDates(text, { ...options, role: 'issue', today });
  const hasYear = (date: FoundDate): boolean => /\d{4}/.test(text.slice(date.from, date.to));
  const dates = plain.map((date) => (hasYear(date) ? date : (recent.find(({ from }) => from === date.from) ?? date)));
  // Letters beside digits that were taken for digits make no date that somebody is let in by.
  return dates
    .filter(({ corrected }) => corrected.every(({ taken }) => taken.startsWith('month')))
    .map((date) => {
      const next = dates.filter(({ from }) => from >= date.to).map(({ from }) => from);
      return {
        line,
        text,
        place: partOf({ ...line, text }, date),
        date,
        after: Math.max(0, ...dates.filter(({ to }) => to <= date.from).map(({ to }) => to)),
        ...(next.length > 0 && { next: Math.min(...next) }),
      };
    });
}

function judge(each: DatedLine, lines: readonly LetterLine[], isDated: IsDated): IssueDate['by'] | undefined {
  const { line, text, place, date, after } = each;
  const before = lastPart(text.slice(after, date.from));
  // Two dates in a row, or one with `until` behind it, are a period, whatever stands before.
  if (isOfPeriod(each)) return undefined;
  const own = readDateLabel(before);
  if (own !== undefined) return labelled(own, before, lines, line, isDated);
  if (/\p{L}/u.test(before)) return isPlaced(before, line) ? 'place' : undefined;
  const isFirst = after === 0;
  const rows = isFirst ? labelsInRow(line, lines, isDated) : [];
  const [left] = rows;
  const beside = rows.length > 0 ? agreed(rows.map(({ text }) => readDateLabel(lastPart(text)))) : undefined;
  const above = labelAbove(
    lines.filter((other) => !isDated(other)),
    place,
  );
  const over = above !== undefined ? readDateLabel(above.text) : undefined;
  // Labels in a column over their values stand beside the value of the column before, and the other way round: where the
  // two say different things, the nearer one counts.
  const near = [beside, over].filter((label) => label !== undefined);
  if (near.includes('other')) return (isClose(left, line) ? beside : over) === 'issue' ? 'label' : undefined;
  if (near.includes('issue')) return 'label';
  if (!near.includes('plain')) return undefined;
  return beside === 'plain' || !isHeadOfColumn(above, place, lines, isDated) ? 'plain' : undefined;
}

function labelled(
  label: DateLabel,
  before: string,
  lines: readonly LetterLine[],
  line: LetterLine,
  isDated: IsDated,
): IssueDate['by'] | undefined {
  if (label === 'other') return isPlaced(before, line) ? 'place' : undefined;
  if (label === 'issue') return 'label';
  // `Date: 12.03.2026` below or beside `Payment` is the date of that; what has a date of its own is no heading.
  const above = lines
    .filter((other) => isLabelAbove(other, line) && !isDated(other))
    .map(({ text }) => readDateLabel(text));
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

function isOfPeriod({ text, date: { from, to }, after, next }: DatedLine): boolean {
  if (after === 0 && next === undefined) return false;
  const isJoined = (between: string): boolean => !/\p{L}/u.test(between) && between.length <= MOST_BETWEEN;
  const [before, behind] = [text.slice(0, from), text.slice(to)];
  return (
    (after > 0 && isJoined(text.slice(after, from))) ||
    (next !== undefined && isJoined(text.slice(to, next))) ||
    /^\s*(?:-|–|—|to|au|al|a|bis|do|до|по|έως|hingga|s\/d|đến|hadi|至|~)\s*\d/iu.test(behind) ||
    /\d\s*(?:-|–|—|to|au|al|a|bis|do|до|по|έως|hingga|s\/d|đến ngày|đến|hadi|至|~)\s*$/iu.test(before)
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

/** One label, or none where several say different things. */
function agreed(labels: readonly (DateLabel | undefined)[]): DateLabel | undefined {
  const [first, ...others] = new Set(labels);
  return others.length === 0 ? first : labels.includes('other') ? 'other' : undefined;
}
