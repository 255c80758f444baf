/** Australia, New Zealand. */
import { numberRule, pattern, stdnumRule } from '../../documents/identity-number/number-rule';
import { eanIsValid, sumsTo } from '../check-sums';
import { COMPANIES } from '../legal-form';
import type { CountryKinds } from '../number-kind';

export const australia: CountryKinds = [
  {
    type: 'acn',
    alsoCalled: ['arbn'],
    purpose: 'registry',
    source: 'Corporations Act 2001, section 118; ASIC: weights 8 to 1 by 10',
    rule: numberRule({ pattern: /^\d{9}$/, check: sumsTo([8, 7, 6, 5, 4, 3, 2, 1, 1], 10) }),
    tells: () => ({ forms: [...COMPANIES, 'nonprofit', 'branch'] }),
  },
  {
    type: 'abn',
    purpose: 'both',
    source:
      'A New Tax System (Australian Business Number) Act 1999; ABR: weights 10, 1 to 19 by 89, one off the first digit',
    rule: stdnumRule('AU', 'abn'),
  },
];

export const newZealand: CountryKinds = [
  {
    type: 'nzbn',
    purpose: 'both',
    source: 'New Zealand Business Number Act 2016: a GS1 location number that begins with 94',
    rule: numberRule({ pattern: /^94\d{11}$/, check: eanIsValid }),
  },
  {
    type: 'company_number',
    purpose: 'registry',
    source: 'Companies Act 1993; Companies Office: a serial of up to seven digits',
    rule: pattern(/^\d{3,7}$/),
  },
  {
    type: 'ird',
    alsoCalled: ['gst'],
    purpose: 'tax',
    source: 'Inland Revenue, RWT and NRWT specification: weights 3, 2, 7, 6, 5, 4, 3, 2 by 11, and a second row',
    rule: stdnumRule('NZ', 'ird'),
  },
];
