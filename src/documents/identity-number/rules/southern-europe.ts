/** Spain, Portugal, Andorra, Greece, Cyprus, Malta. */
import { holder, bornOn, yearsOf } from '../birth-date';
import { firstOf, numberRule, pattern, stdnumRule } from '../number-rule';
import type { CountryRules } from '../verdict';

/** Policía: eight digits and the letter by 23; X, Y, Z before seven digits for foreigners; K, L, M for special cases. */
const spanishLetter = numberRule({
  pattern: /^(\d{8}|[XYZ]\d{7}|[KLM]\d{7})[A-Z]$/,
  check: (number) => {
    const digits = number
      .slice(0, -1)
      .replace(/^X/, '0')
      .replace(/^Y/, '1')
      .replace(/^Z/, '2')
      .replace(/^[KLM]/, '');
    return 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(digits) % 23) === number.at(-1);
  },
});

const nif = firstOf(
  spanishLetter,
  stdnumRule('ES', 'cif', () => ({ company: true })),
);

export const spain: CountryRules = {
  nin: spanishLetter,
  tin: nif,
  nif,
  drivers_license: spanishLetter,
  /** The support number of the card is accepted beside the number of the person. */
  national_id: firstOf(spanishLetter, pattern(/^[A-Z]{3}\d{6}$/)),
  resident_id: firstOf(spanishLetter, pattern(/^[A-Z]\d{8}$/)),
};

const portugueseNif = stdnumRule('PT', 'nif', (number) => ({ company: /^[56]/.test(number) }));

export const portugal: CountryRules = {
  tin: portugueseNif,
  nif: portugueseNif,
  /** Cartão de Cidadão: eight digits, a digit, two signs, a digit (Luhn over all twelve); short forms leave signs off. */
  national_id: firstOf(stdnumRule('PT', 'cc'), pattern(/^\d{7,9}$/)),
  nin: firstOf(stdnumRule('PT', 'cc'), pattern(/^\d{7,9}$/)),
};

export const andorra: CountryRules = {
  /** F residents below 700000, E others; A and L companies from 700000 to 799999. */
  tin: pattern(/^(F[0-6]\d{5}|[AL]7\d{5}|[CDEGOPU]\d{6})[A-Z]$/, (number) => ({ company: /^[AL]/.test(number) })),
};

/** EOPYY: DDMMYY, serial, Luhn. */
const amka = stdnumRule('GR', 'amka', (number, today) =>
  holder(bornOn(yearsOf(number.slice(4, 6)), Number(number.slice(2, 4)), Number(number.slice(0, 2)), today)),
);

/** AADE: legal persons have numbers that begin with 09, 8 or 9; people's begin with another 0 or with 1 and up. */
const afm = stdnumRule('GR', 'vat', (number) => ({ company: /^(09|[89])/.test(number) }));

export const greece: CountryRules = {
  tin: afm,
  nin: amka,
  /** One to three letters (Greek letters with a Latin double are read as that) and six digits or more; or AMKA. */
  national_id: firstOf(amka, pattern(/^[A-ZΑ-Ω]{1,3}\d{5,8}$/u), pattern(/^\d{12}$/)),
};

export const cyprus: CountryRules = { tin: stdnumRule('CY', 'vat'), national_id: pattern(/^\d{6,10}$/) };

const malteseId = pattern(/^\d{3,7}[MGAPLHBZ]$/);

export const malta: CountryRules = {
  national_id: malteseId,
  nin: malteseId,
  tin: firstOf(malteseId, pattern(/^\d{9}$/)),
};
