/** Argentina, Bolivia, Chile, Colombia, Ecuador, Paraguay, Peru, Uruguay, Venezuela. */
import { reversed, weightedSum } from '../check-digits';
import { firstOf, numberRule, pattern, stdnumRule } from '../number-rule';
import type { CountryRules, NumberRule } from '../verdict';

const argentineDni = pattern(/^\d{7,8}$/);

/** AFIP: kind (20 to 27 persons, 30 to 34 companies, 50 to 55 abroad), eight digits, check digit by 11. */
const cuit = numberRule({
  pattern: /^(2[0-7]|3[034]|5[015])\d{9}$/,
  check: (number) => {
    const rest = 11 - (weightedSum(number.slice(0, 10), [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
    return Number(number.at(-1)) === (rest === 11 ? 0 : rest === 10 ? 9 : rest);
  },
  decode: (number) => ({ company: number.startsWith('3') }),
});

export const argentina: CountryRules = {
  national_id: argentineDni,
  nin: firstOf(argentineDni, cuit),
  drivers_license: argentineDni,
  tin: cuit,
};

export const bolivia: CountryRules = {
  /** SEGIP: digits, a complement where two people share them, the department in older writing. */
  national_id: pattern(/^\d{4,9}(\d[A-Z])?([A-Z]{2})?$/),
  nin: pattern(/^\d{4,9}(\d[A-Z])?([A-Z]{2})?$/),
  tin: pattern(/^\d{6,13}$/),
};

/** Registro Civil: up to eight digits, check sign by 11 with K for ten. From 50,000,000 the tax service (SII) numbers companies. */
const rut = numberRule({
  pattern: /^\d{6,8}[0-9K]$/,
  check: (number) => {
    const sum = weightedSum(reversed(number.slice(0, -1)), [2, 3, 4, 5, 6, 7]);
    return '0123456789K'.charAt((11 - (sum % 11)) % 11) === number.at(-1);
  },
  decode: (number) => ({ company: Number(number.slice(0, -1)) >= 50_000_000 }),
});

export const chile: CountryRules = { national_id: rut, nin: rut, resident_id: rut, drivers_license: rut, tin: rut };

/** Registraduría: up to eight digits, or ten beginning with 1 since 2000. */
const cedulaColombiana = pattern(/^(\d{4,8}|1\d{9})$/);
/** DIAN: legal persons have the eight and nine hundred millions, where no cédula was ever given. */
const nit = stdnumRule('CO', 'nit', (number) => ({ company: /^[89]\d{9}$/.test(number) }));

const nitWithoutCheckDigit = pattern(/^[89]\d{8}$/, () => ({ company: true }));

/**
 * The check digit is written after a hyphen and often left away, so a number with a hyphen there has to pass it. Nine
 * digits without one that pass are read as a cédula of eight and its check digit.
 */
const nitOrCedula: NumberRule = (number, today) =>
  /-\d$/.test(number.marked) ? nit(number, today) : firstOf(nit, cedulaColombiana, nitWithoutCheckDigit)(number, today);

export const colombia: CountryRules = {
  national_id: cedulaColombiana,
  nin: cedulaColombiana,
  resident_id: pattern(/^\d{6,7}$/),
  drivers_license: cedulaColombiana,
  tin: nitOrCedula,
};

const cedulaEcuatoriana = stdnumRule('EC', 'ci', (number) => ({ region: number.slice(0, 2) }));

export const ecuador: CountryRules = {
  national_id: cedulaEcuatoriana,
  nin: cedulaEcuatoriana,
  drivers_license: cedulaEcuatoriana,
  /** SRI: the identity number and 001; companies are registered since 2022 without a fitting check digit. */
  tin: firstOf(
    stdnumRule('EC', 'ruc', (number) => ({ company: number.charAt(2) === '9' })),
    cedulaEcuatoriana,
    pattern(/^\d{2}9\d{10}$/, () => ({ company: true })),
  ),
};

const cedulaParaguaya = pattern(/^\d{5,8}$/);

/** SET: the identity number and a check digit by 11, weights from 2 upwards. */
const paraguayanRuc = numberRule({
  pattern: /^\d{4,9}$/,
  check: (number) => {
    const sum = weightedSum(reversed(number.slice(0, -1)), [2, 3, 4, 5, 6, 7, 8, 9]);
    return ((11 - (sum % 11)) % 11) % 10 === Number(number.at(-1));
  },
  decode: (number) => ({ company: /^80\d{7}$/.test(number) }),
});

export const paraguay: CountryRules = { national_id: cedulaParaguaya, nin: cedulaParaguaya, tin: paraguayanRuc };

/** RENIEC: eight digits, and a check sign that stands outside the number and may be a digit or a letter. */
const peruvianDni = firstOf(
  pattern(/^\d{8}$/),
  numberRule({
    pattern: /^\d{8}[0-9A-K]$/,
    check: (number) => {
      const rest = weightedSum(number.slice(0, 8), [3, 2, 7, 6, 5, 4, 3, 2]) % 11;
      return ['65432110987'.charAt(rest), 'KJIHGFEDCBA'.charAt(rest)].includes(number.charAt(8));
    },
  }),
);

export const peru: CountryRules = {
  national_id: peruvianDni,
  nin: peruvianDni,
  resident_id: pattern(/^[A-Z0-9]{9}$/),
  tin: firstOf(
    stdnumRule('PE', 'ruc', (number) => ({ company: number.startsWith('20') })),
    peruvianDni,
  ),
};

/** DNIC: up to seven digits and a check digit, weights 2 9 8 7 6 3 4. */
const cedulaUruguaya = numberRule({
  pattern: /^\d{6,8}$/,
  check: (number) => {
    const full = number.padStart(8, '0');
    return (10 - (weightedSum(full.slice(0, 7), [2, 9, 8, 7, 6, 3, 4]) % 10)) % 10 === Number(full.at(-1));
  },
});

export const uruguay: CountryRules = {
  national_id: cedulaUruguaya,
  nin: cedulaUruguaya,
  tin: firstOf(
    cedulaUruguaya,
    stdnumRule('UY', 'rut', () => ({ company: true })),
  ),
};

const cedulaVenezolana = pattern(/^[VE]?\d{5,9}$/);

export const venezuela: CountryRules = {
  national_id: cedulaVenezolana,
  nin: cedulaVenezolana,
  tin: stdnumRule('VE', 'rif', (number) => ({ company: /^[JG]/.test(number) })),
};
