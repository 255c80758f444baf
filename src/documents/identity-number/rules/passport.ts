/** Passports: the document number of ICAO Doc 9303 part 4, the same for every country. */
import { pattern } from '../number-rule';

/**
 * Up to nine capitals and digits: longer numbers do not fit the machine-readable zone. At least five, and at least one digit,
 * because no state issues less; Germany's numbers alone may be letters only.
 */
export const passportNumber = pattern(/^((?=.*\d)[A-Z0-9]{5,9}|[CFGHJKLMNPRTVWXYZ]{9})$/);
