/** Nigeria, Ghana, Senegal, Côte d'Ivoire, Guinea, Cameroon. Strength is `format` where no check digit is published. */
import { bornIn, holder } from '../birth-date';
import { weightedSum } from '../check-digits';
import { firstOf, numberRule, pattern, stdnumRule } from '../number-rule';
import type { CountryRules, Encoded, Impossible } from '../verdict';

/** NIMC: eleven digits, drawn at random; or the virtual NIN, two letters around twelve digits and two letters. */
const nigerianNin = pattern(/^(\d{11}|[A-Z]{2}\d{12}[A-Z]{2})$/);

export const nigeria: CountryRules = {
  /** Central Bank of Nigeria: eleven digits. */
  bvn: pattern(/^\d{11}$/),
  nin: nigerianNin,
  /** The card prints the NIN; the older cards and slips carry document and tracking numbers of other lengths. */
  national_id: firstOf(nigerianNin, pattern(/^[A-Z0-9]{9,20}$/)),
  /** JTB: ten digits; FIRS: eight digits and a four-digit branch; the NIN since 2026, and the new thirteen-digit ID. */
  tin: pattern(/^(\d{8}|\d{10,13})$/),
  /** INEC's voter identification number. */
  voters_card: pattern(/^[A-Z0-9]{17,20}$/),
  /** FRSC: three letters of the issuing office, then digits with letters between. */
  drivers_license: pattern(/^[A-Z]{3}[A-Z0-9]{6,12}$/),
};

/** NIA: the holder's country in alpha-3, nine digits and a check digit whose rule is not published. */
const ghanaCard = pattern(/^[A-Z]{3}\d{10}$/);

export const ghana: CountryRules = {
  national_id: ghanaCard,
  nin: ghanaCard,
  resident_id: ghanaCard,
  voters_card: pattern(/^\d{10}$/),
  /** The Ghana Card number is the personal tax number since 2021; older taxpayers hold a TIN with a check digit. */
  tin: firstOf(
    stdnumRule('GH', 'tin', (number) => ({ company: number.startsWith('C') })),
    ghanaCard,
  ),
};

/** The first digit is the sex, the fifth to eighth the year of birth, in the thirteen- and fourteen-digit numbers. */
function decodeSenegalese(number: string, today: string): Encoded | Impossible {
  if (number.length > 14) return {};
  const sex = number.startsWith('1') ? 'male' : 'female';
  const year = Number(number.slice(4, 8));
  return year >= 1900 && year <= Number(today.slice(0, 4)) ? holder(bornIn([year], today), sex) : { sex };
}

const senegaleseNin = pattern(/^([12]\d{12,13}|\d{17})$/, decodeSenegalese);

export const senegal: CountryRules = {
  national_id: senegaleseNin,
  nin: senegaleseNin,
  voters_card: pattern(/^\d{9,17}$/),
  /** ANSD: NINEA, seven or nine digits of which every second counts double, and the three signs of the tax regime. */
  tin: numberRule({
    pattern: /^(\d{7}|\d{9})([012][A-HJ-NP-WZ]\d)?$/,
    check: (number) => weightedSum(number.replace(/[012][A-Z]\d$/, '').padStart(9, '0'), [1, 2]) % 10 === 0,
  }),
};

/** ONECI: the national number has eleven digits; the reference of the card begins with C or CI. */
const ivorianNni = pattern(/^\d{11}$/);

export const ivoryCoast: CountryRules = {
  nin: ivorianNni,
  national_id: firstOf(ivorianNni, pattern(/^CI?\d{8,12}$/)),
  /** DGI: compte contribuable, seven digits and a letter. */
  tin: pattern(/^\d{7}[A-Z]$/),
};

export const guinea: CountryRules = { tin: stdnumRule('GN', 'nifp') };

export const cameroon: CountryRules = {
  /** DGI: NIU, P for persons and M for companies, twelve digits, a letter. */
  tin: pattern(/^[MP]\d{12}[A-Z]$/, (number) => ({ company: number.startsWith('M') })),
};
