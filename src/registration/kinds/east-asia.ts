/** Singapore, Hong Kong, Japan, South Korea, China. */
import { mod11And10IsValid, weightedSum } from '../../documents/identity-number/check-digits';
import { firstOf, numberRule, pattern, stdnumRule } from '../../documents/identity-number/number-rule';
import type { NumberRule } from '../../documents/identity-number/verdict';
import { alphabetSum } from '../check-sums';
import type { LegalForm } from '../legal-form';
import { COMPANIES } from '../legal-form';
import type { CountryKinds, Told } from '../number-kind';

const UEN_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWX0123456789';
const UEN_ENTITIES =
  'LP LL FC PF RF MQ MM NB CC CS MB FM GS GA GB DP CP NR CM CD MD HS VH CH MH CL XL CX RP TU TC FB FN PA PB SS MC SM VC';

const uenOfBusiness = numberRule({
  pattern: /^\d{8}[A-Z]$/,
  check: (number) =>
    'XMKECAWLJDB'.charAt(weightedSum(number.slice(0, 8), [10, 4, 9, 3, 8, 2, 7, 1]) % 11) === number.at(-1),
});
const uenOfCompany = numberRule({
  pattern: /^(18|19|20)\d{7}[A-Z]$/,
  check: (number) =>
    'ZKCMDNERGWH'.charAt(weightedSum(number.slice(0, 9), [10, 8, 6, 4, 9, 7, 5, 3, 1]) % 11) === number.at(-1),
});
const uenOfOthers = numberRule({
  pattern: new RegExp(`^[RST]\\d{2}(${UEN_ENTITIES.replaceAll(' ', '|')})\\d{4}[A-Z0-9]$`),
  check: (number) =>
    UEN_ALPHABET.charAt((alphabetSum(number.slice(0, 9), UEN_ALPHABET, [4, 3, 5, 3, 10, 2, 2, 5, 7]) + 6) % 11) ===
    number.at(-1),
});
const anyUen = firstOf(uenOfCompany, uenOfBusiness, uenOfOthers);

function yearOfUen(uen: string): number | undefined {
  if (/^\d{9}[A-Z]$/.test(uen)) return Number(uen.slice(0, 4));
  return uen.startsWith('T') ? 2000 + Number(uen.slice(1, 3)) : undefined;
}

const uen: NumberRule = (number, today) => {
  const isOfTheFuture = (yearOfUen(number.compact) ?? 0) > Number(today.slice(0, 4));
  return isOfTheFuture ? { passed: false, strength: 'checksum', reason: 'invalid_format' } : anyUen(number, today);
};

function toldByUen(number: string): Told {
  const year = yearOfUen(number);
  const letters = number.slice(3, 5);
  const forms: readonly LegalForm[] | undefined = /^\d{9}[A-Z]$/.test(number)
    ? [...COMPANIES, 'nonprofit']
    : /^\d{8}[A-Z]$/.test(number)
      ? ['sole_trader', 'partnership']
      : ({ LL: ['llp'], LP: ['limited_partnership'], FC: ['branch'], CS: ['cooperative'] } as const)[letters];
  return { ...(year !== undefined && { year }), ...(forms && { forms }) };
}

export const singapore: CountryKinds = [
  {
    type: 'uen',
    alsoCalled: ['gst'],
    purpose: 'both',
    source:
      'ACRA, Unique Entity Number: businesses, local companies and other entities, each with a check letter by 11',
    rule: uen,
    tells: toldByUen,
  },
];

export const hongKong: CountryKinds = [
  {
    type: 'brn',
    alsoCalled: ['br', 'business_registration', 'ubi'],
    purpose: 'both',
    source:
      'Business Registration Ordinance (Cap. 310): eight digits, on the certificate with branch, date and amount code',
    rule: pattern(/^\d{8}(\d{3}(\d{2}\d{2}[A-Z0-9]{1,2})?)?$/),
    normalise: ({ compact }) => compact.slice(0, 8),
  },
  {
    type: 'cr',
    purpose: 'registry',
    source: 'Companies Ordinance (Cap. 622); Companies Registry: up to seven digits, F before those of other places',
    rule: pattern(/^(CR|F)?\d{4,7}$/),
    normalise: ({ compact }) => compact.replace(/^CR/, '').replace(/\d+$/, (digits) => digits.padStart(7, '0')),
    tells: (number) => ({ forms: number.startsWith('F') ? ['branch'] : [...COMPANIES, 'nonprofit'] }),
  },
];

export const japan: CountryKinds = [
  {
    type: 'corporate_number',
    alsoCalled: ['houjin_bangou', 'cn'],
    purpose: 'both',
    source: 'My Number Act, article 39; its ministerial order: a check digit by 9 before twelve digits',
    rule: stdnumRule('JP', 'cn'),
  },
  {
    type: 'commercial_registration',
    purpose: 'registry',
    source: 'Commercial Registration Act, article 7: twelve digits, office, kind and serial',
    rule: pattern(/^\d{12}$/),
  },
];

export const korea: CountryKinds = [
  {
    type: 'business_number',
    alsoCalled: ['brn', 'vat', 'business_registration'],
    purpose: 'both',
    source: 'Value-Added Tax Act, article 8; NTS: ten digits, weights 1, 3, 7, 1, 3, 7, 1, 3, 5 by 10',
    rule: stdnumRule('KR', 'brn'),
    normalise: ({ compact }) => `${compact.slice(0, 3)}-${compact.slice(3, 5)}-${compact.slice(5)}`,
  },
  {
    type: 'corporate_registration',
    purpose: 'registry',
    source:
      'Supreme Court Rules on registration numbers of corporations: office, kind, serial; newer ones need not check',
    rule: pattern(/^\d{13}$/),
    normalise: ({ compact }) => `${compact.slice(0, 6)}-${compact.slice(6)}`,
  },
];

const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

export const china: CountryKinds = [
  {
    type: 'uscc',
    alsoCalled: ['usci', 'vat'],
    purpose: 'both',
    source: 'GB 32100-2015: department, category, division (GB/T 2260), code of the body (GB 11714), check sign by 31',
    rule: numberRule({
      pattern: /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/,
      check: (number) =>
        USCC_ALPHABET.charAt((31 - (alphabetSum(number.slice(0, 17), USCC_ALPHABET, USCC_WEIGHTS) % 31)) % 31) ===
        number.at(-1),
    }),
  },
  {
    type: 'business_licence',
    purpose: 'registry',
    source: 'GS 15-2006, the number before 2015: fifteen digits by ISO/IEC 7064 MOD 11,10',
    rule: numberRule({ pattern: /^\d{15}$/, check: mod11And10IsValid }),
  },
];
