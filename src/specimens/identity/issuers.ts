import type { TraditionName } from './invent-person';
import type { Language } from './label-words';
import type { DateStyle } from './printed-date';
import type { UmlautRule } from '../mrz/mrz-letters';

/** A state that issues. Names, languages and codes are real; what its specimens look like is invented. */
export interface Issuer {
  /** ICAO Doc 9303-3 section 5. */
  readonly code: string;
  /** ISO 3166-1 alpha-3; the code again where there is none. */
  readonly alpha3: string;
  readonly name: string;
  readonly nativeName: string;
  /** Its own first, then what else stands on its labels. */
  readonly languages: readonly Language[];
  readonly traditions: readonly TraditionName[];
  readonly dates: readonly DateStyle[];
  readonly umlauts: UmlautRule;
  /** The script in which names stand beside their Latin form. */
  readonly script?: 'cyrillic' | 'greek' | 'arabic';
  readonly towns: readonly string[];
}

/**
 * Code, alpha-3, name, name in its own words, languages of the labels, naming traditions, ways to print a date, towns. Months
 * in words go with passports and digits with cards in many states: both come, whichever the layout is.
 */
const ROWS = `
UTO|UTO|UTOPIA|UTOPIA|en fr|english french german nordic|month_word_short_year month_word iso|ZENITH AMAUROT
D|DEU|FEDERAL REPUBLIC OF GERMANY|BUNDESREPUBLIK DEUTSCHLAND|de en fr|german turkish polish|dots|MUSTERSTADT KÖLN
GBR|GBR|UNITED KINGDOM|UNITED KINGDOM|en fr|english nigerian indian|two_month_words_short_year month_word|SAMPLETON LEEDS
FRA|FRA|FRENCH REPUBLIC|RÉPUBLIQUE FRANÇAISE|fr en|french arabic portuguese|spaces dots slashes|EXEMPLEVILLE NÎMES
NLD|NLD|KINGDOM OF THE NETHERLANDS|KONINKRIJK DER NEDERLANDEN|nl en|dutch turkish|two_month_words|PROEFSTAD UTRECHT
ESP|ESP|KINGDOM OF SPAIN|REINO DE ESPAÑA|es en|spanish|spaces hyphens|EJEMPLO CÓRDOBA
PRT|PRT|PORTUGAL|REPÚBLICA PORTUGUESA|pt en|portuguese|spaces hyphens|ÉVORA MODELO
BRA|BRA|FEDERATIVE REPUBLIC OF BRAZIL|REPÚBLICA FEDERATIVA DO BRASIL|pt en|portuguese german|two_month_words slashes|AMOSTRA SÃO_PAULO
MEX|MEX|UNITED MEXICAN STATES|ESTADOS UNIDOS MEXICANOS|es en|spanish|slashes spaces|MÉRIDA MUESTRA
COL|COL|REPUBLIC OF COLOMBIA|REPÚBLICA DE COLOMBIA|es en|spanish|two_month_words hyphens|CALI PRUEBA
NGA|NGA|FEDERAL REPUBLIC OF NIGERIA|FEDERAL REPUBLIC OF NIGERIA|en fr|nigerian|month_word hyphens|IBADAN SAMPOLO
KEN|KEN|REPUBLIC OF KENYA|JAMHURI YA KENYA|en fr|swahili|month_word dots|MFANONI KISUMU
GHA|GHA|REPUBLIC OF GHANA|REPUBLIC OF GHANA|en fr|nigerian english|slashes month_word|TAMALE SAMPLEKROM
ZAF|ZAF|REPUBLIC OF SOUTH AFRICA|REPUBLIEK VAN SUID-AFRIKA|en fr|english dutch swahili|month_word iso|PAARL PROEF
CIV|CIV|REPUBLIC OF COTE D’IVOIRE|RÉPUBLIQUE DE CÔTE D’IVOIRE|fr en|french nigerian|slashes two_month_words|BOUAKÉ EXEMPLE
EGY|EGY|ARAB REPUBLIC OF EGYPT|جمهورية مصر العربية|ar en|arabic|slashes year_slashes|TANTA NAMUDHAJ
MAR|MAR|KINGDOM OF MOROCCO|المملكة المغربية|ar fr|arabic|dots slashes|FES MITHAL
SAU|SAU|KINGDOM OF SAUDI ARABIA|المملكة العربية السعودية|ar en|arabic|slashes month_word|TABUK AYYINA
TUN|TUN|REPUBLIC OF TUNISIA|الجمهورية التونسية|ar fr|arabic|iso hyphens|SFAX MITHAL
UKR|UKR|UKRAINE|УКРАЇНА|uk en|ukrainian|two_month_words dots|LUTSK ZRAZKIV
RUS|RUS|RUSSIAN FEDERATION|РОССИЙСКАЯ ФЕДЕРАЦИЯ|ru en|russian|dots|TVER OBRAZTSOVO
BGR|BGR|REPUBLIC OF BULGARIA|РЕПУБЛИКА БЪЛГАРИЯ|en fr|bulgarian|dots|RUSE PRIMER
GRC|GRC|HELLENIC REPUBLIC|ΕΛΛΗΝΙΚΗ ΔΗΜΟΚΡΑΤΙΑ|el en|greek|month_word slashes|VOLOS DEIGMA
CYP|CYP|REPUBLIC OF CYPRUS|ΚΥΠΡΙΑΚΗ ΔΗΜΟΚΡΑΤΙΑ|el en|greek|slashes|PAFOS DEIGMA
CHN|CHN|PEOPLE’S REPUBLIC OF CHINA|PEOPLE’S REPUBLIC OF CHINA|en fr|chinese|month_word iso|YANGBEN WUHAN
VNM|VNM|SOCIALIST REPUBLIC OF VIET NAM|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|vi en|vietnamese|slashes|HUẾ MẪU
IND|IND|REPUBLIC OF INDIA|REPUBLIC OF INDIA|en fr|indian|slashes|NAMUNAPUR PUNE
IDN|IDN|REPUBLIC OF INDONESIA|REPUBLIK INDONESIA|en fr|indonesian|month_word hyphens|CONTOH MALANG
TUR|TUR|REPUBLIC OF TÜRKİYE|TÜRKİYE CUMHURİYETİ|tr en|turkish|dots two_month_words|ÖRNEKKÖY İZMİR
POL|POL|REPUBLIC OF POLAND|RZECZPOSPOLITA POLSKA|pl en|polish|dots spaces|ŁÓDŹ WZOREK
CZE|CZE|CZECH REPUBLIC|ČESKÁ REPUBLIKA|en fr|czech|dots|PLZEŇ UKÁZKOV
ROU|ROU|ROMANIA|ROMÂNIA|fr en|romanian|month_word dots|IAȘI MOSTRA
SWE|SWE|KINGDOM OF SWEDEN|KONUNGARIKET SVERIGE|en fr|nordic|iso|PROVSTAD UMEÅ
ISL|ISL|ICELAND|ÍSLAND|en fr|nordic|dots|AKUREYRI SÝNI
USA|USA|UNITED STATES OF AMERICA|UNITED STATES OF AMERICA|en fr es|english spanish chinese vietnamese|month_word month_first|SAMPLEVILLE TULSA
CAN|CAN|CANADA|CANADA|en fr|english french chinese|two_month_words_short_year year_slashes iso|EXAMPLE HALIFAX
`;

