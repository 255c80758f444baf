/** Country names as the lists write them, to ISO 3166-1 alpha-2: those of `countryCode`, and the lists' further wordings. */
import { countryCode } from '../country-code';

const OTHER_WORDINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'iran (islamic republic of)': 'IR',
    'libyan arab jamahiriya': 'LY',
    'russian federation': 'RU',
    'syrian arab republic': 'SY',
    'united kingdom of great britain and northern ireland': 'GB',
    'united republic of tanzania': 'TZ',
    'united states of america': 'US',
    'bolivia (plurinational state of)': 'BO',
    'venezuela (bolivarian republic of)': 'VE',
    "lao people's democratic republic": 'LA',
    'republic of korea': 'KR',
    'republic of moldova': 'MD',
    'viet nam': 'VN',
    türkiye: 'TR',
    turkiye: 'TR',
    'occupied palestinian territories': 'PS',
    'state of palestine': 'PS',
    'congo (democratic republic)': 'CD',
    'republic of the congo': 'CG',
    'north macedonia': 'MK',
    'the netherlands': 'NL',
    'the russian federation': 'RU',
    'macedonia, the former yugoslav republic of': 'MK',
    'china, hong kong special administrative region': 'HK',
    'british virgin islands': 'VG',
    dprk: 'KP',
    uae: 'AE',
    usa: 'US',
    uk: 'GB',
  }),
);

const seen = new Map<string, string | null>();
/** A list has some thousand wordings, most of them places; looking one up costs a walk over all countries. */
const MAX_SEEN = 50_000;

/** Alpha-2 of a name or code, or null. A trailing bracket, as in `Iraq (previously)`, is tried without as well. */
export function listedCountry(text: string): string | null {
  if (text === '' || text === '00') return null;
  const known = seen.get(text);
  if (known !== undefined) return known;
  const code = lookUp(text);
  if (seen.size >= MAX_SEEN) seen.clear();
  seen.set(text, code);
  return code;
}

function lookUp(text: string): string | null {
  const plain = text.replaceAll('’', "'");
  const code = OTHER_WORDINGS.get(plain.toLowerCase()) ?? countryCode(plain);
  if (code !== null) return code;
  const short = plain.replace(/ *\([^()]*\)$/, '').replace(/[.,;]+$/, '');
  return short === plain || short === '' ? null : (OTHER_WORDINGS.get(short.toLowerCase()) ?? countryCode(short));
}
