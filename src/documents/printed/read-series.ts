import type { TextPiece } from './page-pieces';
import type { PrintedField } from './printed-fields';

/** `SERIA XX NR 123456`: the words stand between the parts of the number. */
const SERIES =
  /(?:seria|series?|série|серия|серія)\s*:?\s*([\p{Lu}\d]{1,4})\s*(?:nr|no|n°|nº|№)\.?\s*(\d{5,8})(?!\d)/iu;

/** The document number of a page that prints its series and its number apart, as the cards of Romania do. */
export function readSeries(texts: readonly TextPiece[]): PrintedField | undefined {
  for (const { line, text, confidence } of texts) {
    const [raw, series, number] = SERIES.exec(text) ?? [];
    if (raw === undefined) continue;
    return { value: `${series} ${number}`, raw, lines: [line], confidence, how: 'label' };
  }
  return undefined;
}
