/** Brazil, Mexico, Argentina, Chile, Colombia. */
import { bornOn, yearsOf } from '../../documents/identity-number/birth-date';
import { numberRule, pattern, stdnumRule } from '../../documents/identity-number/number-rule';
import type { NumberRule } from '../../documents/identity-number/verdict';
import { COMPANIES } from '../legal-form';
import type { CountryKinds } from '../number-kind';

/** Receita Federal gives out letters since July 2026 (Instrução Normativa RFB 2.229/2024). */
const FIRST_LETTERS = '2026-07-01';
const checkedCnpj = stdnumRule('BR', 'cnpj');
const cnpj: NumberRule = (number, today) =>
  today < FIRST_LETTERS && !/^\d+$/.test(number.compact)
    ? { passed: false, strength: 'checksum', reason: 'invalid_format' }
    : checkedCnpj(number, today);

export const brazil: CountryKinds = [
  {
    type: 'cnpj',
    purpose: 'both',
    source:
      'Instrução Normativa RFB 2.119/2022 and 2.229/2024: two check digits by 11, letters count their ASCII code less 48',
    rule: cnpj,
  },
  {
    type: 'nire',
    purpose: 'registry',
    source: 'DREI: the number of the state commercial register, eleven digits that begin with the state',
    rule: pattern(/^[1-5]\d{10}$/),
  },
];

const RFC_ALPHABET = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';

function rfcCheckDigitFits(number: string): boolean {
  const sum = Array.from(number.slice(0, -1).padStart(12, ' ')).reduce(
    (total, sign, at) => total + RFC_ALPHABET.indexOf(sign) * (13 - at),
    0,
  );
  return '0123456789A'.charAt((11 - (sum % 11)) % 11) === number.at(-1);
}

export const mexico: CountryKinds = [
  {
    type: 'rfc',
    purpose: 'both',
    source:
      'Código Fiscal de la Federación, article 27; SAT: three letters (four of a person), day of founding, two signs, check sign by 11',
    rule: numberRule({
      pattern: /^[A-ZÑ&]{3,4}\d{6}[A-Z0-9]{2}[0-9A]$/,
      check: rfcCheckDigitFits,
      // About one number in seventy in use has a wrong check digit.
      lenient: true,
      decode: (number, today) => {
        const [year = '', month = '', day = ''] = number.slice(-9, -3).match(/../g) ?? [];
        const founded = bornOn(yearsOf(year), Number(month), Number(day), today);
        return 'impossible' in founded ? founded : {};
      },
    }),
    tells: (number) => (number.length === 13 ? { forms: ['sole_trader'] } : {}),
  },
];

export const argentina: CountryKinds = [
  {
    type: 'cuit',
    alsoCalled: ['cdi'],
    purpose: 'both',
    source: 'AFIP (ARCA), Resolución General 10/1997: weights 5 to 2 and 7 to 2 by 11; 30, 33 and 34 are companies',
    rule: stdnumRule('AR', 'cuit'),
    tells: (number) => (number.startsWith('2') ? { forms: ['sole_trader'] } : {}),
  },
];

/** The Civil Registry has given people no number near this; companies begin above it. */
const FIRST_RUT_OF_COMPANIES = 48_000_000;

export const chile: CountryKinds = [
  {
    type: 'rut',
    purpose: 'both',
    source: 'Servicio de Impuestos Internos, DFL 3 of 1969: weights 2 to 7 from the right by 11, K for ten',
    rule: stdnumRule('CL', 'rut'),
    tells: (number) =>
      Number(number.replace(/^CL/, '').slice(0, -1)) < FIRST_RUT_OF_COMPANIES
        ? { forms: ['sole_trader', 'partnership'] }
        : {},
  },
];

export const colombia: CountryKinds = [
  {
    type: 'nit',
    purpose: 'both',
    source: 'DIAN, Orden Administrativa 4 of 1989: primes from 3 to 71 from the right by 11',
    rule: stdnumRule('CO', 'nit'),
  },
  {
    type: 'matricula_mercantil',
    purpose: 'registry',
    source: 'Código de Comercio, article 26: the number of a chamber of commerce, marked by the chamber',
    rule: numberRule({ pattern: /^\d{2}-?\d{5,8}-\d{2}$/, on: 'marked' }),
    tells: () => ({
      forms: [...COMPANIES, 'sole_trader', 'partnership', 'limited_partnership', 'branch', 'cooperative'],
    }),
  },
];
