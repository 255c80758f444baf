/** Germany, Austria, Switzerland, Liechtenstein. */
import { mod11And10IsValid, weightedSum } from '../../documents/identity-number/check-digits';
import { numberRule, pattern, stdnumRule } from '../../documents/identity-number/number-rule';
import { sumsTo } from '../check-sums';
import type { LegalForm } from '../legal-form';
import { COMPANIES } from '../legal-form';
import type { CountryKinds } from '../number-kind';
import { vat } from './vat';

/** A court before or behind, the register, the number, and the letters by which a merged court tells its numbers apart. */
const REGISTER = /^([\p{L}]*?)(HRA|HRB|GNR|PR|VR|GSR)(?:NR)?(\d{1,7})([\p{L}]*)$/u;
const MOST_LETTERS_BEHIND = 3;
const FORMS_OF_REGISTER: Readonly<Record<string, readonly LegalForm[]>> = {
  HRA: ['partnership', 'limited_partnership', 'sole_trader', 'nonprofit', 'branch'],
  HRB: [...COMPANIES, 'nonprofit', 'branch'],
  GNR: ['cooperative'],
  PR: ['llp', 'partnership'],
  VR: ['nonprofit'],
  GSR: ['partnership'],
};

function readRegister(text: string): string {
  const [, before = '', register = '', digits = '', behind = ''] = REGISTER.exec(text) ?? [];
  const isSuffix = behind.length <= MOST_LETTERS_BEHIND;
  const court = (before || (isSuffix ? '' : behind)).replace(/^(AMTSGERICHT|REGISTERGERICHT|AG(?=\p{L}{3}))/u, '');
  return [court, register, digits.replace(/^0+(?=\d)/, ''), isSuffix ? behind : '']
    .filter((each) => each !== '')
    .join(' ');
}

export const germany: CountryKinds = [
  {
    type: 'handelsregister',
    alsoCalled: ['hrb', 'hra', 'gnr', 'vr', 'pr', 'register_number'],
    purpose: 'registry',
    source:
      'Handelsregisterverordnung, § 13 and § 3: part of the register, number; unique only with the court (§ 23a GVG)',
    rule: pattern(REGISTER),
    normalise: ({ compact }) => readRegister(compact),
    tells: (number) => {
      const [, court = '', register = ''] = /^(.*? )?(HRA|HRB|GNR|PR|VR|GSR) /.exec(number) ?? [];
      const forms = FORMS_OF_REGISTER[register];
      return { ...(forms && { forms }), ...(court === '' && { courtMissing: true as const }) };
    },
  },
  vat(['DE'], numberRule({ pattern: /^[1-9]\d{8}$/, check: mod11And10IsValid }), '§ 27a UStG; ISO/IEC 7064 MOD 11,10'),
  {
    type: 'w_idnr',
    alsoCalled: ['wirtschafts_idnr'],
    purpose: 'tax',
    source: '§ 139c AO: DE, nine digits by ISO/IEC 7064 MOD 11,10, and five digits of the activity',
    rule: numberRule({ pattern: /^DE[1-9]\d{13}$/, check: (number) => mod11And10IsValid(number.slice(2, 11)) }),
  },
  {
    type: 'steuernummer',
    purpose: 'tax',
    source: 'Abgabenordnung; the states’ own forms of ten or eleven digits, or thirteen for all of Germany',
    rule: pattern(/^(\d{10,11}|\d{13})$/),
  },
];

/** Each digit's weight, and the letter for each remainder by 17. */
const FN_LETTERS = 'ABDFGHIKMPSTVWXYZ';

function fnIsValid(number: string): boolean {
  const digits = number.replace(/\D/g, '').padStart(6, '0');
  return FN_LETTERS.charAt(weightedSum(digits, [6, 4, 14, 15, 10, 1]) % 17) === number.at(-1);
}

export const austria: CountryKinds = [
  {
    type: 'fn',
    alsoCalled: ['firmenbuchnummer'],
    purpose: 'registry',
    source: 'Firmenbuchgesetz, § 3; up to six digits and a letter by 17',
    rule: numberRule({ pattern: /^(FN)?\d{1,6}[A-Z]$/, check: fnIsValid }),
    normalise: ({ compact }) =>
      compact.replace(
        /^(FN)?0*(\d+)([A-Z])$/,
        (_, __, digits: string, letter: string) => `FN ${digits}${letter.toLowerCase()}`,
      ),
  },
  vat(['AT'], stdnumRule('AT', 'uid'), 'UStG 1994, Art 28; BMF: U and eight digits'),
];

const uid: CountryKinds = [
  {
    type: 'uid',
    alsoCalled: ['che', 'vat', 'mwst', 'vat_number'],
    purpose: 'both',
    source: 'UIDG (SR 431.03) and eCH-0097: CHE and nine digits, weights 5, 4, 3, 2, 7, 6, 5, 4 by 11',
    rule: numberRule({
      pattern: /^(CHE)?[1-9]\d{8}(MWST|TVA|IVA|TPV|VAT|HR|RC|RIST)?$/,
      check: (number) => sumsTo([5, 4, 3, 2, 7, 6, 5, 4, 1], 11)(/\d{9}/.exec(number)?.[0] ?? ''),
    }),
    normalise: ({ compact }) => compact.replace(/^(?:CHE)?(\d{3})(\d{3})(\d{3}).*$/, 'CHE-$1.$2.$3'),
  },
];

export const switzerland: CountryKinds = [
  ...uid,
  {
    type: 'ch_id',
    purpose: 'registry',
    source: 'The commercial register’s number before 2014: canton, form and serial',
    rule: pattern(/^CH\d{11}$/),
  },
];

export const liechtenstein: CountryKinds = [
  {
    type: 'fl',
    purpose: 'registry',
    source:
      'Handelsregisterverordnung of Liechtenstein: FL, seven digits in use since 2000, a check digit that is not published',
    rule: pattern(/^FL\d{11}$/),
  },
];
