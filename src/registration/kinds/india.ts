/** India. */
import { numberRule, pattern } from '../../documents/identity-number/number-rule';
import type { NumberRule } from '../../documents/identity-number/verdict';
import type { LegalForm } from '../legal-form';
import { COMPANIES } from '../legal-form';
import type { CountryKinds, Told } from '../number-kind';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** As Luhn does it, by 36: every second sign counts twice, and what overflows is added. */
function gstinIsValid(number: string): boolean {
  const sum = Array.from(number.slice(0, -1)).reduce((total, sign, at) => {
    const product = ALPHABET.indexOf(sign) * (at % 2 === 0 ? 1 : 2);
    return total + Math.floor(product / 36) + (product % 36);
  }, 0);
  return ALPHABET.charAt((36 - (sum % 36)) % 36) === number.at(-1);
}

/** The fourth letter of a PAN says who holds it. */
const HOLDERS: Readonly<Record<string, readonly LegalForm[]>> = {
  C: [...COMPANIES, 'nonprofit', 'branch'],
  F: ['partnership', 'llp', 'limited_partnership'],
  P: ['sole_trader'],
  H: ['sole_trader', 'partnership'],
  T: ['nonprofit'],
};

function toldByPan(pan: string): Told {
  const forms = HOLDERS[pan.charAt(3)];
  return forms ? { forms } : {};
}

const CIN = /^[LU]\d{5}[A-Z]{2}(\d{4})(PLC|PTC|FLC|FTC|GOI|SGC|NPL|GAP|GAT|ULL|ULT|OPC)\d{6}$/;
const CLASSES: Readonly<Record<string, readonly LegalForm[]>> = {
  PLC: ['public_company'],
  FLC: ['public_company'],
  PTC: ['private_company'],
  FTC: ['private_company'],
  OPC: ['private_company'],
  NPL: ['nonprofit', ...COMPANIES],
};

const cin: NumberRule = ({ compact }, today) => {
  const year = CIN.exec(compact)?.[1];
  return year !== undefined && year >= '1850' && year <= today.slice(0, 4)
    ? { passed: true, strength: 'format', encoded: {} }
    : { passed: false, strength: 'format', reason: 'invalid_format' };
};

export const india: CountryKinds = [
  {
    type: 'cin',
    purpose: 'registry',
    source: 'Companies (Incorporation) Rules 2014; MCA: listing, industry, state, year, class, serial',
    rule: cin,
    tells: (number) => {
      const forms = CLASSES[number.slice(12, 15)];
      return { year: Number(number.slice(8, 12)), ...(forms && { forms }) };
    },
  },
  {
    type: 'llpin',
    purpose: 'registry',
    source: 'Limited Liability Partnership Rules 2009; MCA: three letters and four digits',
    rule: pattern(/^F?[A-Z]{3}\d{4}$/),
    normalise: ({ compact }) => `${compact.slice(0, -4)}-${compact.slice(-4)}`,
    tells: () => ({ forms: ['llp'] }),
  },
  {
    type: 'gstin',
    alsoCalled: ['gst', 'vat'],
    purpose: 'tax',
    source:
      'CGST Rules 2017, rule 10: state, PAN, serial of the registration, Z (C and D for collectors), check sign by 36',
    rule: numberRule({
      pattern: /^(0[1-9]|[12]\d|3[0-8]|9[6-9])[A-Z]{3}[ABCFGHJKLPT][A-Z]\d{4}[A-Z][1-9A-Z][ZCD][0-9A-Z]$/,
      check: gstinIsValid,
    }),
    tells: (number) => toldByPan(number.slice(2, 12)),
  },
  {
    type: 'pan',
    purpose: 'tax',
    source: 'Income-tax Act, section 139A; rule 114: the fourth letter is the kind of holder',
    rule: pattern(/^[A-Z]{3}[ABCFGHJKLPT][A-Z](?!0000)\d{4}[A-Z]$/),
    tells: toldByPan,
  },
];
