import type { ProofClaims, ProofHolder } from '../../src/address/proof/proof-claims';
import { inventLetter } from '../../src/specimens/letters/invent-letter';
import { findLetterCountry } from '../../src/specimens/letters/letter-countries';
import { daysAfter } from '../../src/specimens/letters/letter-dates';
import type { LetterTruth } from '../../src/specimens/letters/letter-truth';
import { createRandom, seedFor, type Random } from '../../src/specimens/random';

/** What is wrong; the rest of the claim is true. */
export const WRONG_CLAIMS = ['person', 'street_number', 'postal_code', 'stale_date'] as const;
export type WrongClaim = (typeof WRONG_CLAIMS)[number];

/** What a letter is held against, and the day on which. */
export interface Question {
  readonly claims: Pick<ProofClaims, 'holders' | 'address'>;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Seeds of strangers share nobody with those of letters. */
const STRANGERS = 50_000_000;

/**
 * Claims that a genuine letter does not prove: another person of its country, another house number, a postal code with
 * another digit, and the true claims on a day when the letter is 91 to 900 days old.
 */
export function askWrongly(truth: LetterTruth): Readonly<Record<WrongClaim, Question>> {
  const random = createRandom(seedFor(truth.seed, 'wrong claims'));
  const { claims, today, printed } = truth;
  const { address } = claims;
  const withAddress = (change: Partial<typeof address>): Question => ({
    claims: { ...claims, address: { ...address, ...change } },
    today,
  });
  return {
    person: { claims: { ...claims, holders: [strangerTo(truth)] }, today },
    street_number: withAddress({ street: withOtherNumber(address.street, address.country, random) }),
    postal_code: withAddress({ postalCode: withOtherDigit(address.postalCode, random) }),
    stale_date: { claims, today: daysAfter(printed.issued ?? today, random.whole(91, 900)) },
  };
}

/** A person of the same country; no word of the name is the addressee's. */
function strangerTo({ seed, country, printed }: LetterTruth): ProofHolder {
  const taken = wordsOf(printed.addressee);
  for (let next = seed + STRANGERS; ; next += 1) {
    const [holder] = inventLetter({ seed: next, country }, ['any']).claims.holders;
    if (holder === undefined || !('given' in holder)) continue;
    if (!wordsOf(`${holder.given} ${holder.family}`).some((word) => taken.includes(word))) return holder;
  }
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** Where the number stands says the street's pattern: flats and floors have numbers too. */
export function withOtherNumber(street: string, country: string, random: Random): string {
  for (const choice of findLetterCountry(country).streets) {
    const [before = '', behind = ''] = (choice.split('|')[0] ?? '').split('{n}');
    const number = street.slice(before.length, street.length - behind.length);
    if (`${before}${number}${behind}` !== street || !/^\d+$/.test(number)) continue;
    const other = random.pick([`1${number}`, `${number}${random.whole(1, 9)}`, otherDigitAt(number, -1, random)]);
    return `${before}${other}${behind}`;
  }
  throw new RangeError('no street of this country');
}

function withOtherDigit(code: string, random: Random): string {
  const places = [...code.matchAll(/\d/g)].map(({ index }) => index);
  return otherDigitAt(code, random.pick(places), random);
}

function otherDigitAt(text: string, place: number, random: Random): string {
  const at = place < 0 ? text.length + place : place;
  return `${text.slice(0, at)}${(Number(text[at]) + random.whole(1, 9)) % 10}${text.slice(at + 1)}`;
}
