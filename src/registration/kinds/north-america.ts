/** United States, Canada. */
import { luhnIsValid } from '../../documents/identity-number/check-digits';
import { numberRule, pattern } from '../../documents/identity-number/number-rule';
import type { CountryKinds } from '../number-kind';

/** Prefixes that no campus of the IRS gives out. */
const NO_CAMPUS = '0[0789]|1[7-9]|2[89]|49|69|70|78|79|89|96|97';

export const unitedStates: CountryKinds = [
  {
    type: 'ein',
    alsoCalled: ['fein'],
    purpose: 'tax',
    source: '26 CFR 301.6109-1; IRS, How EINs are assigned and valid EIN prefixes',
    // Parted as a Social Security number, it is one.
    rule: numberRule({ pattern: new RegExp(`^(?!${NO_CAMPUS})\\d{2}-?\\d{7}$`), on: 'marked' }),
    normalise: ({ compact }) => `${compact.slice(0, 2)}-${compact.slice(2)}`,
  },
  {
    type: 'ssn',
    purpose: 'tax',
    source:
      '26 CFR 301.6109-1(a); SSA: area, group and serial, parted by hyphens; of people in business without an EIN',
    rule: numberRule({ pattern: /^(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$/, on: 'marked' }),
    tells: () => ({ forms: ['sole_trader'] }),
  },
  {
    type: 'state_file_number',
    alsoCalled: ['file_number', 'entity_number'],
    purpose: 'registry',
    source: 'The registers of the states have no form in common; nine digits alone are left to the EIN',
    rule: pattern(/^(?!\d{9}$)[A-Z]{0,4}\d{5,14}[A-Z]?$/),
  },
];

export const canada: CountryKinds = [
  {
    type: 'bn',
    alsoCalled: ['business_number', 'gst', 'hst'],
    purpose: 'both',
    source:
      'Canada Revenue Agency, RC2: nine digits by Luhn, and a program account (RC, RT, RP, ...) where one is meant',
    rule: numberRule({ pattern: /^\d{9}(R[A-Z]\d{4})?$/, check: (number) => luhnIsValid(number.slice(0, 9)) }),
  },
  {
    type: 'corporation_number',
    alsoCalled: ['neq'],
    purpose: 'registry',
    source:
      'Corporations Canada: six or seven digits and a check digit; the registers of the provinces, their own forms',
    rule: pattern(/^(\d{6,8}|\d{10}|[A-Z]{1,3}\d{6,8})$/),
  },
];
