/** VAT numbers of the European Union, as VIES lists their forms (Directive 2006/112/EC, article 215). */
import { weightedSum } from '../../documents/identity-number/check-digits';
import { firstOf, numberRule, stdnumRule } from '../../documents/identity-number/number-rule';
import { elevenMinus } from '../check-sums';
import type { NumberRule, ReadNumber } from '../../documents/identity-number/verdict';
import type { NumberKind } from '../number-kind';

const VIES = 'Directive 2006/112/EC, article 215; structure and algorithm as published by VIES';

/** A VAT number with or without the letters of its country before it. */
export function vat(prefixes: readonly string[], rule: NumberRule, source = VIES): NumberKind {
  const [own = ''] = prefixes;
  const bare = ({ compact, marked }: ReadNumber): ReadNumber => {
    const prefix = prefixes.find((each) => compact.startsWith(each)) ?? '';
    return { compact: compact.slice(prefix.length), marked: marked.slice(prefix.length) };
  };
  return {
    type: 'vat',
    alsoCalled: [
      'vat_id',
      'eu_vat',
      'vatin',
      'ust_idnr',
      'ust_id',
      'ustid',
      'tva',
      'btw',
      'iva',
      'mwst',
      'moms',
      'dic',
      'alv',
    ],
    purpose: 'tax',
    source,
    rule: (number, today) => rule(bare(number), today),
    normalise: (number) => (prefixes.find((each) => number.compact.startsWith(each)) ?? own) + bare(number).compact,
  };
}

const byStdnum = (country: string, name: string, prefixes = [country]): readonly NumberKind[] => [
  vat(prefixes, stdnumRule(country, name)),
];

/** ЕИК of bodies, by two rows of weights; the package refuses first digits that are in use. */
function eikIsValid(number: string): boolean {
  const digits = number.slice(0, 8);
  const first = weightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
  const rest = first === 10 ? weightedSum(digits, [3, 4, 5, 6, 7, 8, 9, 10]) % 11 : first;
  return rest % 10 === Number(number.charAt(8));
}

/** Of people, foreigners and others, whose ten digits the package takes with any last one. */
const bulgarian = firstOf(
  numberRule({ pattern: /^\d{9}$/, check: eikIsValid }),
  stdnumRule('BG', 'egn'),
  stdnumRule('BG', 'pnf'),
  numberRule({ pattern: /^\d{10}$/, check: elevenMinus([4, 3, 2, 7, 6, 5, 4, 3, 2]) }),
);

/** A remainder of nought is never given out. */
function slovenianIsValid(number: string): boolean {
  const rest = weightedSum(number.slice(0, 7), [8, 7, 6, 5, 4, 3, 2]) % 11;
  return rest !== 0 && (11 - rest) % 10 === Number(number.at(-1));
}

/** The countries of the Union of which this is all that is known here. */
export const VAT_ONLY: { readonly [countryAlpha2: string]: readonly NumberKind[] } = {
  BG: [vat(['BG'], bulgarian)],
  CY: byStdnum('CY', 'vat'),
  EE: byStdnum('EE', 'kmkr'),
  GR: byStdnum('GR', 'vat', ['EL', 'GR']),
  HR: byStdnum('HR', 'oib'),
  HU: byStdnum('HU', 'anum'),
  LT: byStdnum('LT', 'pvm'),
  LV: byStdnum('LV', 'pvn'),
  MT: byStdnum('MT', 'vat'),
  RO: byStdnum('RO', 'cui'),
  SI: [vat(['SI'], numberRule({ pattern: /^[1-9]\d{7}$/, check: slovenianIsValid }))],
  SK: byStdnum('SK', 'dph'),
};
