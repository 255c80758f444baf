import type { CheckOutcome } from '../../src/domain/evidence';
import type { LetterFault } from '../../src/specimens/letters/letter-truth';
import type { LetterForm } from './letter-forms';
import type { WrongClaim } from './wrong-claims';

/** A letter to be drawn, read, and judged. */
export interface LetterJob {
  readonly seed: number;
  readonly form: LetterForm;
  /** Alpha-2; the seed's unless given. */
  readonly country?: string;
  readonly fault?: LetterFault;
}

/** The parts of a claim that the issue counts. */
export const FIVE_FIELDS = ['name', 'house_number', 'street', 'city_or_postal_code', 'date'] as const;
export type FiveFields = Readonly<Record<(typeof FIVE_FIELDS)[number], boolean>>;

/** Who says that a letter proves an address: we, and the search for strings. */
export interface Accepted {
  readonly ours: boolean;
  readonly rival: boolean;
}

export interface ExaminedLetter extends LetterJob {
  readonly language: string;
  readonly layout: string;
  readonly country: string;
  /** Names and streets in Latin letters: others cannot be read from pictures here. */
  readonly isLatin: boolean;
  readonly outcome: CheckOutcome;
  readonly codes: readonly string[];
  readonly found: FiveFields;
  /** The rival found name, street with its number, and town or postal code; it looks for no date. */
  readonly rivalFound: boolean;
  readonly accepted: Accepted;
  /** The same reading, held against claims that are wrong in one thing; none for a letter that has a fault itself. */
  readonly wrongClaims: readonly (Accepted & { readonly what: WrongClaim })[];
}
