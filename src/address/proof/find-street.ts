import { addressWords, type AddressWord } from './address-word';
import { takeUnits, type ClaimedStreet } from './read-street';
import { compareStreetNames, readStreetName, type StreetName } from './street-name';
import { SIMILAR } from './similar-text';
import { isNumberWord, isParticle, isUnitWord, partStreetWord, streetKinds, writtenOut } from './street-words';

/** A claimed street where a line of a letter has it. */
export interface FoundStreet {
  /** Places in the line's words: those of the name, and its house number's. */
  readonly from: number;
  readonly to: number;
  /** 0.85 to 1. */
  readonly score: number;
  /** The claimed number, and no other one, stands beside the name; also when none is claimed. */
  readonly house: boolean;
  /** A number stands beside the name. */
  readonly hasNumber: boolean;
}

/** Words between a name and its number: a sign for number, the kind of street. */
const MOST_BETWEEN = 2;

/** Every place in a line where the street may stand, the best first. */
export function findStreet(
  words: readonly AddressWord[],
  street: ClaimedStreet,
  { postalCode, city }: { readonly postalCode: string; readonly city: string },
): FoundStreet[] {
  const found: FoundStreet[] = [];
  const longest = street.length + 3;
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= Math.min(words.length, from + longest); to += 1) {
      const window = words.slice(from, to);
      const last = window.at(-1);
      if (last?.kind === 'number' && !street.hasNumbers) break;
      const name = readStreetName(window);
      const score = compareStreetNames(street.name, name);
      if (score >= SIMILAR && isWholeName(words, from, to, { name, street, city }))
        found.push({ score, ...numberBeside(words, from, to, street, postalCode) });
    }
  }
  return found.toSorted((one, other) => Number(other.house) - Number(one.house) || other.score - one.score);
}

/**
 * Whether a name ends where the window does: `Musterstraße` is not `Neue Musterstraße`, `rue Victor` not `rue Victor Test`,
 * and the kind of street beside it is the claimed one.
 */
function isWholeName(
  words: readonly AddressWord[],
  from: number,
  to: number,
  { name, street, city }: { readonly name: StreetName; readonly street: ClaimedStreet; readonly city: string },
): boolean {
  const [before, behind] = [words[from - 1], words[to]];
  const [first, last] = [words[from], words[to - 1]];
  const beside = [before, behind].flatMap((word) => (word === undefined || isSignForNumber(word) ? [] : kindsOf(word)));
  const isOtherKind =
    name.kinds.size === 0 &&
    street.name.kinds.size > 0 &&
    beside.length > 0 &&
    !beside.some((kind) => street.name.kinds.has(kind));
  if (isOtherKind) return false;
  // 59 E Sample is 59E, or another street than 59 Sample: a letter by itself is never left out.
  if (isLetter(first) && !startsLike(first, street)) return false;
  if (isLetter(before) && first?.isParted !== true && words[from - 2]?.kind !== 'number') return false;
  const begins =
    before === undefined ||
    isLetter(before) ||
    first?.isParted === true ||
    kindsOf(first).length > 0 ||
    isNoName(before);
  const isTown = behind !== undefined && addressWords(city)[0]?.keys.some((key) => behind.keys.includes(key)) === true;
  const ends = behind === undefined || behind.isParted || isClosed(last) || isTown || isNoName(behind);
  return begins && ends;
}

const isLetter = (word: AddressWord | undefined): word is AddressWord =>
  word?.kind === 'word' && word.keys.every((key) => /^[a-z]$/.test(key));

/** `N Example` begins like `North Example`. */
function startsLike({ keys }: AddressWord, { first }: ClaimedStreet): boolean {
  return keys.some((key) => first.includes(key) || writtenOut(key).some((full) => first.includes(full)));
}

const kindsOf = (word: AddressWord | undefined): readonly number[] =>
  word?.kind === 'word' ? word.keys.flatMap((key) => [...streetKinds(key)]) : [];
const isSignForNumber = ({ keys, kind }: AddressWord): boolean => kind === 'word' && keys.some(isNumberWord);

/** A number, a sign for one, a word for a flat or for a kind of street: no part of a name. Chinese names have no ends. */
function isNoName(word: AddressWord): boolean {
  const isSign = word.keys.some((key) => isNumberWord(key) || isUnitWord(key) || CJK.test(key));
  return word.kind !== 'word' || isSign || kindsOf(word).length > 0;
}

