/** Netherlands, Belgium, Luxembourg. */
import { remainder } from '../../documents/identity-number/check-digits';
import { numberRule, pattern, stdnumRule } from '../../documents/identity-number/number-rule';
import { sumsTo } from '../check-sums';
import type { LegalForm } from '../legal-form';
import type { CountryKinds } from '../number-kind';
import { vat } from './vat';

/** Eleven test: weights 9 to 2, the last digit taken away. */
const elevenTest = sumsTo([9, 8, 7, 6, 5, 4, 3, 2, -1], 11);

export const netherlands: CountryKinds = [
  {
    type: 'kvk',
    purpose: 'registry',
    source: 'Handelsregisterwet 2007, article 9; KvK: eight digits',
    rule: pattern(/^(KVK)?\d{8}$/),
    normalise: ({ compact }) => compact.slice(-8),
  },
  {
    type: 'rsin',
    purpose: 'both',
    source: 'Handelsregisterwet 2007, article 9; nine digits by the eleven test',
    rule: numberRule({ pattern: /^\d{9}$/, check: elevenTest }),
  },
  vat(['NL'], stdnumRule('NL', 'btw')),
];

/** Nine digits of the old numbers gained a zero before them. */
const ENTERPRISE = /^[01]?\d{9}$/;

function enterpriseIsValid(number: string): boolean {
  const digits = number.padStart(10, '0');
  return 97 - remainder(digits.slice(0, 8), 97) === Number(digits.slice(8));
}

const enterprise = numberRule({ pattern: ENTERPRISE, check: enterpriseIsValid });
const belgianVat = vat(['BE'], enterprise, 'Wetboek btw, article 50: BE and the number of the Crossroads Bank');

export const belgium: CountryKinds = [
  {
    type: 'kbo',
    alsoCalled: ['bce', 'cbe', 'enterprise_number'],
    purpose: 'both',
    source:
      'Wetboek van economisch recht, article III.17: ten digits, the last two 97 minus the remainder of the others',
    rule: enterprise,
    normalise: ({ compact }) => compact.padStart(10, '0'),
  },
  { ...belgianVat, normalise: (number) => `BE${number.compact.replace(/^BE/, '').padStart(10, '0')}` },
];

const SECTIONS: Readonly<Record<string, readonly LegalForm[]>> = { F: ['nonprofit'], G: ['nonprofit'] };

export const luxembourg: CountryKinds = [
  {
    type: 'rcs',
    purpose: 'registry',
    source: 'Loi du 19 décembre 2002, RCS Luxembourg: the letter of a section and a serial',
    rule: pattern(/^(RCS(LUXEMBOURG)?)?[A-L]\d{1,6}$/),
    normalise: ({ compact }) => compact.replace(/^.*(?=[A-Z]\d+$)/, ''),
    tells: (number) => {
      const forms = SECTIONS[number.charAt(0)];
      return forms ? { forms } : {};
    },
  },
  vat(['LU'], stdnumRule('LU', 'tva')),
];
