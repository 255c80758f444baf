import type { AamvaProblem } from './aamva-licence';

export interface Designator {
  /** `DL` licence, `ID` identity card, `EN` enhanced licence, `Z` and a letter: the jurisdiction's own. */
  readonly type: string;
  /** From the first byte of the barcode. */
  readonly offset: number;
  readonly length: number;
}

export interface AamvaHeader {
  readonly issuer: string;
  readonly version: number;
  readonly jurisdictionVersion?: number | undefined;
  readonly designators: readonly Designator[];
  /** Where the barcode begins in the text. */
  readonly start: number;
  /** Where the header ends in the text. */
  readonly end: number;
  readonly problems: readonly AamvaProblem[];
}

/** `@`, the separators of element, record and segment, the file type. */
const EXACT_START = '@\n\u001e\rANSI ';
const FILE_TYPE = /(?:ANSI|AAMVA) ?(\d{6})(\d*)/;
/** Scanners put a few characters before the header, and some issuers the wrong ones into it. */
const MOST_BEFORE = 40;
const MOST_DESIGNATORS = 20;
const NEWEST_VERSION = 10;

/**
 * Reads the header of any version: `@ LF RS CR "ANSI "`, issuer (6 digits), version (2), from version 2 on the
 * jurisdiction's own version (2), the number of subfiles (2), and for each its type, offset (4) and length (4).
 *
 * @returns `undefined` for a text that is no licence at all
 */
export function readHeader(text: string): AamvaHeader | undefined {
  const found = FILE_TYPE.exec(text.slice(0, MOST_BEFORE + 64));
  if (found === null || found.index > MOST_BEFORE) return undefined;
  const [whole, issuer = '', digits = ''] = found;
  const at = text.lastIndexOf('@', found.index);
  const start = at === -1 ? Math.max(0, found.index - 4) : at;
  const problems = new Set<AamvaProblem>();
  if (!text.startsWith(EXACT_START, start) || start !== 0) problems.add('header_malformed');

  const version = Number(digits.slice(0, 2));
  // The digits tell better than the version whether the jurisdiction's own is there: issuers got it wrong both ways.
  const hasJurisdictionVersion = digits.length === 6;
  if (digits.length !== (version < 2 ? 4 : 6)) problems.add('header_malformed');
  if (digits.length < 2 || version > NEWEST_VERSION) problems.add('unknown_version');

  const { designators, end } = readDesignators(text, found.index + whole.length);
  if (digits.length < 4 || Number(digits.slice(-2)) !== designators.length) problems.add('entries_mismatch');
  const jurisdictionVersion = hasJurisdictionVersion ? Number(digits.slice(2, 4)) : undefined;
  return { issuer, version, jurisdictionVersion, designators, start, end, problems: [...problems] };
}

function readDesignators(text: string, from: number): Pick<AamvaHeader, 'designators' | 'end'> {
  const one = /([A-Z]{2})(\d{4})(\d{4})/y;
  one.lastIndex = from;
  const designators: Designator[] = [];
  let end = from;
  for (let found = one.exec(text); found !== null && designators.length < MOST_DESIGNATORS; found = one.exec(text)) {
    designators.push({ type: found[1] ?? '', offset: Number(found[2]), length: Number(found[3]) });
    end = one.lastIndex;
  }
  return { designators, end };
}
