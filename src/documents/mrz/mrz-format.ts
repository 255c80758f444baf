/** The machine-readable zones of ICAO Doc 9303 parts 4 to 7. */
export type MrzFormat = 'td1' | 'td2' | 'td3' | 'mrv_a' | 'mrv_b';

/** A stretch of one line: `line` and `from` count from 0, `to` is exclusive. */
export interface Span {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** What a place may hold: letters, digits, either, or a sex; each also the filler `<` where the standard lets it stand. */
export type PlaceType = 'letter' | 'digit' | 'any' | 'sex';

export interface CheckedSpan {
  readonly name: 'document_number' | 'birth_date' | 'expiry_date' | 'optional_data' | 'composite';
  readonly over: readonly Span[];
  readonly digit: Span;
}

export interface MrzLayout {
  readonly lines: number;
  readonly length: number;
  readonly code: Span;
  readonly issuer: Span;
  readonly names: Span;
  readonly documentNumber: Span;
  readonly nationality: Span;
  readonly birthDate: Span;
  readonly sex: Span;
  readonly expiryDate: Span;
  readonly optionalData: readonly Span[];
  readonly checks: readonly CheckedSpan[];
}

const span = (line: number, from: number, to: number): Span => ({ line, from, to });
const at = (line: number, place: number): Span => span(line, place, place + 1);

/** Dates, sex and nationality lie at the same places in the second line of everything but TD1. */
function twoLines(length: 36 | 44, kind: 'document' | 'visa'): MrzLayout {
  const number = span(1, 0, 9);
  const birth = span(1, 13, 19);
  const expiry = span(1, 21, 27);
  const dates: CheckedSpan[] = [
    { name: 'document_number', over: [number], digit: at(1, 9) },
    { name: 'birth_date', over: [birth], digit: at(1, 19) },
    { name: 'expiry_date', over: [expiry], digit: at(1, 27) },
  ];
  const optional = kind === 'visa' ? span(1, 28, length) : length === 44 ? span(1, 28, 42) : span(1, 28, 35);
  const composite: CheckedSpan = {
    name: 'composite',
    over: [span(1, 0, 10), span(1, 13, 20), span(1, 21, length - 1)],
    digit: at(1, length - 1),
  };
  const personal: CheckedSpan[] =
    length === 44 ? [{ name: 'optional_data', over: [span(1, 28, 42)], digit: at(1, 42) }] : [];
  return {
    lines: 2,
    length,
    code: span(0, 0, 2),
    issuer: span(0, 2, 5),
    names: span(0, 5, length),
    documentNumber: number,
    nationality: span(1, 10, 13),
    birthDate: birth,
    sex: at(1, 20),
    expiryDate: expiry,
    optionalData: [optional],
    checks: kind === 'visa' ? dates : [...dates, ...personal, composite],
  };
}

const TD1: MrzLayout = {
  lines: 3,
  length: 30,
  code: span(0, 0, 2),
  issuer: span(0, 2, 5),
  names: span(2, 0, 30),
  documentNumber: span(0, 5, 14),
  nationality: span(1, 15, 18),
  birthDate: span(1, 0, 6),
  sex: at(1, 7),
  expiryDate: span(1, 8, 14),
  optionalData: [span(0, 15, 30), span(1, 18, 29)],
  checks: [
    { name: 'document_number', over: [span(0, 5, 14)], digit: at(0, 14) },
    { name: 'birth_date', over: [span(1, 0, 6)], digit: at(1, 6) },
    { name: 'expiry_date', over: [span(1, 8, 14)], digit: at(1, 14) },
    {
      name: 'composite',
      over: [span(0, 5, 30), span(1, 0, 7), span(1, 8, 15), span(1, 18, 29)],
      digit: at(1, 29),
    },
  ],
};

export const MRZ_LAYOUTS: Readonly<Record<MrzFormat, MrzLayout>> = {
  td1: TD1,
  td2: twoLines(36, 'document'),
  td3: twoLines(44, 'document'),
  mrv_a: twoLines(44, 'visa'),
  mrv_b: twoLines(36, 'visa'),
};

/** What each place of each line may hold. Digits are dates and the check digits; the rest is letters, or either. */
export function placeTypes(format: MrzFormat): readonly (readonly PlaceType[])[] {
  const layout = MRZ_LAYOUTS[format];
  const types = Array.from({ length: layout.lines }, () =>
    Array.from({ length: layout.length }, (): PlaceType => 'any'),
  );
  const set = ({ line, from, to }: Span, type: PlaceType) => types[line]?.fill(type, from, to);
  set(layout.code, 'letter');
  set(layout.issuer, 'letter');
  set(layout.names, 'letter');
  set(layout.nationality, 'letter');
  set(layout.birthDate, 'digit');
  set(layout.expiryDate, 'digit');
  set(layout.sex, 'sex');
  for (const { digit } of layout.checks) set(digit, 'digit');
  return types;
}

/** The format of so many lines of that length that begin so; undefined for what the standard does not have. */
export function formatOf(lines: number, length: number, first: string): MrzFormat | undefined {
  if (lines === 3 && length === 30) return 'td1';
  if (lines !== 2) return undefined;
  if (length === 44) return first === 'V' ? 'mrv_a' : 'td3';
  if (length === 36) return first === 'V' ? 'mrv_b' : 'td2';
  return undefined;
}
