/** Spain, Italy, Portugal. */
import { luhnIsValid } from '../../documents/identity-number/check-digits';
import { firstOf, numberRule, pattern, stdnumRule } from '../../documents/identity-number/number-rule';
import { elevenMinus } from '../check-sums';
import type { LegalForm } from '../legal-form';
import type { CountryKinds, Told } from '../number-kind';
import { vat } from './vat';

const CIF_LETTERS = 'JABCDEFGHI';

/** Luhn's digit; some kinds of body have it as a letter, some as a digit, and the others either way. */
function cifIsValid(number: string): boolean {
  const digit = Array.from('0123456789').findIndex((each) => luhnIsValid(`${number.slice(1, 8)}${each}`));
  const last = number.at(-1);
  const asDigit = last === String(digit) && !/^[NPQRSW]/.test(number);
  return asDigit || (last === CIF_LETTERS.charAt(digit) && !/^[ABEH]/.test(number));
}

const cif = numberRule({ pattern: /^[A-HJNP-SUVW]\d{7}[0-9A-J]$/, check: cifIsValid });
/** DNI and NIE: people in business. */
const ofPeople = firstOf(stdnumRule('ES', 'dni'), stdnumRule('ES', 'nie'));

const CIF_FORMS: Readonly<Record<string, readonly LegalForm[]>> = {
  A: ['public_company', 'private_company'],
  B: ['private_company'],
  C: ['partnership'],
  D: ['limited_partnership'],
  E: ['partnership'],
  F: ['cooperative'],
  G: ['nonprofit'],
  J: ['partnership'],
  R: ['nonprofit'],
  W: ['branch'],
};

function toldByNif(number: string): Told {
  const forms = /^[0-9XYZ]/.test(number) ? (['sole_trader'] as const) : CIF_FORMS[number.charAt(0)];
  return forms ? { forms } : {};
}

const SPANISH_LAW =
  'Orden EHA/451/2008: letter of the form, seven digits, control sign; Real Decreto 1065/2007, article 22';

export const spain: CountryKinds = [
  {
    type: 'nif',
    alsoCalled: ['cif'],
    purpose: 'both',
    source: SPANISH_LAW,
    rule: firstOf(cif, ofPeople),
    tells: toldByNif,
  },
  { ...vat(['ES'], firstOf(cif, ofPeople), SPANISH_LAW), tells: (number) => toldByNif(number.slice(2)) },
];

export const italy: CountryKinds = [
  {
    type: 'partita_iva',
    alsoCalled: ['piva', 'codice_fiscale', 'cf'],
    purpose: 'both',
    source:
      'DPR 633/1972, article 35: seven digits, office of three, Luhn; the fiscal code of companies is the same number',
    rule: stdnumRule('IT', 'iva'),
    normalise: ({ compact }) => compact.slice(-11),
  },
  vat(['IT'], stdnumRule('IT', 'iva'), 'DPR 633/1972, article 35'),
  {
    type: 'rea',
    purpose: 'registry',
    source: 'DPR 581/1995, article 9: province and serial in the Repertorio Economico Amministrativo',
    rule: pattern(/^(REA)?[A-Z]{2}\d{4,7}$/),
    normalise: ({ compact }) => compact.replace(/^(?:REA)?([A-Z]{2})(\d+)$/, '$1-$2'),
  },
];

/** 5 companies, 6 public bodies, 7 other bodies, 8 sole traders of old, 9 irregular and foreign ones. */
const nipc = numberRule({ pattern: /^[5-9]\d{8}$/, check: elevenMinus([9, 8, 7, 6, 5, 4, 3, 2]) });
const nifOfPeople = numberRule({ pattern: /^[1-4]\d{8}$/, check: elevenMinus([9, 8, 7, 6, 5, 4, 3, 2]) });

function toldByNipc(number: string): Told {
  return /^[1-48]/.test(number) ? { forms: ['sole_trader'] } : {};
}

export const portugal: CountryKinds = [
  {
    type: 'nipc',
    alsoCalled: ['nif'],
    purpose: 'both',
    source: 'Decreto-Lei 129/98, article 13: nine digits, weights 9 to 2 by 11',
    rule: firstOf(nipc, nifOfPeople),
    tells: toldByNipc,
  },
  vat(['PT'], firstOf(nipc, nifOfPeople), 'Decreto-Lei 129/98, article 13: PT and the NIPC'),
];
