/** Which kinds of number the companies of a country have. */
import { ghana, kenya, nigeria, southAfrica } from './kinds/africa';
import { lei } from './kinds/any-country';
import { belgium, luxembourg, netherlands } from './kinds/benelux';
import { ireland, unitedKingdom } from './kinds/british-isles';
import { britishVirginIslands, caymanIslands } from './kinds/caribbean';
import { czechia, poland, slovakia } from './kinds/central-europe';
import { china, hongKong, japan, korea, singapore } from './kinds/east-asia';
import { france } from './kinds/france';
import { austria, germany, liechtenstein, switzerland } from './kinds/german-speaking';
import { india } from './kinds/india';
import { argentina, brazil, chile, colombia, mexico } from './kinds/latin-america';
import { israel, turkey, unitedArabEmirates } from './kinds/middle-east';
import { denmark, finland, norway, sweden } from './kinds/nordic';
import { canada, unitedStates } from './kinds/north-america';
import { australia, newZealand } from './kinds/oceania';
import { italy, portugal, spain } from './kinds/southern-europe';
import { VAT_ONLY } from './kinds/vat';
import type { CountryKinds, NumberKind } from './number-kind';

/** By ISO 3166-1 alpha-2. */
export const KINDS_BY_COUNTRY: { readonly [countryAlpha2: string]: CountryKinds } = {
  ...VAT_ONLY,
  AE: unitedArabEmirates,
  AR: argentina,
  AT: austria,
  AU: australia,
  BE: belgium,
  BR: brazil,
  CA: canada,
  CH: switzerland,
  CL: chile,
  CN: china,
  CO: colombia,
  CZ: czechia,
  DE: germany,
  DK: denmark,
  ES: spain,
  FI: finland,
  FR: france,
  GB: unitedKingdom,
  GH: ghana,
  HK: hongKong,
  IE: ireland,
  IL: israel,
  IN: india,
  IT: italy,
  JP: japan,
  KE: kenya,
  KR: korea,
  KY: caymanIslands,
  LI: liechtenstein,
  LU: luxembourg,
  MX: mexico,
  NG: nigeria,
  NL: netherlands,
  NO: norway,
  NZ: newZealand,
  PL: poland,
  PT: portugal,
  SE: sweden,
  SG: singapore,
  SK: slovakia,
  TR: turkey,
  US: unitedStates,
  VG: britishVirginIslands,
  ZA: southAfrica,
};

/** The country's own kinds and the LEI, which holds everywhere; the LEI alone where no rule of the country is known. */
export function kindsOf(countryAlpha2: string | undefined): CountryKinds {
  const own = countryAlpha2 !== undefined && Object.hasOwn(KINDS_BY_COUNTRY, countryAlpha2);
  return [...((own && KINDS_BY_COUNTRY[countryAlpha2]) || []), lei];
}

/**
 * The kinds that this word means among these: the word of one kind (`ein`, also as `EIN number` or `US EIN`), a word for a purpose
 * (`tax_id`), or nothing where no kind here is called so.
 */
export function kindsCalled(word: string, kinds: CountryKinds): readonly NumberKind[] {
  const name = word
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '');
  const called = (each: string) => {
    const own = kinds.filter((kind) => kind.type === each);
    return own.length > 0 ? own : kinds.filter((kind) => kind.alsoCalled?.includes(each));
  };
  const short = name.replace(/_(number|no|nr|id|code)$/, '');
  for (const each of [name, short, ...[name, short].map((known) => known.replace(/^[a-z]{2}_/, ''))]) {
    const found = called(each);
    if (found.length > 0) return found;
    const purpose = PURPOSES.get(each);
    if (purpose !== undefined) return kinds.filter((kind) => kind.purpose === purpose || kind.purpose === 'both');
  }
  return [];
}

const PURPOSES: ReadonlyMap<string, 'registry' | 'tax'> = new Map([
  ...['registration_number', 'registration', 'company_number', 'company', 'registry', 'registry_number'].map(
    (word) => [word, 'registry'] as const,
  ),
  ...['tax_id', 'tax', 'tax_number', 'tin', 'vat', 'vat_number'].map((word) => [word, 'tax'] as const),
]);
