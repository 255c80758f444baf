/** The days that a certificate names: when the company came to be, and of which day an extract is. */
import { labelAbove, labelsInRow } from '../../address/proof/label-places';
import type { LetterLine } from '../../address/proof/letter-line';
import { findPhrase, phraseText } from '../../address/proof/phrase-index';
import { findDates } from '../../documents/printed/read-date';
import { EXTRACT_DATE_LABELS, INCORPORATION_LABELS, THIS_DAY } from './certificate-phrases';
import { plainDayText } from './plain-day-text';

export interface NamedDay {
  /** Every reading that the print allows, `YYYY-MM-DD`; the likelier first. */
  readonly readings: readonly string[];
  readonly of: 'incorporation' | 'extract' | 'unsaid';
}

/** Every date on the pages, and what it is the date of, as far as a label or its sentence says. @param country alpha-3 */
export function findDays(lines: readonly LetterLine[], country: string | undefined): readonly NamedDay[] {
  const options = { compact: false, ...(country !== undefined && { country }) };
  const texts = new Map(lines.map((line) => [line, plainDayText(line.text, line.from === 'ocr')]));
  // A year of two digits may be what recognition left of four.
  const datesOf = (line: LetterLine) => {
    const text = texts.get(line) ?? '';
    return findDates(text, options).filter(({ from, to }) => line.from !== 'ocr' || /\d{4}/.test(text.slice(from, to)));
  };
  const dated = new Set(lines.filter((line) => datesOf(line).length > 0));
  const isOfThisDay = lines.some(({ text }) => has(text, THIS_DAY));
  return [...dated].flatMap((line) => {
    const text = texts.get(line) ?? '';
    let after = 0;
    return datesOf(line).map(({ iso, alternatives, from, to }): NamedDay => {
      const before = text.slice(after, from);
      after = to;
      const of = labelOf(before, line, lines, dated, text.slice(to));
      // Made on the day that it certifies.
      const isThisDay = of === 'extract' && isOfThisDay;
      return {
        readings: [iso, ...alternatives],
        of: isThisDay || (of === 'unsaid' && isOfThisDay) ? 'incorporation' : of,
      };
    });
  });
}

function labelOf(
  before: string,
  line: LetterLine,
  lines: readonly LetterLine[],
  dated: ReadonlySet<LetterLine>,
  behind: string,
): NamedDay['of'] {
  const own = readLabel(before);
  if (own !== 'unsaid') return own;
  // `12.04.2011 (Tag der ersten Eintragung)`
  const follows = readLabel(behind);
  if (/^\s*[(,]/.test(behind) && follows !== 'unsaid') return follows;
  const isDated = (other: LetterLine): boolean => dated.has(other);
  const row = labelsInRow(line, lines, isDated).map(({ text }) => readLabel(text));
  const beside = row.find((label) => label !== 'unsaid');
  if (beside !== undefined) return beside;
  const above = labelAbove(
    lines.filter((other) => !dated.has(other)),
    line,
  );
  return above === undefined ? 'unsaid' : readLabel(above.text);
}

/** The label that stands last: nearest to its date. */
function readLabel(text: string): NamedDay['of'] {
  const [incorporation, extract] = [lastOf(text, INCORPORATION_LABELS), lastOf(text, EXTRACT_DATE_LABELS)];
  if (incorporation < 0 && extract < 0) return 'unsaid';
  return incorporation >= extract ? 'incorporation' : 'extract';
}

function lastOf(text: string, labels: readonly string[]): number {
  const line = phraseText(text);
  return Math.max(-1, ...labels.map((label) => findPhrase(line, label)?.to ?? -1));
}

function has(text: string, phrases: readonly string[]): boolean {
  const line = phraseText(text);
  return phrases.some((phrase) => findPhrase(line, phrase) !== undefined);
}
