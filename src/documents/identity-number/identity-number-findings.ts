/** What the customer and the staff are told. No number, no date, no name is ever part of it. */
import type { Finding, Severity } from '../../domain/evidence';
import type { Doubt, RefusalReason, Strength } from './verdict';

export type IdentityNumberNote = 'verified' | 'no_country_rule';

interface Wording {
  readonly severity: Severity;
  readonly retryable: boolean;
  readonly customer: string;
  readonly staff: string;
}

const CHECK_AGAIN = 'Please compare it with the document, sign by sign, and send it again.';

const WORDINGS: Record<RefusalReason | Doubt | IdentityNumberNote, Wording> = {
  verified: {
    severity: 'info',
    retryable: false,
    customer: 'We checked this number.',
    staff: 'The number follows the rules of its country. That it was issued, and to this person, is not known.',
  },
  no_country_rule: {
    severity: 'info',
    retryable: false,
    customer: 'We received this number.',
    staff: 'No rule is known for this kind of number in this country: it only looks like a number.',
  },
  empty: mistake('The number is empty.', 'No sign of the number is left without separators.'),
  too_long: mistake('The number is too long.', 'The number is longer than any identity number.'),
  unreadable_character: mistake(
    'The number contains a character that we cannot read.',
    'The number contains a character that is no letter, digit or separator, or mixes digits of several scripts.',
  ),
  unknown_country: refusal('We do not know the country of this number.', 'The country is no ISO 3166-1 code.'),
  unknown_id_type: refusal('We do not know this kind of number.', 'The id_type is not one of the closed list.'),
  repeated_digits: mistake(
    'The number is the same digit over and over.',
    'Repeated digits: a placeholder, although its check digits may fit.',
  ),
  sequential_digits: mistake(
    'The number is a row of digits in order.',
    'Digits in order: a placeholder, although its check digits may fit.',
  ),
  sample_number: mistake(
    'This number is a published example, not the number of a person.',
    'A number that its authority prints as a sample or has withdrawn.',
  ),
  invalid_format: mistake(
    'The number does not have the form that we expect for this document.',
    'Length or alphabet do not fit the rules of the country. A document of another country needs that country named.',
  ),
  invalid_check_digit: mistake(
    'There seems to be a typing mistake in the number.',
    'The check digit is wrong: a typing mistake or an invented number.',
  ),
  impossible_date: mistake(
    'There seems to be a typing mistake in the number.',
    'The birth date inside the number does not exist.',
  ),
  future_birth_date: mistake(
    'There seems to be a typing mistake in the number.',
    'The birth date inside the number lies in the future.',
  ),
  not_an_ssn: refusal(
    'This looks like an ITIN or ATIN, not a Social Security number. Please send it as your tax number (tin).',
    'The number was sent as ssn but has the form of an ITIN or ATIN.',
    true,
  ),
  check_digit_unconfirmed: {
    severity: 'warning',
    retryable: false,
    customer: 'We could not confirm this number automatically and will look at it.',
    staff:
      'The check digit does not fit, but genuine numbers of this kind are known to fail it: compare with the document.',
  },
  company_number: {
    severity: 'warning',
    retryable: true,
    customer: 'This is the number of a company. Please send your own number.',
    staff: 'Numbers of this form are given to companies, and the customer is a person.',
  },
  birth_date_mismatch: {
    severity: 'warning',
    retryable: true,
    customer: `The number does not fit your birth date. ${CHECK_AGAIN} If your birth date is wrong, please correct it.`,
    staff: 'The birth date inside the number is not the claimed one.',
  },
  sex_mismatch: {
    severity: 'warning',
    retryable: false,
    customer: 'We could not confirm this number automatically and will look at it.',
    staff: 'The number was given to a person of the other sex. Registers are not always changed with the person.',
  },
};

function refusal(customer: string, staff: string, retryable = false): Wording {
  return { severity: 'critical', retryable, customer, staff };
}

function mistake(customer: string, staff: string): Wording {
  return refusal(`${customer} ${CHECK_AGAIN}`, staff, true);
}

export interface FindingContext {
  readonly idType: string;
  /** ISO 3166-1 alpha-2, or the empty string when the country is not known. */
  readonly country: string;
  readonly strength: Strength;
}

/** The finding `identity_number.<what>` about the number of one document. */
export function identityNumberFinding(
  what: RefusalReason | Doubt | IdentityNumberNote,
  { idType, country, strength }: FindingContext,
): Finding {
  const { severity, retryable, customer, staff } = WORDINGS[what];
  return {
    code: `identity_number.${what}`,
    severity,
    field: `documents.${idType}.id_number`,
    retryable,
    customer_message: customer,
    staff_note: staff,
    detail: { id_type: idType, country, strength },
  };
}
