/** Which rule checks which number: (country, `id_type`) to the rule of its family. */
import { taxIdTypeFor } from '../../domain/identity-types';
import type { IdType } from '../../domain/identity-types';
import { albania, bosnia, croatia, kosovo, montenegro, northMacedonia, serbia, slovenia } from './rules/balkans';
import { estonia, latvia, lithuania } from './rules/baltic';
import { belgium, luxembourg, netherlands } from './rules/benelux';
import { brazil } from './rules/brazil';
import { ireland, unitedKingdom } from './rules/british-isles';
import { canada } from './rules/canada';
import {
  barbados,
  belize,
  costaRica,
  cuba,
  dominicanRepublic,
  elSalvador,
  guatemala,
  haiti,
  honduras,
  jamaica,
  nicaragua,
  panama,
} from './rules/central-america';
import { kazakhstan, kyrgyzstan, uzbekistan } from './rules/central-asia';
import { czechia, hungary, poland, slovakia } from './rules/central-europe';
import { ethiopia, kenya, rwanda, tanzania, uganda } from './rules/east-africa';
import { china, hongKong, japan, korea, macao, taiwan } from './rules/east-asia';
import { armenia, azerbaijan, belarus, georgia, russia, ukraine } from './rules/eastern-europe';
import { france } from './rules/france';
import { austria, germany, liechtenstein, switzerland } from './rules/german-speaking';
import { italy, sanMarino } from './rules/italy';
import { mexico } from './rules/mexico';
import {
  bahrain,
  iran,
  israel,
  jordan,
  kuwait,
  qatar,
  saudiArabia,
  turkey,
  unitedArabEmirates,
} from './rules/middle-east';
import { denmark, faroeIslands, finland, iceland, norway, sweden } from './rules/nordic';
import { algeria, egypt, morocco, tunisia } from './rules/north-africa';
import { australia, newZealand } from './rules/oceania';
import { bulgaria, moldova, romania } from './rules/romania-bulgaria';
import {
  argentina,
  bolivia,
  chile,
  colombia,
  ecuador,
  paraguay,
  peru,
  uruguay,
  venezuela,
} from './rules/south-america';
import { bangladesh, bhutan, india, nepal, pakistan, sriLanka } from './rules/south-asia';
import { indonesia, malaysia, philippines, singapore, thailand, vietnam } from './rules/south-east-asia';
import {
  angola,
  botswana,
  mauritius,
  mozambique,
  namibia,
  southAfrica,
  zambia,
  zimbabwe,
} from './rules/southern-africa';
import { andorra, cyprus, greece, malta, portugal, spain } from './rules/southern-europe';
import { unitedStates } from './rules/united-states';
import { cameroon, ghana, guinea, ivoryCoast, nigeria, senegal } from './rules/west-africa';
import { passportNumber } from './rules/passport';
import type { CountryRules, NumberRule } from './verdict';

/** By ISO 3166-1 alpha-2 (and XK, which Kosovo uses). */
export const RULES_BY_COUNTRY: { readonly [countryAlpha2: string]: CountryRules } = {
  AD: andorra,
  AE: unitedArabEmirates,
  AL: albania,
  AM: armenia,
  AO: angola,
  AR: argentina,
  AT: austria,
  AU: australia,
  AZ: azerbaijan,
  BA: bosnia,
  BB: barbados,
  BD: bangladesh,
  BE: belgium,
  BG: bulgaria,
  BH: bahrain,
  BO: bolivia,
  BR: brazil,
  BT: bhutan,
  BW: botswana,
  BY: belarus,
  BZ: belize,
  CA: canada,
  CH: switzerland,
  CI: ivoryCoast,
  CL: chile,
  CM: cameroon,
  CN: china,
  CO: colombia,
  CR: costaRica,
  CU: cuba,
  CY: cyprus,
  CZ: czechia,
  DE: germany,
  DK: denmark,
  DO: dominicanRepublic,
  DZ: algeria,
  EC: ecuador,
  EE: estonia,
  EG: egypt,
  ES: spain,
  ET: ethiopia,
  FI: finland,
  FO: faroeIslands,
  FR: france,
  GB: unitedKingdom,
  GE: georgia,
  GH: ghana,
  GN: guinea,
  GR: greece,
  GT: guatemala,
  HK: hongKong,
  HN: honduras,
  HR: croatia,
  HT: haiti,
  HU: hungary,
  ID: indonesia,
  IE: ireland,
  IL: israel,
  IN: india,
  IR: iran,
  IS: iceland,
  IT: italy,
  JM: jamaica,
  JO: jordan,
  JP: japan,
  KE: kenya,
  KG: kyrgyzstan,
  KR: korea,
  KW: kuwait,
  KZ: kazakhstan,
  LI: liechtenstein,
  LK: sriLanka,
  LT: lithuania,
  LU: luxembourg,
  LV: latvia,
  MA: morocco,
  MD: moldova,
  ME: montenegro,
  MK: northMacedonia,
  MO: macao,
  MT: malta,
  MU: mauritius,
  MX: mexico,
  MY: malaysia,
  MZ: mozambique,
  NA: namibia,
  NG: nigeria,
  NI: nicaragua,
  NL: netherlands,
  NO: norway,
  NP: nepal,
  NZ: newZealand,
  PA: panama,
  PE: peru,
  PH: philippines,
  PK: pakistan,
  PL: poland,
  PT: portugal,
  PY: paraguay,
  QA: qatar,
  RO: romania,
  RS: serbia,
  RU: russia,
  RW: rwanda,
  SA: saudiArabia,
  SE: sweden,
  SG: singapore,
  SI: slovenia,
  SK: slovakia,
  SM: sanMarino,
  SN: senegal,
  SV: elSalvador,
  TH: thailand,
  TN: tunisia,
  TR: turkey,
  TW: taiwan,
  TZ: tanzania,
  UA: ukraine,
  UG: uganda,
  US: unitedStates,
  UY: uruguay,
  UZ: uzbekistan,
  VE: venezuela,
  VN: vietnam,
  XK: kosovo,
  ZA: southAfrica,
  ZM: zambia,
  ZW: zimbabwe,
};

/**
 * The rule for one kind of number of one country, or nothing where none is known. A country's own name for its tax number
 * and `tin` mean the same where only one of them has a rule, and so do `nin` and `national_id`.
 */
export function ruleFor(countryAlpha2: string, idType: IdType): NumberRule | undefined {
  if (idType === 'passport') return passportNumber;
  const rules = Object.hasOwn(RULES_BY_COUNTRY, countryAlpha2) ? RULES_BY_COUNTRY[countryAlpha2] : undefined;
  const taxType = taxIdTypeFor(countryAlpha2);
  const synonym = idType === 'nin' ? 'national_id' : idType === 'tin' ? taxType : idType === taxType ? 'tin' : idType;
  return rules?.[idType] ?? rules?.[synonym];
}
