/** Australia and New Zealand have no national identity number. */
import { pattern, stdnumRule } from '../number-rule';
import type { CountryRules } from '../verdict';

export const australia: CountryRules = { tin: stdnumRule('AU', 'tfn') };

export const newZealand: CountryRules = {
  tin: stdnumRule('NZ', 'ird'),
  /** Waka Kotahi: two letters and six digits, with the three-digit version of the card where it is copied too. */
  drivers_license: pattern(/^[A-Z]{2}\d{6}(\d{3})?$/),
};