/** Behind the word for its kind no name goes on: Sample Street, Musterstraße. */
function isClosed(word: AddressWord | undefined): boolean {
  const isCompound = word?.keys.some((key) => partStreetWord(key)?.at === 'end') === true;
  return kindsOf(word).length > 0 || isCompound || word?.kind === 'ordinal';
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function numberBeside(
  words: readonly AddressWord[],
  from: number,
  to: number,
  street: ClaimedStreet,
  postalCode: string,
): Omit<FoundStreet, 'score'> {
  const code = postalCode.replace(/[\s-]/g, '').toUpperCase();
  const isHouse = (at: number | undefined): at is number => {
    const number = at === undefined ? undefined : words[at]?.number;
    return number !== undefined && number.replace(/-/g, '') !== code && !isUnitNumber(words, at as number);
  };
  const [before, behind] = [nextNumber(words, from, -1), nextNumber(words, to - 1, 1)];
  const numbers = [before, behind].filter(isHouse);
  const place = { from: Math.min(from, ...numbers), to: Math.max(to, ...numbers.map((at) => at + 1)) };
  const hasNumber = numbers.length > 0;
  if (street.house === undefined) return { ...place, house: true, hasNumber };
  const units = new Set(takeUnits(words).units);
  const isSame =
    numbers.length > 0 && numbers.every((at) => sameHouse(numberAt(words, at, from, street), units, street));
  return { ...place, house: isSame, hasNumber };
}

/** A letter right after the number belongs to it, whatever blanks were lost: `59ESample Street`, `Musterstraße 59EBerlin`. */
function numberAt(words: readonly AddressWord[], at: number, from: number, { name }: ClaimedStreet): string {
  const [number = '', next] = [words[at]?.number, words[at + 1]];
  // `31 D. Name` where such a kind of street is claimed; `31 D Name` is 31D.
  const isKind = words[at + 2]?.isParted === true && kindsOf(next).some((kind) => name.kinds.has(kind));
  const isSuffixed = isLetter(next) && !next.isParted && !next.keys.some(isUnitWord) && at + 1 !== from && !isKind;
  return isSuffixed ? number + (next.keys[0] ?? '').toUpperCase() : number;
}

/** Place of the number that a name has beside it, in one direction; nothing but signs for numbers may stand between. */
function nextNumber(words: readonly AddressWord[], start: number, step: 1 | -1): number | undefined {
  for (let at = start + step, skipped = 0; skipped <= MOST_BETWEEN; at += step, skipped += 1) {
    const word = words[at];
    if (word === undefined || word.kind === 'ordinal') return undefined;
    if (word.kind === 'number') return at;
    // `No 12` has its sign before it: left of a name, what parts it from its number is no sign but a word of the name.
    const isSign = step === 1 && word.keys.some(isNumberWord);
    const isBetween =
      isSign ||
      (step === -1 && isLetter(word)) ||
      word.keys.some((key) => isParticle(key) || streetKinds(key).size > 0);
    if (!isBetween) return undefined;
  }
  return undefined;
}

function isUnitNumber(words: readonly AddressWord[], at: number): boolean {
  const before = words[at - 1];
  return before?.kind === 'word' && before.keys.some(isUnitWord) && !before.keys.some(isNumberWord);
}

/**
 * Sign by sign: 12 is neither 112 nor 12B. A flat may stand behind a slash or be named: 12/7 is 12, flat 7. Of two flats
 * that are both named, one has to be the other.
 */
export function sameHouse(
  printed: string,
  printedUnits: ReadonlySet<string>,
  { house = '', units }: Pick<ClaimedStreet, 'house' | 'units'>,
): boolean {
  const readings = (number: string, named: ReadonlySet<string>): { house: string; units: ReadonlySet<string> }[] => {
    const [first, second, ...more] = number.split('/');
    const parted = first !== undefined && second !== undefined && more.length === 0;
    return [
      { house: number, units: named },
      ...(parted
        ? [
            { house: first, units: new Set([...named, second]) },
            { house: second, units: new Set([...named, first]) },
          ]
        : []),
    ];
  };
  return readings(printed, printedUnits).some((one) =>
    readings(house, units).some((other) => {
      if (one.house !== other.house) return false;
      const isWhole = one.house === printed && other.house === house;
      if (one.units.size === 0 || other.units.size === 0) return isWhole;
      return [...other.units].some((unit) => one.units.has(unit));
    }),
  );
}
