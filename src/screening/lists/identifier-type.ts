/** What kind of number the lists mean by their many words for one. */
import type { IdentifierType } from '../entry';

const WORDS: readonly (readonly [IdentifierType, RegExp])[] = [
  ['passport', /passe?port|pasaporte|travel document|laissez.passer/i],
  ['driving_licence', /driv(?:er|ing)/i],
  ['crypto_address', /digital currency|crypto|publickey/i],
  ['bank', /swift|bic\b|iban/i],
  ['email', /e-?mail/i],
  ['vessel', /\bimo\b|imonumber|mmsi|vessel|call ?sign/i],
  ['aircraft', /aircraft|tail number|serial number \(msn\)/i],
  ['tax_id', /\btax|taxnumber|fiscal|v\.?a\.?t\b|\bnit\b|\br\.?f\.?c\b|\bruc\b|\brif\b|inncode/i],
  [
    'registration',
    /regist|company|trade licen|commerc|enterprise|ogrn|\blei|chamber|matricula|folio|regnumber|\bregnum/i,
  ],
  [
    'national_id',
    /national|identi|\bid\b|card|ident|cedula|tazkira|birth certificate|social security|ssn|idnumber|d\.n\.i|c\.u\.r\.p/i,
  ],
];

/** `other` for words that are none of these. */
export function identifierType(words: string): IdentifierType {
  const plain = words.replaceAll(/\s+/g, ' ');
  return WORDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'other';
}
