import type { WrittenRules } from './rules-file';

/** Changes with the facts below: it goes into the evidence of every check that rests on them. */
export const POSTAL_UNION_FACTS_VERSION = '2026-1';

/**
 * What Google's data does not have or has outdated, from the Universal Postal Union's addressing sheets by country
 * (www.upu.int, "Addressing solutions") and from the national posts. Each entry replaces the fields that it names.
 */
export const POSTAL_UNION_FACTS: { readonly [alpha2: string]: WrittenRules } = {
  // Afghan Post moved from four to six digits (postal union's database, last quarter of 2024). Both are in use.
  AF: { postal_code: '\\d{4}|\\d{6}', examples: '1001,2601,3801,100101' },
  // Google's entry is empty. Postal union sheet AGO: street, then the town in capitals on a line of its own; no codes.
  AO: { format: '%A%n%C', required: 'AC', upper: 'C', languages: 'pt' },
  // Eircode (An Post, eircode.ie): routing key of a letter and two digits, or D6W; identifier from a reduced alphabet.
  // Google's pattern takes any seven letters and digits.
  IE: {
    postal_code: '(?:[AC-FHKNPRTV-Y]\\d{2}|D6W) ?[\\dAC-FHKNPRTV-Y]{4}',
    examples: 'A65 F4E2,D02 X285,D6W PV38',
  },
  // Kazpost: a seven-character code beside the six digits (International Bureau Circular 80 of 2023).
  KZ: { postal_code: '\\d{6}|[A-Z]\\d{2}[A-Z]\\d[A-Z]\\d', examples: '040900,050012,R00H5A9' },
  // Saint Lucia Postal Service, in use since December 2015 (govt.lc): LC, two digits of the district, a gap, three digits
  // of office and area. Not asked for.
  LC: { format: '%A%n%C%n%Z', postal_code: 'LC\\d{2} {0,2}\\d{3}', examples: 'LC05 201,LC04 101' },
  // Correo Paraguayo: six digits (department, district, quarter) beside the older four.
  PY: { postal_code: '\\d{4}|\\d{6}', examples: '1536,1538,1209,001227,160401' },
  // Postal union sheet SAU: five digits, for home delivery often with the four digits of the building after a dash.
  SA: { postal_code: '\\d{5}(?:-\\d{4})?', examples: '11564,11187,11142,12233-7318' },
  // Postal union sheet SWE: a space after the third digit. Google's examples show the spelling without it.
  SE: { examples: '114 55,123 45,105 00' },
  // Tristan da Cunha (TDCU 1ZZ) belongs to the ISO entry SH; Google's data lists it apart as TA.
  SH: { postal_code: '(?:ASCN|STHL|TDCU) 1ZZ', examples: 'STHL 1ZZ,ASCN 1ZZ,TDCU 1ZZ' },
  // TTPost (TT-PCS of 2012, everywhere since 2021): six digits. Not asked for.
  TT: { format: '%A%n%C %Z', postal_code: '\\d{6}', examples: '500234,120110' },
};

/** Where the post is known to have no codes at all, by the postal union's sheets. */
export const WITHOUT_POSTAL_CODES: ReadonlySet<string> = new Set(
  `AE AG AO AW BF BI BJ BO BS BW BZ CF CG CI CK CM CW DJ DM ER FJ GD GM GQ GY HK KI KM KP ML MO MR NR NU QA SB SC SL SR
  ST SX TD TG TK TO TV UG VU YE ZW`.split(/\s+/),
);
