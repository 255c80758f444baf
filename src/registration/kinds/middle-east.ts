/** Turkey, Israel, United Arab Emirates. */
import { numberRule, pattern, stdnumRule } from '../../documents/identity-number/number-rule';
import type { CountryKinds } from '../number-kind';

const vkn = stdnumRule('TR', 'vkn');
const tckn = stdnumRule('TR', 'tckimlik');

/** Sixteen digits around the tax number of the body, or the identity number of the trader; the last five tell places apart. */
function holderIsValid(mersis: string): boolean {
  const bare = (compact: string) => ({ compact, marked: compact });
  return vkn(bare(mersis.slice(1, 11)), '').passed || tckn(bare(mersis.slice(0, 11)), '').passed;
}

export const turkey: CountryKinds = [
  {
    type: 'vkn',
    alsoCalled: ['tax_number', 'vat'],
    purpose: 'tax',
    source: 'Vergi Usul Kanunu 213; Gelir İdaresi Başkanlığı: nine digits and a check digit',
    rule: vkn,
  },
  {
    type: 'mersis',
    purpose: 'registry',
    source: 'Ticaret Sicili Yönetmeliği: sixteen digits, the tax or identity number of the holder within',
    rule: (number, today) => {
      const { strength, passed } = pattern(/^\d{16}$/)(number, today);
      if (!passed) return { passed, strength, reason: 'invalid_format' };
      // Five of its digits are checked by nothing, so that it proves no more than its form.
      return holderIsValid(number.compact)
        ? { passed, strength: 'format', encoded: {} }
        : { passed: false, strength: 'format', reason: 'invalid_check_digit' };
    },
  },
  {
    type: 'trade_register',
    purpose: 'registry',
    source: 'Türk Ticaret Kanunu, article 24: a serial of the register’s office',
    rule: numberRule({ pattern: /^\d{3,7}(-\d)?$/, on: 'marked' }),
  },
];

export const israel: CountryKinds = [
  {
    type: 'company_number',
    alsoCalled: ['hp', 'vat'],
    purpose: 'both',
    source: 'Companies Law 5759-1999; Registrar of Companies: nine digits that begin with 5, by Luhn',
    rule: stdnumRule('IL', 'hp'),
  },
];

export const unitedArabEmirates: CountryKinds = [
  {
    type: 'trade_licence',
    alsoCalled: ['trade_license', 'licence'],
    purpose: 'registry',
    source: 'The licences of the seven emirates and of the free zones have no form in common',
    rule: pattern(/^[A-Z]{0,6}\d{3,12}[A-Z]{0,3}$/),
  },
  {
    type: 'trn',
    alsoCalled: ['vat', 'vat_number'],
    purpose: 'tax',
    source: 'Federal Decree-Law 8 of 2017; Federal Tax Authority: fifteen digits that begin with 100',
    rule: pattern(/^100\d{12}$/),
  },
];
