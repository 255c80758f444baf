import { type Details, parse } from 'mrz';

import type { MrzFormat } from '../../../src/documents/mrz/mrz-format';
import { SPECIMEN_STATE } from '../../../src/documents/mrz/icao-countries';

export interface Autocorrected {
  readonly lines: readonly string[];
  /** The parser finds nothing wrong with them. */
  readonly passes: boolean;
}

/** Visas have neither, and the parser takes them for passports and cards. */
const NOT_ON_VISAS: readonly (string | null)[] = ['compositeCheckDigit', 'personalNumberCheckDigit', 'personalNumber'];

/**
 * The parser `mrz` with its autocorrect on: digits in fields of letters become letters, letters in fields of digits digits. It
 * knows neither visas nor the state of ICAO's specimens, and neither is held against it.
 */
export function autocorrect(lines: readonly string[], format: MrzFormat): Autocorrected {
  const { details } = parse([...lines], { autocorrect: true });
  const corrected = [...lines];
  for (const { ranges } of details) {
    const [range] = ranges as readonly (Details['ranges'][number] & { readonly raw?: string })[];
    const line = range && corrected[range.line];
    if (range?.raw === undefined || line === undefined) continue;
    corrected[range.line] = line.slice(0, range.start) + range.raw + line.slice(range.end);
  }
  const isVisa = format === 'mrv_a' || format === 'mrv_b';
  const isExcused = ({ field, value }: Details): boolean =>
    (isVisa && NOT_ON_VISAS.includes(field)) ||
    ((field === 'issuingState' || field === 'nationality') && value === SPECIMEN_STATE) ||
    (isVisa && field === 'documentCode');
  return { lines: corrected, passes: details.every((detail) => detail.valid || isExcused(detail)) };
}
