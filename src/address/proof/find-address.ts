import type { AddressClaim } from '../../domain/customer';
import { countryRules } from '../country-rules';
import { resolveCountry } from '../resolve-country';
import { addressWords, type AddressWord } from './address-word';
import { findStreet, type FoundStreet } from './find-street';
import { hasPostalCode, mayHoldPostalCode } from './find-postal-code';
import { findTown } from './find-town';
import { areBeside, heightOf, isNextBelow, type LetterLine } from './letter-line';
import { claimedWords, mendWords } from './mend-words';
import { readStreet, takeUnits, type ClaimedStreet } from './read-street';
import { SIMILAR } from './similar-text';
import { otherWordsForKind } from './street-words';

/** The claimed address where a letter has it, part by part. */
export interface FoundAddress {
  /** 0 to 1. */
  readonly street: number;
  readonly house: boolean;
  readonly city: boolean;
  /** Also when none is claimed, and where the country needs none and the letter has none. */
  readonly postalCode: boolean;
  /**
   * The lines of the block, from the top, and of others with the same street and number: one names the addressee, another
   * the place of supply.
   */
  readonly block: readonly LetterLine[];
}

/** Lines of a block above and below the street. */
const MOST_ABOVE = 5;
const MOST_BELOW = 4;
/** A town that the exact postal code stands beside may be spelt in another way. */
const SIMILAR_BESIDE_CODE = 0.7;

/** What is missing from a claim so that it cannot be looked for. */
export function isAddressSearchable(address: AddressClaim): boolean {
  const hasPlace = address.city.trim() !== '' || address.postalCode.trim() !== '';
  return hasPlace && readStreet(address.street) !== undefined;
}

/**
 * The block of lines that has most of the claimed address. All its parts have to stand together: the street of the
 * customer and the postal code of the issuer make no address. `undefined` when nothing is like the street.
 */
export function findAddress(lines: readonly LetterLine[], address: AddressClaim): FoundAddress | undefined {
  const street = readStreet(address.street);
  if (street === undefined) return undefined;
  const claimed = claimedWords(`${writtenWays(address.street)} ${address.city}`, 'place');
  const read = ({ text, from }: LetterLine): string =>
    from === 'ocr' ? mendWords(partNumber(text, address.street), claimed).text : text;
  const words = new Map(lines.map((line) => [line, addressWords(read(line))]));
  const found = lines.flatMap((line) => readPlaces(line, lines, words, street, address));
  const rank = ({ house, city, postalCode, street: score }: FoundAddress): number =>
    Number(house) * 4 + Number(postalCode) * 2 + Number(city) * 2 + score;
  const best = found.toSorted((one, other) => rank(other) - rank(one))[0];
  if (best === undefined) return undefined;
  const others = found.filter(({ house }) => house && best.house);
  return { ...best, block: [...new Set([best, ...others].flatMap(({ block }) => block))] };
}

