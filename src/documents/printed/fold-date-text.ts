/**
 * A text made ready for finding dates in it, sign for sign: place 5 of the one is place 5 of the other.
 */
const SEPARATORS: Readonly<Record<string, string>> = {
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '·': '.',
  '•': '.',
  '．': '.',
  '。': '.',
  '，': ',',
  '、': ',',
  '／': '/',
  '⁄': '/',
  '：': ':',
  '’': "'",
  '\u00a0': ' ',
  '\u3000': ' ',
  '\t': ' ',
};

/** Words that stand between the numbers of a date, as a separator of the same length. */
const BETWEEN_NUMBERS = /(?<=\d ?)(?:年|月|년|월|THANG|NAM|TAHUN)(?= ?\d)/g;
const AFTER_NUMBERS = /(?<=\d ?)(?:日|일)/g;
/** Arabic: alef with and without hamza, and the two forms of teh marbuta. */
const ARABIC: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ة: 'ه', ى: 'ي' };

/** From a full-width sign to its ASCII equal. */
const FULL_WIDTH = 0xfee0;

/** Decimal digits of every script as 0 to 9, capitals without accents, one kind of each separator. */
export function foldDateText(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) folded += foldSign(text.charAt(at));
  const separated = folded.replace(BETWEEN_NUMBERS, (word) => '-'.repeat(word.length));
  return separated.replace(AFTER_NUMBERS, (word) => ' '.padEnd(word.length));
}

function foldSign(sign: string): string {
  if (sign <= '\u007f') return sign === '\t' ? ' ' : sign.toUpperCase();
  const separator = SEPARATORS[sign] ?? ARABIC[sign];
  if (separator !== undefined) return separator;
  if (/\p{Nd}/u.test(sign)) return String(digitOf(sign.charCodeAt(0)));
  if (sign >= '！' && sign <= '～') return String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH).toUpperCase();
  // Not compatibility forms, which make digits of ½ and ②; and Hangul would come apart.
  if (/\p{Script=Hangul}/u.test(sign)) return sign;
  const bare = sign.normalize('NFD').charAt(0).toUpperCase();
  return bare.length === 1 ? bare : sign;
}

/** Unicode (section 4.6): the decimal digits of a script are ten code points in a row; the rows of two scripts may touch. */
function digitOf(code: number): number {
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCharCode(code - before - 1))) before += 1;
  return before % 10;
}
