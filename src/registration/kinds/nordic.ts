/** Denmark, Norway, Sweden, Finland. */
import { luhnIsValid } from '../../documents/identity-number/check-digits';
import { numberRule } from '../../documents/identity-number/number-rule';
import { sumsTo } from '../check-sums';
import type { LegalForm } from '../legal-form';
import { COMPANIES } from '../legal-form';
import type { CountryKinds, Told } from '../number-kind';
import { vat } from './vat';

const cvr = numberRule({ pattern: /^[1-9]\d{7}$/, check: sumsTo([2, 7, 6, 5, 4, 3, 2, 1], 11) });

export const denmark: CountryKinds = [
  {
    type: 'cvr',
    purpose: 'both',
    source: 'CVR-loven; Skatteforvaltningen: eight digits, weights 2, 7, 6, 5, 4, 3, 2, 1 by 11',
    rule: cvr,
  },
  vat(['DK'], cvr, 'Momsloven: DK and the CVR number'),
];

const orgnr = sumsTo([3, 2, 7, 6, 5, 4, 3, 2, 1], 11);

export const norway: CountryKinds = [
  {
    type: 'orgnr',
    alsoCalled: ['organisasjonsnummer', 'vat', 'mva'],
    purpose: 'both',
    source:
      'Enhetsregisterloven; Brønnøysundregistrene: nine digits, weights 3, 2, 7, 6, 5, 4, 3, 2 by 11; MVA for VAT',
    rule: numberRule({ pattern: /^(NO)?\d{9}(MVA)?$/, check: (number) => orgnr(number.replace(/\D/g, '')) }),
    normalise: ({ compact }) => compact.replace(/\D/g, ''),
  },
];

/** The first digit says the group of forms; of a person in business it is a birth date. */
const SWEDISH_FORMS: Readonly<Record<string, readonly LegalForm[]>> = {
  '5': [...COMPANIES, 'branch'],
  '7': ['cooperative', 'nonprofit'],
  '8': ['nonprofit'],
  '9': ['partnership', 'limited_partnership'],
};

function toldBySwedish(number: string): Told {
  // Nobody is born in a month above twelve: bodies have twenty or more there.
  const forms = Number(number.charAt(2)) < 2 ? (['sole_trader'] as const) : SWEDISH_FORMS[number.charAt(0)];
  return forms ? { forms } : {};
}

export const sweden: CountryKinds = [
  {
    type: 'orgnr',
    alsoCalled: ['organisationsnummer'],
    purpose: 'both',
    source:
      'Lag (1974:174) om identitetsbeteckning för juridiska personer: ten digits by Luhn, 16 before them in databases',
    rule: numberRule({ pattern: /^(16)?\d{10}$/, check: (number) => luhnIsValid(number.slice(-10)) }),
    normalise: ({ compact }) => `${compact.slice(-10, -4)}-${compact.slice(-4)}`,
    tells: toldBySwedish,
  },
  {
    ...vat(
      ['SE'],
      numberRule({ pattern: /^\d{10}0[1-9]$/, check: (number) => luhnIsValid(number.slice(0, 10)) }),
      'Skatteverket: SE, the organisation number and two digits',
    ),
    tells: (number) => toldBySwedish(number.slice(2)),
  },
];

/** Eight digits: the oldest have a zero to be added before them. A remainder of one is never given out. */
const ytunnus = numberRule({
  pattern: /^\d{7,8}$/,
  check: (number) => sumsTo([7, 9, 10, 5, 8, 4, 2, 1], 11)(number.padStart(8, '0')),
});

export const finland: CountryKinds = [
  {
    type: 'ytunnus',
    alsoCalled: ['y_tunnus', 'business_id'],
    purpose: 'both',
    source:
      'Yritys- ja yhteisötietolaki 244/2001; PRH: seven digits and a check digit, weights 7, 9, 10, 5, 8, 4, 2 by 11',
    rule: ytunnus,
    normalise: ({ compact }) => compact.padStart(8, '0').replace(/^(\d{7})(\d)$/, '$1-$2'),
  },
  vat(['FI'], numberRule({ pattern: /^\d{8}$/, check: sumsTo([7, 9, 10, 5, 8, 4, 2, 1], 11) })),
];
