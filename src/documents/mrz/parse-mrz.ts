import { checkDigit } from './check-digit';
import { countryOfCode, SPECIMEN_STATE } from './icao-countries';
import { type CheckedSpan, MRZ_LAYOUTS, type MrzFormat, type Span } from './mrz-format';
import { type MrzDate, readMrzDate } from './mrz-dates';

export interface MrzCheck {
  readonly name: CheckedSpan['name'];
  readonly ok: boolean;
}

/** What a machine-readable zone says, and whether it agrees with itself. */
export interface Mrz {
  readonly format: MrzFormat;
  /** As they were read. */
  readonly lines: readonly string[];
  /** `P`, `ID`, `AR`, `V`, ... */
  readonly code: string;
  /** As it stands, fillers stripped: `D`, `GBR`, `UTO`. */
  readonly issuer: string;
  readonly surname: string;
  readonly givenNames: string;
  /** The names fill their field to its last place: something may be cut off (ICAO Doc 9303-4, 4.2.3). */
  readonly namesMayBeCut: boolean;
  readonly documentNumber: string;
  readonly nationality: string;
  readonly birthDate: MrzDate;
  /** `X` where it is not specified. */
  readonly sex: 'M' | 'F' | 'X' | '?';
  readonly expiryDate: MrzDate;
  readonly optionalData: readonly string[];
  readonly checks: readonly MrzCheck[];
  /**
   * What does not hold, as codes: `alphabet` (also lines too many, too few or of another length), `check_<name>`,
   * `birth_date`, `expiry_date`, `issuer`, `nationality`, `sex`, `names`.
   */
  readonly problems: readonly string[];
}

/**
 * Takes a machine-readable zone apart (ICAO Doc 9303 parts 4 to 7). Nothing is mended: what was read is what is checked.
 *
 * @param lines of the length and number of `format`
 * @param today `YYYY-MM-DD`: tells the century of a year
 */
export function parseMrz(lines: readonly string[], format: MrzFormat, today: string): Mrz {
  const layout = MRZ_LAYOUTS[format];
  const at = ({ line, from, to }: Span): string => (lines[line] ?? '').slice(from, to);
  const stripped = (span: Span): string => at(span).replace(/<+$/, '');
  const number = readNumber(lines, format);
  const names = readNames(at(layout.names));
  const birthDate = readMrzDate(at(layout.birthDate), 'birth', today);
  const expiryDate = readMrzDate(at(layout.expiryDate), 'expiry', today);
  const checks = layout.checks.map((check) => ({ name: check.name, ok: holds(check, at, number.long) }));
  const fields = {
    code: stripped(layout.code),
    issuer: stripped(layout.issuer),
    nationality: stripped(layout.nationality),
    sex: sexOf(at(layout.sex)),
  };
  const read = {
    format,
    lines,
    ...fields,
    ...names,
    documentNumber: number.value,
    birthDate,
    expiryDate,
    optionalData: layout.optionalData.map(stripped),
    checks,
  };
  return { ...read, problems: problemsOf(read, at(layout.names)) };
}

function problemsOf(read: Omit<Mrz, 'problems'>, names: string): string[] {
  const { lines, length } = MRZ_LAYOUTS[read.format];
  const isWhole = read.lines.length === lines && read.lines.every((line) => line.length === length);
  const holding: readonly (readonly [code: string, holds: boolean])[] = [
    ['alphabet', isWhole && read.lines.every((line) => /^[A-Z0-9<]*$/.test(line))],
    ...read.checks.map(({ name, ok }) => [`check_${name}`, ok] as const),
    ['birth_date', read.birthDate.iso !== undefined || read.birthDate.partlyUnknown],
    ['expiry_date', read.expiryDate.iso !== undefined],
    ['issuer', isKnown(read.issuer)],
    ['nationality', isKnown(read.nationality)],
    ['sex', read.sex !== '?'],
    ['names', read.surname !== '' && !/\d/.test(names)],
  ];
  return holding.filter(([, holds]) => !holds).map(([code]) => code);
}

/**
 * A number of more than nine characters goes on in the optional data, its check digit behind it (TD1: Doc 9303-5, 4.2.2
 * note j; TD2: 9303-6). Its first nine then have a filler where their check digit would stand. `long` is all of it with
 * that digit.
 */
function readNumber(lines: readonly string[], format: MrzFormat): { value: string; long?: string } {
  const { documentNumber, checks, optionalData } = MRZ_LAYOUTS[format];
  const { line, from, to } = documentNumber;
  const head = (lines[line] ?? '').slice(from, to);
  const digit = checks[0]?.digit;
  const beside = digit ? (lines[digit.line] ?? '').slice(digit.from, digit.to) : '';
  const more = optionalData[0];
  if ((format !== 'td1' && format !== 'td2') || beside !== '<' || head.endsWith('<') || !more) {
    return { value: head.replace(/<+$/, '') };
  }
  const tail = (lines[more.line] ?? '').slice(more.from, more.to).split('<')[0] ?? '';
  return tail.length > 1 ? { value: head + tail.slice(0, -1), long: head + tail } : { value: head };
}

function holds(check: CheckedSpan, at: (span: Span) => string, long: string | undefined): boolean {
  const found = at(check.digit);
  if (check.name === 'document_number' && long !== undefined) {
    return checkDigit(long.slice(0, -1)) === long.slice(-1);
  }
  const text = check.over.map(at).join('');
  // Empty optional data of TD3 may have a filler for its digit (Doc 9303-4, 4.2.2 note on positions 29 to 43), and some
  // issuers leave the digit out beside a personal number too. The composite digit covers these places all the same.
  if (check.name === 'optional_data' && found === '<') return true;
  return checkDigit(text) === found;
}

/** Surname and given names are two fillers apart, their parts one; a name without given names ends in fillers. */
function readNames(field: string): Pick<Mrz, 'surname' | 'givenNames' | 'namesMayBeCut'> {
  const [surname = '', ...given] = field.replace(/<+$/, '').split('<<');
  const spaced = (text: string) => text.replaceAll('<', ' ').trim();
  return {
    surname: spaced(surname),
    givenNames: spaced(given.join(' ')),
    namesMayBeCut: !field.endsWith('<'),
  };
}

function sexOf(character: string): Mrz['sex'] {
  if (character === 'M' || character === 'F') return character;
  return character === '<' || character === 'X' ? 'X' : '?';
}

/** `UTO` is known: as a specimen. Whose country it is not is for the comparison to say. */
function isKnown(code: string): boolean {
  return code === SPECIMEN_STATE || countryOfCode(code) !== undefined;
}
