/** Nigeria, Ghana, Kenya, South Africa. */
import { luhnIsValid } from '../../documents/identity-number/check-digits';
import { numberRule, pattern, stdnumRule } from '../../documents/identity-number/number-rule';
import type { LegalForm } from '../legal-form';
import { COMPANIES } from '../legal-form';
import type { CountryKinds, NumberKind } from '../number-kind';

/** Corporate Affairs Commission: letters that say which part of the act, and a serial. */
function cac(
  letters: string,
  type: string,
  part: string,
  forms: readonly LegalForm[],
  alsoCalled: readonly string[],
): NumberKind {
  return {
    type,
    alsoCalled,
    purpose: 'registry',
    source: `Companies and Allied Matters Act 2020, ${part}; Corporate Affairs Commission: letters and a serial`,
    rule: pattern(new RegExp(`^(CAC)?(${letters})?(NO)?\\d{1,8}$`)),
    normalise: ({ compact }) => `${letters}${compact.replace(/^\D+/, '')}`,
    tells: () => ({ forms }),
  };
}

export const nigeria: CountryKinds = [
  cac('RC', 'rc', 'part B', [...COMPANIES, 'nonprofit', 'branch'], ['cac', 'cac_rc']),
  cac('BN', 'bn', 'part E', ['sole_trader', 'partnership'], ['business_name', 'cac', 'cac_bn']),
  cac('IT', 'it', 'part F', ['nonprofit'], ['incorporated_trustees', 'cac', 'cac_it']),
  cac('LLP', 'llp', 'part C', ['llp'], ['cac']),
  cac('LP', 'lp', 'part D', ['limited_partnership'], ['cac']),
  {
    type: 'tin',
    purpose: 'tax',
    source:
      'Joint Tax Board, ten digits; FIRS, eight digits and the office; Nigeria Tax Administration Act 2025, thirteen',
    rule: pattern(/^(\d{8}|\d{10}|\d{12,13})$/),
  },
];

export const ghana: CountryKinds = [
  {
    type: 'company_number',
    alsoCalled: ['rgd', 'orc'],
    purpose: 'registry',
    source: 'Companies Act 2019 (Act 992); Office of the Registrar of Companies: letters of the kind, then digits',
    rule: pattern(/^(CS|CG|CP|CA|CL|PL|PB|BN|ET|EXT|LG|SL)\d{4,12}$/),
    tells: (number) => (number.startsWith('BN') ? { forms: ['sole_trader', 'partnership'] } : {}),
  },
  {
    type: 'tin',
    purpose: 'tax',
    source: 'Revenue Administration Act 2016 (Act 915); GRA: a letter, ten digits, the last by 11',
    rule: stdnumRule('GH', 'tin'),
    tells: (number) => (number.startsWith('P') ? { forms: ['sole_trader', 'partnership'] } : {}),
  },
];

/** The register's older numbers have the year, its newer ones a serial of letters and digits. */
const kenyanNumber = /^(CPR|PVT|PLC|CLG|FR?N|BN|LLP|CF|C)[-/]?(\d{4}[-/]?\d{3,8}|\d{4,8}|(?=[A-Z]*\d)[A-Z0-9]{5,10})$/;

export const kenya: CountryKinds = [
  {
    type: 'company_number',
    alsoCalled: ['brs', 'cpr'],
    purpose: 'registry',
    source:
      'Companies Act 2015; Business Registration Service: letters of the kind, then a year and a serial, or a code',
    rule: numberRule({ pattern: kenyanNumber, on: 'marked' }),
    normalise: ({ marked }) => marked,
    tells: (number) => {
      if (number.startsWith('BN')) return { forms: ['sole_trader', 'partnership'] };
      if (number.startsWith('LLP')) return { forms: ['llp'] };
      return /^(PVT|CPR)/.test(number) ? { forms: [...COMPANIES, 'nonprofit'] } : {};
    },
  },
  {
    type: 'pin',
    alsoCalled: ['kra_pin'],
    purpose: 'tax',
    source: 'Tax Procedures Act 2015, section 12; KRA: P for bodies and A for people, nine digits, a letter',
    rule: pattern(/^[AP]\d{9}[A-Z]$/),
    tells: (number) => (number.startsWith('A') ? { forms: ['sole_trader'] } : {}),
  },
];

/** The last two digits say what was registered. */
const CIPC_FORMS: Readonly<Record<string, readonly LegalForm[]>> = {
  '06': ['public_company'],
  '07': ['private_company'],
  '08': ['nonprofit'],
  '09': ['private_company', 'nonprofit'],
  '10': ['branch'],
  '12': ['branch'],
  '21': ['private_company'],
  '22': ['public_company'],
  '23': ['private_company'],
  '24': ['cooperative'],
  '25': ['cooperative'],
  '26': ['cooperative'],
  '30': COMPANIES,
  '31': COMPANIES,
};
const cipc = /^K?((?:18|19|20)\d{2})(\d{6})(\d{2})$/;
/** Companies named by their number write it with a K, and some leave the kind out. */
const named = /^K((?:18|19|20)\d{2})(\d{6})$/;

export const southAfrica: CountryKinds = [
  {
    type: 'cipc',
    alsoCalled: ['enterprise_number'],
    purpose: 'registry',
    source: 'Companies Act 71 of 2008; CIPC: year, six digits, the kind of body',
    rule: (number, today) => {
      const [, year = '', , kind = named.test(number.compact) ? '07' : ''] = (cipc.exec(number.compact) ??
        named.exec(number.compact) ??
        []) as string[];
      const fits = Object.hasOwn(CIPC_FORMS, kind) && year <= today.slice(0, 4);
      return fits
        ? { passed: true, strength: 'format', encoded: {} }
        : { passed: false, strength: 'format', reason: 'invalid_format' };
    },
    normalise: ({ compact }) => compact.replace(cipc, '$1/$2/$3').replace(named, '$1/$2/07'),
    tells: (number) => {
      const forms = CIPC_FORMS[number.slice(-2)];
      return { year: Number(number.slice(0, 4)), ...(forms && { forms }) };
    },
  },
  {
    type: 'tin',
    alsoCalled: ['income_tax_number'],
    purpose: 'tax',
    source: 'SARS, external specification of tax reference numbers: ten digits by Luhn',
    rule: numberRule({ pattern: /^[01239]\d{9}$/, check: luhnIsValid }),
  },
  {
    type: 'vat',
    alsoCalled: ['vat_number'],
    purpose: 'tax',
    source: 'SARS, external specification of tax reference numbers: ten digits that begin with 4, by Luhn',
    rule: numberRule({ pattern: /^4\d{9}$/, check: luhnIsValid }),
  },
];
