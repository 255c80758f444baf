/** France and Monaco. */
import { luhnIsValid } from '../../documents/identity-number/check-digits';
import { numberRule, stdnumRule } from '../../documents/identity-number/number-rule';
import type { CountryKinds } from '../number-kind';
import { vat } from './vat';

const NINE = /\d{9}/;

export const france: CountryKinds = [
  {
    type: 'siren',
    alsoCalled: ['rcs'],
    purpose: 'both',
    source:
      'Code de commerce, articles R123-221 and D123-235; INSEE: nine digits by Luhn, behind RCS and the court in letters',
    rule: numberRule({
      pattern: /^(RCS\p{L}*)?\d{9}(RCS\p{L}*)?$/u,
      check: (number) => luhnIsValid(NINE.exec(number)?.[0] ?? ''),
    }),
    normalise: ({ compact }) => NINE.exec(compact)?.[0] ?? compact,
  },
  {
    type: 'siret',
    purpose: 'both',
    source:
      'Code de commerce, article R123-221; INSEE: SIREN and five digits by Luhn; La Poste’s own make a sum by five',
    rule: stdnumRule('FR', 'siret'),
  },
  vat(['FR'], stdnumRule('FR', 'tva'), 'Code général des impôts, article 286 ter: a key of two signs and the SIREN'),
];
