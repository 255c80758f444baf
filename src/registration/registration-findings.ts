/** What the customer and the staff are told. No number, no date, no name is ever part of it. */
import type { Finding, JsonObject, Severity } from '../domain/evidence';
import type { NumberDoubt, NumberRefusal } from './check-registration-number';

interface Wording {
  readonly severity: Severity;
  readonly retryable: boolean;
  readonly customer: string;
  readonly staff: string;
}

export type RegistrationNote =
  | 'number_verified'
  | 'number_missing'
  | 'country_missing'
  | 'type_unexpected'
  | 'date_invalid'
  | 'date_in_future'
  | 'date_mismatch';

export type RegistryDifference =
  | 'registry_verified'
  | 'registry_not_found'
  | 'registry_dissolved'
  | 'registry_winding_up'
  | 'registry_suspended'
  | 'registry_status_unknown'
  | 'registry_number_mismatch'
  | 'registry_name_mismatch'
  | 'registry_name_unclear'
  | 'registry_trading_name'
  | 'registry_form_mismatch'
  | 'registry_date_mismatch';

export type RegistrationFinding = NumberRefusal | NumberDoubt | RegistrationNote | RegistryDifference;

const COMPARE = 'Please compare it with your certificate of registration, sign by sign, and send it again.';
const LOOK = 'We will look at it ourselves: there is nothing you need to do now.';

const WORDINGS: Record<RegistrationFinding, Wording> = {
  number_verified: note(
    'We checked this number.',
    'The number follows the rules of its register. That it was given out is not known.',
  ),
  no_country_rule: note('We received this number.', 'No rule is known for the numbers of companies in this country.'),
  no_type_rule: note('We received this number.', 'No rule is known for this kind of number in this country.'),
  court_missing: note(
    'We received this number. Please add the court of the register where you can.',
    'A number of a register of a court, without the court: other courts have given out the same one.',
  ),
  number_missing: doubt(
    'Please give the registration number of your business.',
    'No registration number was given.',
    true,
  ),
  country_missing: doubt(
    'Please say in which country your business is registered.',
    'No country of a register was given.',
    true,
  ),
  empty: mistake('The number is empty.', 'No sign of the number is left without separators.'),
  too_long: mistake('The number is too long.', 'The number is longer than any number of a register.'),
  unreadable_character: mistake(
    'The number contains a character that we cannot read.',
    'The number contains a character that is no letter, digit or separator, or mixes digits of several scripts.',
  ),
  invalid_format: mistake(
    'The number does not have the form that we expect in this country.',
    'Length or alphabet fit no number of companies in this country.',
  ),
  invalid_check_digit: mistake(
    'There seems to be a typing mistake in the number.',
    'The check digit is wrong: a typing mistake or an invented number.',
  ),
  impossible_date: mistake(
    'There seems to be a typing mistake in the number.',
    'The date inside the number does not exist, or lies in the future.',
  ),
  all_zeros: mistake(
    'The number has no digit but zeros.',
    'Zeros alone: a placeholder, although a check digit may fit.',
  ),
  check_digit_unconfirmed: doubt(
    `We could not confirm this number automatically. ${LOOK}`,
    'The check digit does not fit, but genuine numbers of this kind are known to fail it: compare with the certificate.',
  ),
  repeated_digits: doubt(
    `The number is one digit over and over. ${COMPARE}`,
    'One digit throughout: likely a placeholder, although such a number may have been given out.',
    true,
  ),
  form_mismatch: doubt(
    'This number belongs to another legal form than the one of your business. Please check both.',
    'Numbers of this kind are not given to the claimed legal form.',
    true,
  ),
  type_unexpected: doubt(
    'This looks like a number of another kind than the one asked for. Please check it.',
    'The number is right as one of another kind: a tax number in place of the registration number, or the other way round.',
    true,
  ),
  date_invalid: mistake('This date does not exist.', 'The incorporation date is no date of the calendar.'),
  date_in_future: {
    severity: 'critical',
    retryable: true,
    customer: 'The date of incorporation lies in the future. Please correct it.',
    staff: 'The claimed incorporation date lies in the future: there is no such company yet.',
  },
  date_mismatch: doubt(
    'The date of incorporation does not fit the registration number. Please check both.',
    'The year inside the registration number is not the year of the claimed incorporation date.',
    true,
  ),
  registry_verified: note(
    'We found your business in its register.',
    'The register knows the number, and says what is claimed.',
  ),
  registry_not_found: {
    severity: 'critical',
    retryable: true,
    customer: `We did not find this number in its register. ${COMPARE}`,
    staff: 'The register does not know the number.',
  },
  registry_dissolved: {
    severity: 'critical',
    retryable: false,
    customer: `The register says that this business no longer exists. ${LOOK}`,
    staff: 'The register says that the company is dissolved or struck off.',
  },
  registry_winding_up: doubt(
    `The register says that this business is being wound up. ${LOOK}`,
    'The register says that the company is in liquidation, administration or insolvency.',
  ),
  registry_suspended: doubt(
    `The register says that this business may not trade at present. ${LOOK}`,
    'The register says that the company is suspended, inactive or not in good standing.',
  ),
  registry_status_unknown: doubt(
    `We could not see whether your business is active. ${LOOK}`,
    'The register does not say whether the company exists still.',
  ),
  registry_number_mismatch: doubt(
    `We could not match this number in the register. ${COMPARE}`,
    'The register answered about another number than the one that it was asked about.',
    true,
  ),
  registry_name_mismatch: {
    severity: 'critical',
    retryable: true,
    customer: 'The register has another name for this number. Please give the legal name as it stands in the register.',
    staff: 'The register has another name for this number: a slip in the number, or the number of somebody else.',
  },
  registry_name_unclear: doubt(
    `We could not compare the name with the register. ${LOOK}`,
    'The names could not be compared: a script, or too few words.',
  ),
  registry_trading_name: note(
    'Your business stands in the register under another legal name.',
    'The claimed legal name is in the register as a trading or former name.',
  ),
  registry_form_mismatch: doubt(
    'The register has another legal form for your business. Please give the form as it stands in the register.',
    'The register has another legal form than the claimed one.',
    true,
  ),
  registry_date_mismatch: doubt(
    'The register has another date of incorporation. Please check the date.',
    'The register has another incorporation date than the claimed one.',
    true,
  ),
};

function note(customer: string, staff: string): Wording {
  return { severity: 'info', retryable: false, customer, staff };
}

function doubt(customer: string, staff: string, retryable = false): Wording {
  return { severity: 'warning', retryable, customer, staff };
}

function mistake(customer: string, staff: string): Wording {
  return { severity: 'critical', retryable: true, customer: `${customer} ${COMPARE}`, staff };
}

/** The finding `registration.<what>` about one field of the business. */
export function registrationFinding(what: RegistrationFinding, field: string, detail?: JsonObject): Finding {
  const { severity, retryable, customer, staff } = WORDINGS[what];
  return {
    code: `registration.${what}`,
    severity,
    field,
    retryable,
    customer_message: customer,
    staff_note: staff,
    ...(detail && { detail }),
  };
}
