import countries from 'i18n-iso-countries';

import { checkAddress } from '../../src/address/check-address';
import { COUNTRIES_WITH_RULES, countryRules } from '../../src/address/country-rules';
import { formatAddress } from '../../src/address/format-address';
import type { AddressClaim } from '../../src/domain/customer';
import { atLeast, atMost } from '../report';
import { mutatedCodes } from './mutated-codes';

/** Every country of ISO 3166-1, and what the address data knows beside. */
export const ALL_COUNTRIES: readonly string[] = [
  ...new Set([...Object.keys(countries.getAlpha2Codes()), ...COUNTRIES_WITH_RULES]),
].toSorted();

const ODD_TEXTS: readonly string[] = [
  '',
  ' \t\n',
  '\u{0}',
  '\u{D800}',
  '\u{FEFF}\u{202E}10 Example Street\u{202C}',
  '🏠'.repeat(50),
  '(((((.*+?^${}[]|\\',
  '__proto__',
  'constructor',
  'null',
  '٣٤٥٦٧',
  '-'.repeat(5_000),
  `${' '.repeat(5_000)}x`,
  'a '.repeat(5_000),
  '9'.repeat(5_000),
  'ẞ'.repeat(1_000),
];

const FIELDS = ['street', 'city', 'state', 'postalCode', 'country'] as const;

const claimOf = (country: string, change: Partial<AddressClaim> = {}): AddressClaim => ({
  street: '10 Example Street',
  city: 'Exampleton',
  state: '',
  postalCode: '',
  country,
  ...change,
});

/** Whether a country takes the postal code for one of its own. */
export function takesPostalCode(country: string, postalCode: string): boolean {
  const input = { customerCountry: country, proofGiven: true, address: claimOf(country, { postalCode }) };
  return !checkAddress(input).findings.some(({ code }) => code === 'address.postal_code_invalid');
}

/** What the check of the form does with the countries' own examples, with codes that are none, and with nonsense. */
export function measureRules() {
  const examples = COUNTRIES_WITH_RULES.flatMap((country) =>
    countryRules(country).postalCodeExamples.map((code) => ({ country, code })),
  );
  const mutated = COUNTRIES_WITH_RULES.flatMap((country) =>
    mutatedCodes(countryRules(country)).map((code) => ({ country, code })),
  );
  const odd = ALL_COUNTRIES.flatMap((country) =>
    FIELDS.flatMap((field) => ODD_TEXTS.map((text) => ({ country, address: claimOf(country, { [field]: text }) }))),
  );
  return {
    countries: ALL_COUNTRIES.length,
    examples: {
      codes: examples.length,
      refused: examples.filter(({ country, code }) => !takesPostalCode(country, code)),
    },
    mutated: { codes: mutated.length, taken: mutated.filter(({ country, code }) => takesPostalCode(country, code)) },
    odd: { addresses: odd.length, thrown: odd.filter((each) => throws(each)).map(({ country }) => country) },
  };
}

type Rules = ReturnType<typeof measureRules>;

export function reportRules({ countries: known, examples, mutated, odd }: Rules) {
  const accepted = examples.codes - examples.refused.length;
  const refused = mutated.codes - mutated.taken.length;
  return {
    targets: [
      atLeast('the countries’ own postal codes accepted', accepted / examples.codes, 1, `of ${examples.codes}`),
      atLeast('postal codes of no pattern refused', refused / mutated.codes, 1, `of ${mutated.codes}`),
      atMost(`odd addresses of ${known} countries that throw`, odd.thrown.length, 0, `of ${odd.addresses}`),
    ],
    notes: [],
    measured: { countries: known, examples, mutated, odd },
  };
}

function throws({ country, address }: { readonly country: string; readonly address: AddressClaim }): boolean {
  try {
    checkAddress({ address, customerCountry: country, proofGiven: false });
    formatAddress(address);
    return false;
  } catch {
    return true;
  }
}