const ONE_LETTER = new Set(['TUR', 'ESP', 'BRA', 'PRT', 'CHN', 'VNM', 'UTO', 'COL', 'MEX', 'FRA']);
const SCRIPTS: { readonly [tradition: string]: NonNullable<Issuer['script']> } = {
  arabic: 'arabic',
  ukrainian: 'cyrillic',
  russian: 'cyrillic',
  bulgarian: 'cyrillic',
  greek: 'greek',
};

export const ISSUERS: readonly Issuer[] = ROWS.trim().split('\n').map(readRow);

function readRow(row: string): Issuer {
  const [code = '', alpha3 = '', name = '', nativeName = '', languages = '', traditions = '', dates = '', towns = ''] =
    row.split('|');
  const script = SCRIPTS[traditions];
  return {
    code,
    alpha3,
    name,
    nativeName,
    languages: languages.split(' ') as Language[],
    traditions: traditions.split(' ') as TraditionName[],
    dates: dates.split(' ') as DateStyle[],
    umlauts: ONE_LETTER.has(code) ? 'one_letter' : 'two_letters',
    towns: towns.split(' ').map((town) => town.replaceAll('_', ' ')),
    ...(script === undefined ? {} : { script }),
  };
}

/** @throws RangeError for a code that no issuer here has */
export function findIssuer(code: string): Issuer {
  const issuer = ISSUERS.find((candidate) => candidate.code === code);
  if (issuer === undefined) throw new RangeError(`there is no issuer ${code}`);
  return issuer;
}
