/** What the rules of this engine say to each other. Plain data, no number in it but what `Encoded` decodes. */
import type { IdType } from '../../domain/identity-types';

/**
 * How much a passed check proves. `checksum`: a published check digit or a table that random digits rarely satisfy.
 * `format`: the length and the alphabet only. `none`: no rule is known, so only a plain sanity check was made.
 */
export type Strength = 'checksum' | 'format' | 'none';

export type Sex = 'male' | 'female';

/** Why a number is refused. Machine codes: `identity_number.<reason>` is the code of the finding. */
export type RefusalReason =
  | 'empty'
  | 'too_long'
  | 'unreadable_character'
  | 'unknown_country'
  | 'unknown_id_type'
  | 'repeated_digits'
  | 'sequential_digits'
  | 'sample_number'
  | 'invalid_format'
  | 'invalid_check_digit'
  | 'impossible_date'
  | 'future_birth_date'
  | 'not_an_ssn';

/** Why a number that is well formed still needs a second look. */
export type Doubt = 'check_digit_unconfirmed' | 'company_number' | 'birth_date_mismatch' | 'sex_mismatch';

/** What a number says about its holder, as far as its country publishes it. Personal data. */
export interface Encoded {
  /**
   * Every birth date the number can mean: ISO 8601, cut short where the number says less (`1987`, `1987-04`). Two-digit
   * years give one candidate for each century in which the person could have been born.
   */
  readonly births?: readonly string[];
  readonly sex?: Sex;
  /** The region or office code as the number carries it. */
  readonly region?: string;
  /** True when numbers of this form are given to companies, or to people in business beside a number of their own. */
  readonly company?: boolean;
}

/** A number whose encoded date cannot be anyone's birth date. */
export interface Impossible {
  readonly impossible: 'impossible_date' | 'future_birth_date';
}

export interface Passed {
  readonly passed: true;
  readonly strength: Exclude<Strength, 'none'>;
  readonly encoded: Encoded;
  readonly doubt?: 'check_digit_unconfirmed';
}

export interface Refused {
  readonly passed: false;
  readonly strength: Exclude<Strength, 'none'>;
  readonly reason: RefusalReason;
}

export type Verdict = Passed | Refused;

/** A number as it was read: see read-number.ts. */
export interface ReadNumber {
  /** Capitals and digits only, separators gone. */
  readonly compact: string;
  /** The same with its hyphens, slashes and plus signs, for the few numbers in which they mean something. */
  readonly marked: string;
}

/** Checks one kind of number of one country. Never throws. `today` is an ISO date. */
export type NumberRule = (number: ReadNumber, today: string) => Verdict;

/** The rules of one country, by the `id_type` that a customer sends. */
export type CountryRules = { readonly [idType in IdType]?: NumberRule };
