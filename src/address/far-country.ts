/**
 * Sub-regions of the United Nations' standard M49 (unstats.un.org/unsd/methodology/m49), with Kosovo, Taiwan and
 * Antarctica put where they lie. Sub-Saharan Africa and Latin America by their intermediate regions.
 */
const SUBREGIONS: readonly (readonly string[])[] = [
  'DZ EG EH LY MA SD TN',
  'BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW',
  'AO CD CF CG CM GA GQ ST TD',
  'BW LS NA SZ ZA',
  'BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG',
  'AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI',
  'BZ CR GT HN MX NI PA SV',
  'AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE',
  'BM CA GL PM US',
  'KG KZ TJ TM UZ',
  'CN HK JP KP KR MN MO TW',
  'BN ID KH LA MM MY PH SG TH TL VN',
  'AF BD BT IN IR LK MV NP PK',
  'AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE',
  'BG BY CZ HU MD PL RO RU SK UA',
  'AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ',
  'AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK',
  'AT BE CH DE FR LI LU MC NL',
  'AU CC CX HM NF NZ',
  'FJ NC PG SB VU',
  'FM GU KI MH MP NR PW UM',
  'AS CK NU PF PN TK TO TV WF WS',
  'AQ',
].map((codes) => codes.split(' '));

const SUBREGION_OF: ReadonlyMap<string, number> = new Map(
  SUBREGIONS.flatMap((codes, place) => codes.map((code) => [code, place] as const)),
);

/**
 * True when two countries (alpha-2) are not in one sub-region of the world. Rough on purpose: it feeds a
 * signal for staff, never a decision. An unknown country is far from nowhere.
 */
export function isFarFrom(left: string, right: string): boolean {
  const [here, there] = [SUBREGION_OF.get(left), SUBREGION_OF.get(right)];
  return here !== undefined && there !== undefined && here !== there;
}
