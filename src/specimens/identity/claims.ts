import { toMrzLetters, type UmlautRule } from '../mrz/mrz-letters';
import type { Random } from '../random';
import type { Claims, ClaimVariation, SpecimenIdType, Truth } from '../truth';

const LETTERS: { readonly [letter: string]: string } = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  þ: 'th',
  ı: 'i',
};

/** What claims are made from: the truth as far as it is known before them. */
export type Claimable = Pick<
  Truth,
  'surname' | 'givenNames' | 'birthDate' | 'issuerAlpha3' | 'documentNumber' | 'sex' | 'idType'
>;

/** At most one variation of the spelling and one of the order: what customers do who have nothing to hide. */
export function pickClaimVariations(random: Random): readonly ClaimVariation[] {
  const spelling = random.chance(0.35) ? [random.pick(['no_diacritics', 'lower_case', 'mrz_spelling'] as const)] : [];
  const order = random.chance(0.3) ? [random.pick(['first_given_name_only', 'other_order'] as const)] : [];
  return [...order, ...spelling];
}

/**
 * What an honest customer would send. The wire asks for two names, so who has one alone gives it twice; the country is
 * the one that issued.
 */
export function claim(truth: Claimable, variations: readonly ClaimVariation[], umlauts: UmlautRule): Claims {
  let [first, last] = [inCapitals(truth.givenNames), inCapitals(truth.surname)];
  if (first === '') first = last;
  for (const variation of variations) [first, last] = vary(first, last, variation, umlauts);
  const gender = { F: 'female', M: 'male', X: undefined }[truth.sex];
  return {
    first_name: first,
    last_name: last,
    date_of_birth: `${truth.birthDate}-01-01`.slice(0, 10),
    country: truth.issuerAlpha3,
    id_number: truth.documentNumber,
    id_type: truth.idType satisfies SpecimenIdType,
    ...(gender === undefined ? {} : { gender }),
  };
}

function vary(first: string, last: string, variation: ClaimVariation, umlauts: UmlautRule): [string, string] {
  switch (variation) {
    case 'no_diacritics':
      return [withoutDiacritics(first), withoutDiacritics(last)];
    case 'lower_case':
      return [first.toLowerCase(), last.toLowerCase()];
    case 'mrz_spelling':
      return [toMrzLetters(first, umlauts).replaceAll('<', ' '), toMrzLetters(last, umlauts).replaceAll('<', ' ')];
    case 'first_given_name_only':
      return [first.split(' ')[0] as string, last];
    case 'other_order':
      return [first.split(' ').toReversed().join(' '), otherWayRound(last)];
  }
}

const PARTICLE = /^(al|el|de|da|do|dos|das|d'.*|e|la|le|van|ter|den)$/i;

/** Two surnames change places; one with a particle stays as it is. */
function otherWayRound(surname: string): string {
  const parts = surname.split(' ');
  return parts.length === 2 && !parts.some((part) => PARTICLE.test(part)) ? parts.toReversed().join(' ') : surname;
}

/** `VAN DEN PROEF` and `van den Proef` alike become `Van Den Proef`: the print alone does not say which parts are small. */
function inCapitals(name: string): string {
  // The capital dotted I of Turkish falls into two signs in lower case.
  const lower = name.toLowerCase().replaceAll('i\u0307', 'i');
  return lower.replaceAll(
    /(^|[\s'’-])(\p{L})/gu,
    (_all, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

function withoutDiacritics(name: string): string {
  const plain = Array.from(name.normalize('NFC'), (letter) => {
    const bare = LETTERS[letter.toLowerCase()];
    return bare === undefined || letter === letter.toLowerCase() ? (bare ?? letter) : bare.toUpperCase();
  });
  return plain.join('').normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC');
}
