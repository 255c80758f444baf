import { checkDigit } from './check-digit';
import { behind } from './compose-mrz';
import { MRZ_PLACES, readStretch, type Stretch } from './mrz-places';
import type { MrzKind } from '../truth';

/** A document number as it stands in a zone: where its characters are, in order, and where its check digit is. */
export interface NumberPlaces {
  readonly characters: readonly Stretch[];
  readonly digit: Stretch;
}

/** Finds the document number, also a long one that goes on in the optional data of TD1 and TD2. */
export function findNumber(kind: MrzKind, lines: readonly string[]): NumberPlaces {
  const { number, optional } = MRZ_PLACES[kind];
  const digit = behind(number);
  const rest = optional[0];
  if (rest === undefined || readStretch(lines, digit) !== '<' || (kind !== 'td1' && kind !== 'td2')) {
    return { characters: [number], digit };
  }
  const end = rest.from + readStretch(lines, rest).indexOf('<') - 1;
  return {
    characters: [number, { ...rest, to: end }],
    digit: { line: rest.line, from: end, to: end + 1 },
  };
}

/**
 * Whether every check digit of a zone agrees. Behind empty optional data (TD3) both `0` and `<` are right, and `<` also
 * behind optional data that the issuer left unchecked.
 */
export function checkDigitsPass(kind: MrzKind, lines: readonly string[]): boolean {
  const { birthDate, expiryDate, optional, optionalChecked, composite } = MRZ_PLACES[kind];
  const number = findNumber(kind, lines);
  const pairs: [string, string][] = [
    [number.characters.map((stretch) => readStretch(lines, stretch)).join(''), readStretch(lines, number.digit)],
    ...[birthDate, expiryDate].map((stretch): [string, string] => [
      readStretch(lines, stretch),
      readStretch(lines, behind(stretch)),
    ]),
  ];
  if (optionalChecked) {
    for (const stretch of optional) {
      const digit = readStretch(lines, behind(stretch));
      if (digit !== '<') pairs.push([readStretch(lines, stretch), digit]);
    }
  }
  if (composite !== undefined) {
    const over = composite.over.map((stretch) => readStretch(lines, stretch)).join('');
    pairs.push([over, readStretch(lines, composite.at)]);
  }
  return pairs.every(([characters, digit]) => checkDigit(characters) === digit);
}