/** The blank is lost in `238N Example` where 238 N Example is claimed; where 238 Example is, 238N is another number. */
function partNumber(text: string, street: string): string {
  const [, number = '', letter = ''] = /^(\d+)\s+(\p{Lu})\.?\s+\p{L}/u.exec(street) ?? [];
  if (number === '') return text;
  return text.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])${number}${letter}(?=\\.?\\s*\\p{Lu}\\p{Ll})`, 'gu'),
    `${number} ${letter}`,
  );
}

/** A street with the short forms of its kind: those are misread too. */
function writtenWays(street: string): string {
  const short = addressWords(street).flatMap(({ keys }) => keys.flatMap(otherWordsForKind));
  return [street, ...short].join(' ');
}

function readPlaces(
  line: LetterLine,
  lines: readonly LetterLine[],
  words: ReadonlyMap<LetterLine, readonly AddressWord[]>,
  street: ClaimedStreet,
  address: AddressClaim,
): FoundAddress[] {
  const own = words.get(line) ?? [];
  const below = lines.filter((other) => isNextBelow(line, other));
  const alone = findStreet(own, street, address)
    .slice(0, 2)
    .map((place) => ({ place, rest: [line] }));
  // Spread over two lines: the name goes on in the next one.
  const spread = below.flatMap((next) => {
    const both = [...own, ...(words.get(next) ?? [])];
    return findStreet(both, street, address)
      .filter(({ from, to }) => from < own.length && to > own.length)
      .slice(0, 1)
      .map((place) => ({ place, rest: [line, next] }));
  });
  return [...alone, ...spread].map(({ place, rest }) => readBlock(place, rest, lines, words, street, address));
}

function readBlock(
  place: FoundStreet,
  streetLines: readonly LetterLine[],
  lines: readonly LetterLine[],
  words: ReadonlyMap<LetterLine, readonly AddressWord[]>,
  street: ClaimedStreet,
  address: AddressClaim,
): FoundAddress {
  const [first, last] = [streetLines[0] as LetterLine, streetLines.at(-1) as LetterLine];
  const beside = lines.filter((line) => areNear(line, last) && !streetLines.includes(line));
  const above = chain(first, lines, MOST_ABOVE, (line, next) => isNextBelow(next, line));
  const below = chain(last, lines, MOST_BELOW, (line, next) => isNextBelow(line, next));
  const block = [...above.toReversed(), ...streetLines, ...beside, ...below];
  const near = [...above.slice(0, 2), ...streetLines, ...beside, ...below];
  // The name of a street often holds that of a town.
  const rest = streetLines.flatMap((line) => words.get(line) ?? []);
  const outside = [rest.slice(0, place.from), rest.slice(place.to)];
  const country = resolveCountry(address.country) ?? '';
  const code = address.postalCode.trim();
  const exact = code !== '' && near.some((line) => hasCode(line, code, country, address.city));
  const claimsUnits = street.units.size > 0;
  const units = new Set(near.flatMap((line) => takeUnits(words.get(line) ?? []).units));
  const otherUnit = claimsUnits && units.size > 0 && ![...street.units].some((unit) => units.has(unit));
  const numbers = [...above.slice(0, 1), ...below.slice(0, 1)].map((line) => words.get(line) ?? []);
  const apart = !place.hasNumber && numbers.some((line) => line.length <= 2 && line.at(-1)?.number === street.house);
  const town = Math.max(
    0,
    ...outside.map((part) => findTown(part, address.city)),
    ...near.filter((line) => !streetLines.includes(line)).map((line) => findTown(words.get(line) ?? [], address.city)),
  );
  return {
    street: place.score,
    house: (place.house || (street.house !== undefined && apart)) && !otherUnit,
    city: address.city.trim() === '' ? exact : town >= (exact ? SIMILAR_BESIDE_CODE : SIMILAR),
    postalCode: exact || code === '' || isUnwritten(near, place, words, country),
    block,
  };
}

/** A code of digits alone also where it is joined to the town, and that misread: `90-445t0dz`. No digit is mended. */
function hasCode({ text, from }: LetterLine, code: string, country: string, city: string): boolean {
  if (hasPostalCode(text, code, country, city)) return true;
  if (from !== 'ocr' || /\p{L}/u.test(code)) return false;
  return hasPostalCode(mendWords(text, claimedWords(city, 'place')).text, code, country, city);
}

/** Where a country's post does not ask for a code, a letter may go without; not when it has one, or what may be one. */
function isUnwritten(
  near: readonly LetterLine[],
  place: FoundStreet,
  words: ReadonlyMap<LetterLine, readonly AddressWord[]>,
  country: string,
): boolean {
  if (country === '' || countryRules(country).required.has('postal_code')) return false;
  const numbers = near.flatMap((line) => words.get(line) ?? []).filter(({ kind }) => kind === 'number').length;
  return numbers <= (place.hasNumber ? 1 : 0) && !near.some(({ text }) => mayHoldPostalCode(text));
}

/** On one row, and no farther apart than the words of an address are set. */
function areNear(one: LetterLine, other: LetterLine): boolean {
  const gap = Math.max(one.left, other.left) - Math.min(one.right, other.right);
  return one !== other && areBeside(one, other) && gap < 3 * heightOf(other);
}

function chain(
  from: LetterLine,
  lines: readonly LetterLine[],
  most: number,
  isNext: (line: LetterLine, next: LetterLine) => boolean,
): LetterLine[] {
  const chained: LetterLine[] = [];
  let current = from;
  while (chained.length < most) {
    const next = lines
      .filter((line) => !chained.includes(line) && line !== from && isNext(current, line))
      .toSorted((one, other) => distance(one, current) - distance(other, current))[0];
    if (next === undefined) break;
    chained.push(next);
    current = next;
  }
  return chained;
}

function distance(one: LetterLine, other: LetterLine): number {
  return Math.abs(one.top - other.top) + 0.2 * Math.abs(one.left - other.left);
}
