/** The day that a list gives itself, where its form has a place for it. */
import { calendarRange, readDateRange } from '../lists/date-range';
import type { ListForm } from './list-formats';

const PLACES: { readonly [form in ListForm]?: RegExp } = {
  ofac_xml:
    /<(?:\w+:)?DateOfIssue[^>]*>\s*<(?:\w+:)?Year>(\d{4})<[^<]*<(?:\w+:)?Month>(\d{1,2})<[^<]*<(?:\w+:)?Day>(\d{1,2})</,
  un_xml: /<CONSOLIDATED_LIST[^>]* dateGenerated="(\d{4}-\d\d-\d\d)/,
  eu_xml: /<(?:\w+:)?export[^>]* generationDate="(\d{4}-\d\d-\d\d)/,
  eu_csv: /^[^\n]*fileGenerationDate[^\n]*\n"?(\d\d\/\d\d\/\d{4}|\d{4}-\d\d-\d\d)/i,
  uk_xml: /<DateGenerated>\s*(\d\d\/\d\d\/\d{4}|\d{4}-\d\d-\d\d)/,
  uk_csv: /^\W*Report Date:? *(\d{1,2}[-/ ][A-Za-z\d]{2,9}[-/ ]\d{4})/i,
};

/** `YYYY-MM-DD` of the beginning of a file, or undefined when the form or the file says none that can be read. */
export function publishedDate(form: ListForm, head: string): string | undefined {
  const [, text = '', month, day] = PLACES[form]?.exec(head) ?? [];
  const range =
    month === undefined
      ? readDateRange(text.replaceAll(/-(?=[A-Za-z])|(?<=[A-Za-z])-/g, ' '))
      : calendarRange(Number(text), Number(month), Number(day));
  return range && range.from === range.to ? range.from : undefined;
}
