import { transliterations } from '../../names/transliterate';
import { plainDigits } from '../fold-text';

/** A word or a number of an address, made ready for comparing. */
export interface AddressWord {
  readonly kind: 'word' | 'number' | 'ordinal';
  /** Spellings in small letters a to z and digits, the likeliest first; of scripts without a table, as it is written. */
  readonly keys: readonly string[];
  /** Of a number: digits with what belongs to them, `12B`, `12-14`, `12/3`, without blanks. */
  readonly number: string;
  /** Something else than a blank parts it from the word before. */
  readonly isParted: boolean;
}

/** Spellings looked at: German and Cyrillic words have a handful. */
const MOST_KEYS = 4;
const SPELLED_OUT: readonly (readonly [RegExp, string])[] = [
  [/(\d)\s?\.?[ºª°]/gu, '$1th'],
  [/(?<!\p{L})(?:n|nr|no|č)\s?\.?\s?[º°]\.?|№/giu, ' no '],
  [/(?<!\p{L})пр[-‐]т(?!\p{L})/giu, 'проспект'],
  [/(?<!\p{L})б[-‐]р(?!\p{L})/giu, 'бульвар'],
  [/(?<!\p{L})c\s?\/(?!\p{N})/giu, 'calle '],
  [/(?<!\p{L})v\.le(?!\p{L})/giu, 'viale'],
  [/(?<!\p{L})p\.z{1,2}a(?!\p{L})/giu, 'piazza'],
  [/(?<!\p{L})c\.so(?!\p{L})/giu, 'corso'],
  [/#/g, ' no '],
  // ß is read as B.
  [/straBe/g, 'strasse'],
  // Japan: 1丁目2番3号 is 1-2-3.
  [/(\d+)丁目(\d+)番地?(?:の)?(\d+)号?/gu, '$1-$2-$3'],
];
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** A digit between small letters is a letter that was misread: no street has one. */
const WORD = String.raw`\p{L}[\p{L}\p{M}]*(?:['’ʼ][\p{L}\p{M}]+)*(?:[0158|](?=\p{Ll})[\p{L}\p{M}]+)*`;
const NUMBER = String.raw`\d+(?:[-‐–/]\d+)*`;
/** What belongs to a number behind it: 12B, 12-B, 12 B at the end, 12 bis; not the E of 12 E Main. */
const SUFFIX = String.raw`(?:[- ]?(?:bis|ter|quater|BIS|TER|QUATER)(?!\p{L})|-?\p{L}(?!\p{L})(?![.'’]?\p{L})|[ ]\p{L}(?=\s*(?:[,;]|$)))?`;
const ORDINAL = String.raw`\d+(?:st|nd|rd|th|ST|ND|RD|TH|er|ère|ème|e)(?!\p{L})`;
const TOKEN = new RegExp(`(?<ordinal>${ORDINAL})|(?<number>${NUMBER}${SUFFIX})|(?<word>${WORD})`, 'gu');

/** The words and numbers of a text. Never throws. */
export function addressWords(text: string): readonly AddressWord[] {
  const marked = SPELLED_OUT.reduce((plain, [signs, words]) => plain.replace(signs, words), plainDigits(text));
  const plain = marked.normalize('NFKC');
  const words: AddressWord[] = [];
  let end = 0;
  for (const match of plain.matchAll(TOKEN)) {
    const isParted = /[^\s]/.test(plain.slice(end, match.index));
    end = match.index + match[0].length;
    const { ordinal, number, word = '' } = match.groups ?? {};
    if (ordinal !== undefined) words.push({ kind: 'ordinal', keys: [ordinal.toLowerCase()], number: '', isParted });
    else if (number !== undefined) words.push(readNumber(number, isParted));
    else for (const [at, part] of partsOf(word).entries()) words.push(readWord(part, isParted && at === 0));
  }
  return words;
}

function readNumber(text: string, isParted: boolean): AddressWord {
  const number = text
    .toUpperCase()
    .replace(/[‐–]/g, '-')
    .replace(/(?<=\d)[-\s]+(?=\p{L})/gu, '');
  return { kind: 'number', keys: [number.toLowerCase()], number, isParted };
}

function readWord(text: string, isParted: boolean): AddressWord {
  return { kind: 'word', keys: keysOf(text), number: '', isParted };
}

const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 5_000;

function keysOf(text: string): readonly string[] {
  const cached = known.get(text);
  if (cached !== undefined) return cached;
  const folded = text
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ|]/gu, '')
    .normalize('NFC')
    .toLowerCase();
  const letters = text.replace(
    /[0158|]/g,
    (sign) => ({ '0': 'o', '1': 'l', '5': 's', '8': 'b', '|': 'l' })[sign] ?? sign,
  );
  const spelt = transliterations(letters).map((spelling) => spelling.replaceAll(' ', '').toLowerCase());
  const own = /^[a-z]+$/.test(folded) || spelt.length === 0 || /\p{Script=Arabic}/u.test(folded) ? [folded] : [];
  const keys = [...new Set([...own, ...spelt])].slice(0, MOST_KEYS);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, keys);
  return keys;
}

/** Recognition loses blanks: `SampleStreet` is two words. Chinese, Japanese and Korean are taken sign by sign. */
function partsOf(word: string): readonly string[] {
  if (CJK.test(word)) return Array.from(word);
  return word.split(/(?<=\p{Ll}\p{M}?)(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u);
}
