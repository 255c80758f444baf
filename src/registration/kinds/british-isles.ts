/** United Kingdom and Ireland. */
import { firstOf, numberRule, pattern, stdnumRule } from '../../documents/identity-number/number-rule';
import type { LegalForm } from '../legal-form';
import { COMPANIES } from '../legal-form';
import type { CountryKinds } from '../number-kind';
import { vat } from './vat';

/** Bodies whose numbers begin so; without letters, NI and SC: companies of England and Wales, Northern Ireland, Scotland. */
const PREFIXES: readonly (readonly [prefixes: string, forms: readonly LegalForm[] | undefined])[] = [
  ['SC NI R', [...COMPANIES, 'nonprofit']],
  ['OC SO NC', ['llp']],
  ['LP SL NL', ['limited_partnership']],
  ['FC SF NF BR', ['branch', ...COMPANIES]],
  ['CE CS', ['nonprofit']],
  // Societies are called Limited as companies are.
  ['IP SP NP RS NO', ['cooperative', 'nonprofit', 'private_company']],
  // Assurance, charter, investment companies, unregistered bodies, European forms, overseas entities, protected cells.
  ['AC SA NA RC SR NR IC SI NV ZC SZ NZ GE GS GN SE ES PC OE CN SG FE', undefined],
];
const FORMS_OF_PREFIX: ReadonlyMap<string, readonly LegalForm[] | undefined> = new Map(
  PREFIXES.flatMap(([prefixes, forms]) => prefixes.split(' ').map((prefix) => [prefix, forms] as const)),
);

const TWO_LETTERS = [...FORMS_OF_PREFIX.keys()].filter((each) => each.length === 2).join('|');

function formsOf(number: string): readonly LegalForm[] | undefined {
  const prefix = number.replace(/\d+[RS]*$/, '');
  return prefix === '' ? [...COMPANIES, 'nonprofit'] : FORMS_OF_PREFIX.get(prefix);
}

const stdnumVat = stdnumRule('GB', 'vat');

export const unitedKingdom: CountryKinds = [
  {
    type: 'company_number',
    alsoCalled: ['crn', 'companies_house', 'llp', 'llp_number'],
    purpose: 'registry',
    source:
      'Companies Act 2006, section 1066; Companies House, Uniform Resource Identifiers, prefixes of company numbers',
    rule: pattern(new RegExp(`^(\\d{6,8}|R\\d{7}|[ISN]P\\d{4,5}RS?|(${TWO_LETTERS})\\d{6})$`)),
    // The register pads with zeros what people shorten.
    normalise: ({ compact }) => compact.padStart(8, '0'),
    tells: (number) => {
      const forms = formsOf(number);
      return forms ? { forms } : {};
    },
  },
  /** XI is Northern Ireland's prefix for goods; GD and HA are government departments and health authorities. */
  vat(
    ['GB', 'XI'],
    firstOf(
      numberRule({
        pattern: /^(\d{9}|\d{12})$/,
        check: (digits) => stdnumVat({ compact: digits, marked: digits }, '').passed,
      }),
      pattern(/^(GD[0-4]\d{2}|HA[5-9]\d{2})$/),
    ),
    'HMRC, VAT Notice 700: weights 8 to 2 by 97, less 55 for the numbers since 2010',
  ),
  {
    type: 'utr',
    purpose: 'tax',
    source: 'HMRC, Corporation Tax: ten digits, the first of which checks the rest',
    rule: stdnumRule('GB', 'utr'),
  },
];

export const ireland: CountryKinds = [
  {
    type: 'cro',
    purpose: 'registry',
    source: 'Companies Act 2014, section 888; Companies Registration Office: a serial of up to six digits',
    rule: pattern(/^\d{1,6}$/),
    normalise: ({ compact }) => compact.replace(/^0+(?=\d)/, ''),
  },
  vat(['IE'], stdnumRule('IE', 'vat')),
];
