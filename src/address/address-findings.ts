import type { Finding, JsonObject, Severity } from '../domain/evidence';
import type { AddressField, CountryRules } from './country-rules';
import type { NotAResidence } from './not-a-residence';

type Words = Pick<Finding, 'customer_message' | 'staff_note'>;

function finding(
  what: string,
  field: AddressField | 'country' | 'document',
  severity: Severity,
  retryable: boolean,
  words: Words,
  detail?: JsonObject,
): Finding {
  const base = { code: `address.${what}`, severity, field: `address.${field}`, retryable, ...words };
  return detail === undefined ? base : { ...base, detail };
}

/** What a country calls its regions and codes, in the words of the address data, as its people would say it. */
const REGION_WORDS: { readonly [type: string]: string } = {
  area: 'area',
  county: 'county',
  department: 'department',
  district: 'district',
  do_si: 'province or city',
  emirate: 'emirate',
  island: 'island',
  oblast: 'oblast',
  parish: 'parish',
  prefecture: 'prefecture',
  state: 'state',
};
const CODE_WORDS: { readonly [type: string]: string } = { zip: 'ZIP code', pin: 'PIN code', eircode: 'Eircode' };

const regionWord = ({ regionType = '' }: CountryRules): string =>
  REGION_WORDS[regionType] ?? 'state, province or region';
const codeWord = ({ postalCodeType = '' }: CountryRules): string => CODE_WORDS[postalCodeType] ?? 'postal code';

function askedFor(field: AddressField, rules: CountryRules): string {
  if (field === 'street') return 'the street and house number';
  if (field === 'city') return 'the town or city';
  return `the ${field === 'state' ? regionWord(rules) : codeWord(rules)}`;
}

/** What a code of the country looks like, for people: `for example SW1A 1AA`. */
function example(rules: CountryRules): string {
  const first = rules.postalCodeExamples[0];
  return first === undefined ? '' : `, for example ${first}`;
}

export function fieldMissing(field: AddressField, rules: CountryRules): Finding {
  const shown = field === 'postal_code' ? example(rules) : '';
  return finding(`${field}_missing`, field, 'warning', true, {
    customer_message: `Your address needs ${askedFor(field, rules)}${shown}. Please add it.`,
    staff_note: `The address rules of the country ask for ${askedFor(field, rules)}; it was not given.`,
  });
}

export function countryMissing(): Finding {
  return finding('country_missing', 'country', 'warning', true, {
    customer_message: 'Your address needs its country. Please add it.',
    staff_note: 'No country was given, so the address could not be held against any rules.',
  });
}

export function countryUnknown(): Finding {
  return finding('country_unknown', 'country', 'warning', true, {
    customer_message: 'We do not know the country as you wrote it. Please write its full name or its two-letter code.',
    staff_note: 'The country text means no country, or could mean more than one; no country rules were applied.',
  });
}

export function countryDiffers(): Finding {
  return finding('country_differs', 'country', 'info', false, {
    customer_message: 'Your address is in another country than the one on your profile. That is fine if it is right.',
    staff_note: 'The country of the address differs from the country of the customer.',
  });
}

export function postalCodeInvalid(rules: CountryRules): Finding {
  const needed = rules.required.has('postal_code') ? '' : ' If you do not know it, leave it out.';
  return finding('postal_code_invalid', 'postal_code', 'warning', true, {
    customer_message: `This is no ${codeWord(rules)} of the country of your address${example(rules)}. Please correct it.${needed}`,
    staff_note: 'The postal code does not have the form that the country uses.',
  });
}

export function postalCodeUnused(): Finding {
  return finding('postal_code_unused', 'postal_code', 'info', false, {
    customer_message: 'The country of your address has no postal codes, so we leave yours aside.',
    staff_note: 'A postal code was given although none is known to exist in the country; it was not checked.',
  });
}

export function regionUnknown(rules: CountryRules): Finding {
  const needed = rules.required.has('state') ? '' : ' If you are not sure, leave it out.';
  return finding('region_unknown', 'state', 'warning', true, {
    customer_message: `We do not know this ${regionWord(rules)} in the country of your address. Please correct it.${needed}`,
    staff_note: 'The region is not among the regions of the country, by name, Latin name, code or near spelling.',
  });
}

export function regionPostalCodeMismatch(): Finding {
  return finding('region_postal_code_mismatch', 'postal_code', 'warning', true, {
    customer_message: 'The postal code belongs to another region than the one you gave. Please check both.',
    staff_note: 'The postal code does not begin like the postal codes of the region.',
  });
}

export function townElsewhere(): Finding {
  return finding('city_region_mismatch', 'city', 'warning', true, {
    customer_message:
      'The town lies in another region than the one you gave. Please check both, and write the town by its official name.',
    staff_note: 'The list of towns of the country has the town in other regions only.',
  });
}

export function townPostalCodeMismatch(): Finding {
  return finding('city_postal_code_mismatch', 'postal_code', 'warning', true, {
    customer_message: 'The postal code belongs to another town than the one you gave. Please check both.',
    staff_note: 'The postal code does not begin like the postal codes of the town.',
  });
}

const NO_RESIDENCE: { readonly [kind in NotAResidence]: Words } = {
  kept_mail: {
    customer_message: 'This is a place where mail is kept. Please give the street and house number where you live.',
    staff_note: 'The address names a post office box, private bag, poste restante or general delivery.',
  },
  mail_drop: {
    customer_message:
      'This looks like a mail service that forwards your mail. Please give the street and house number where you live.',
    staff_note: 'The address names a mail forwarder, a rented mailbox or a virtual office.',
  },
};

export function notAResidence(field: 'street' | 'city', kind: NotAResidence): Finding {
  return finding('not_a_residence', field, 'warning', true, NO_RESIDENCE[kind], { kind });
}

export function blockedRegion(id: string): Finding {
  const words = {
    customer_message: 'We cannot offer our service at this address.',
    staff_note: 'The address lies in a territory on the operator’s list of blocked regions.',
  };
  return finding('blocked_region', 'country', 'critical', false, words, { blocked_region: id });
}

export function phoneFar(): Finding {
  return finding('phone_country_far', 'country', 'info', false, {
    customer_message:
      'Your phone number is from another part of the world than your address. That is fine if it is right.',
    staff_note: 'No country that the phone number can belong to is in the same part of the world as the address.',
  });
}

export function networkFar(): Finding {
  return finding('ip_country_far', 'country', 'info', false, {
    customer_message: 'You wrote to us from another part of the world than your address. That is fine if it is right.',
    staff_note: 'The request came from a network in another part of the world than the address.',
  });
}

export function proofNotGiven(): Finding {
  return finding('proof_not_given', 'document', 'info', true, {
    customer_message:
      'No proof of address was sent. A utility bill or bank statement of the last three months will do.',
    staff_note: 'The form of the address was checked; no document that proves it was sent.',
  });
}
