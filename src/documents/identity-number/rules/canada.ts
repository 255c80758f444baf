/** Canada. */
import { luhnIsValid } from '../check-digits';
import { numberRule } from '../number-rule';
import type { CountryRules } from '../verdict';

/** Nine digits, Luhn: SINs begin with 1 to 7 or 9, the tax numbers of people without one (ITN, TTN) with 0. */
const sin = numberRule({ pattern: /^[0-79]\d{8}$/, check: luhnIsValid });

export const canada: CountryRules = { sin, nin: sin };
