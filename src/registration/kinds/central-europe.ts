/** Poland, Czechia, Slovakia. */
import { numberRule, pattern, stdnumRule } from '../../documents/identity-number/number-rule';
import { weightedSum } from '../../documents/identity-number/check-digits';
import { COMPANIES } from '../legal-form';
import type { CountryKinds, NumberKind } from '../number-kind';
import { VAT_ONLY, vat } from './vat';

export const poland: CountryKinds = [
  {
    type: 'krs',
    purpose: 'registry',
    source: 'Ustawa o Krajowym Rejestrze Sądowym, article 35: a serial written with ten digits',
    rule: pattern(/^(KRS)?000\d{7}$/),
    normalise: ({ compact }) => compact.slice(-10),
    tells: () => ({
      forms: [...COMPANIES, 'llp', 'limited_partnership', 'partnership', 'nonprofit', 'cooperative', 'branch'],
    }),
  },
  {
    type: 'nip',
    purpose: 'both',
    source: 'Ustawa o zasadach ewidencji podatników: ten digits, weights 6, 5, 7, 2, 3, 4, 5, 6, 7 by 11',
    rule: stdnumRule('PL', 'nip'),
    normalise: ({ compact }) => compact.slice(-10),
  },
  {
    type: 'regon',
    purpose: 'registry',
    source: 'Rozporządzenie w sprawie rejestru REGON, 1999: weights 8, 9, 2 to 7 by 11; fourteen digits for a branch',
    rule: stdnumRule('PL', 'regon'),
  },
  vat(['PL'], stdnumRule('PL', 'nip'), 'Ustawa o VAT, article 97: PL and the NIP'),
];

/** Remainders nought and one are written one and nought. */
function icoIsValid(number: string): boolean {
  const digits = number.padStart(8, '0');
  const rest = (11 - (weightedSum(digits.slice(0, 7), [8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return (rest === 0 ? 1 : rest % 10) === Number(digits.at(-1));
}

function ico(source: string): NumberKind {
  return {
    type: 'ico',
    purpose: 'registry',
    source,
    rule: numberRule({ pattern: /^\d{6,8}$/, check: icoIsValid }),
    normalise: ({ compact }) => compact.padStart(8, '0'),
  };
}

export const czechia: CountryKinds = [
  ico('Zákon 111/2009 Sb., o základních registrech, § 25: eight digits, weights 8 to 2 by 11'),
  vat(['CZ'], stdnumRule('CZ', 'dic'), 'Zákon 280/2009 Sb., § 130: CZ and the IČO, or the birth number of a person'),
];

export const slovakia: CountryKinds = [
  ico('Zákon 272/2015 Z. z., o registri právnických osôb: eight digits, weights 8 to 2 by 11'),
  ...(VAT_ONLY['SK'] ?? []),
];
