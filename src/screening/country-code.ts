/** Country names as lists and customers write them, to ISO 3166-1 alpha-2. */
import { getAlpha2Code, isValid, registerLocale, toAlpha2 } from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json';

registerLocale(english);

/** The US Treasury's own wordings, lower-case, that the ISO names do not have. */
const OTHER_WORDINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bahamas: 'BS',
    'bahamas, the': 'BS',
    'bosnia-herzegovina': 'BA',
    brunei: 'BN',
    burma: 'MM',
    'burma (myanmar)': 'MM',
    'cabo verde': 'CV',
    'cape verde': 'CV',
    'comoros islands': 'KM',
    'congo, democratic republic of the': 'CD',
    'congo, republic of the': 'CG',
    "cote d'ivoire": 'CI',
    'cote d ivoire': 'CI',
    "democratic people's republic of korea": 'KP',
    'democratic republic of the congo': 'CD',
    drc: 'CD',
    england: 'GB',
    gaza: 'PS',
    'gaza strip': 'PS',
    'korea, north': 'KP',
    'korea, south': 'KR',
    laos: 'LA',
    macau: 'MO',
    macedonia: 'MK',
    moldova: 'MD',
    'north korea': 'KP',
    palestinian: 'PS',
    'palestinian authority': 'PS',
    'palestinian territories': 'PS',
    scotland: 'GB',
    'south korea': 'KR',
    'st kitts and nevis': 'KN',
    syria: 'SY',
    'the gambia': 'GM',
    'the philippines': 'PH',
    'west bank': 'PS',
  }),
);

const seen = new Map<string, string | null>();
/** Customers may write anything: the memory of what was looked up stays small. */
const MAX_SEEN = 5_000;

function lookUp(text: string): string | null {
  const name = text
    .trim()
    .replace(/^region: /i, '')
    .replace(/^(?:possibly|ex-) ?/i, '');
  const code = name.toUpperCase();
  if (/^[A-Z]{2,3}$/.test(code) && isValid(code)) return toAlpha2(code) ?? null;
  return OTHER_WORDINGS.get(name.toLowerCase()) ?? getAlpha2Code(name, 'en') ?? null;
}

/** Alpha-2 of a name, an alpha-2 or an alpha-3 code; null when it is none that we know. */
export function countryCode(text: string): string | null {
  const known = seen.get(text);
  if (known !== undefined) return known;
  const code = lookUp(text);
  if (seen.size >= MAX_SEEN) seen.clear();
  seen.set(text, code);
  return code;
}
