import { checkDigit } from './check-digit';
import { composeName } from './mrz-name';
import { MRZ_PLACES, readStretch, writeStretch, type MrzPlaces, type Stretch } from './mrz-places';
import type { MrzKind, Sex } from '../truth';

/** What goes into a zone; names, numbers and codes already in its alphabet. */
export interface MrzContent {
  /** `P<`, `ID`: both characters. */
  readonly documentCode: string;
  readonly issuer: string;
  readonly surname: string;
  readonly givenNames: string;
  /** Up to 9 characters; in TD1 up to 22 and in TD2 up to 14, the rest spilling into the optional data. */
  readonly documentNumber: string;
  readonly nationality: string;
  /** `YYMMDD`, unknown parts as `<<`. */
  readonly birthDate: string;
  readonly sex: Sex;
  readonly expiryDate: string;
  /** Behind what is left of a long number, if anything. */
  readonly optional?: string;
  /** The optional data of the second line of TD1. */
  readonly secondOptional?: string;
  /** TD3: without the digit behind the optional data, `<` stands in its place. */
  readonly optionalUnchecked?: boolean;
}

/**
 * The lines of a zone, with all check digits.
 *
 * @throws RangeError when the number or the optional data do not fit
 */
export function composeMrz(
  kind: MrzKind,
  content: MrzContent,
): { readonly lines: readonly string[]; readonly nameTruncated: boolean } {
  const places = MRZ_PLACES[kind];
  const name = composeName(content.surname, content.givenNames, places.name.to - places.name.from);
  const number = splitNumber(content.documentNumber, kind);
  let lines = emptyLines(places);
  const write = (stretch: Stretch, text: string) => {
    lines = writeStretch(lines, stretch, text.padEnd(stretch.to - stretch.from, '<'));
  };
  const writeChecked = (stretch: Stretch, text: string) => {
    write(stretch, text);
    write(behind(stretch), checkDigit(readStretch(lines, stretch)));
  };
  write({ line: 0, from: 0, to: 5 }, content.documentCode + content.issuer.padEnd(3, '<'));
  write(places.name, name.field);
  if (number.rest === '') writeChecked(places.number, number.first);
  else write(places.number, number.first);
  writeChecked(places.birthDate, content.birthDate);
  write(behind(places.birthDate, 1), content.sex === 'X' ? '<' : content.sex);
  writeChecked(places.expiryDate, content.expiryDate);
  write(nationalityPlace(kind), content.nationality.padEnd(3, '<'));
  writeOptional(places, number.rest, content, write);
  if (places.composite !== undefined) {
    const over = places.composite.over.map((stretch) => readStretch(lines, stretch)).join('');
    write(places.composite.at, checkDigit(over));
  }
  return { lines, nameTruncated: name.truncated };
}

/** One place behind a stretch, or a little further. */
export function behind({ line, to }: Stretch, skip = 0): Stretch {
  return { line, from: to + skip, to: to + skip + 1 };
}

function writeOptional(
  { optional, optionalChecked }: MrzPlaces,
  rest: string,
  content: MrzContent,
  write: (stretch: Stretch, text: string) => void,
): void {
  const [first, second] = optional;
  if (first === undefined) throw new RangeError('every zone has room for optional data');
  write(first, `${rest}${content.optional ?? ''}`);
  if (second !== undefined) write(second, content.secondOptional ?? '');
  if (!optionalChecked) return;
  const without = content.optionalUnchecked === true;
  const data = (content.optional ?? '').padEnd(first.to - first.from, '<');
  write(behind(first), without ? '<' : checkDigit(data));
}

/** Doc 9303-5 and 9303-6: `<` in place of the check digit, the rest with its digit and a filler in the optional data. */
function splitNumber(number: string, kind: MrzKind): { readonly first: string; readonly rest: string } {
  if (number.length <= 9) return { first: number, rest: '' };
  if (kind !== 'td1' && kind !== 'td2') throw new RangeError('the document number is too long for this zone');
  return { first: number.slice(0, 9), rest: `${number.slice(9)}${checkDigit(number)}<` };
}

function nationalityPlace(kind: MrzKind): Stretch {
  return kind === 'td1' ? { line: 1, from: 15, to: 18 } : { line: 1, from: 10, to: 13 };
}

function emptyLines({ lines, length }: MrzPlaces): string[] {
  return Array.from({ length: lines }, () => '<'.repeat(length));
}
