/** Zero of each decimal script that people type postal codes and house numbers in. */
const DECIMAL_ZEROS = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0, 0x0f20,
  0x1040, 0x17e0, 0x1810,
];

/** Letters that Unicode does not decompose but that are written both ways in one and the same address. */
const PLAIN_LETTERS: { readonly [letter: string]: string } = {
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ə: 'a',
  ŋ: 'n',
};

/** Latin and Greek accents, Arabic vowel signs and the tatweel. Indic and Thai vowel signs carry meaning and stay. */
const ACCENTS = /[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g;
const APOSTROPHES = /['’‘ʼʻ`´ʹ]/g;
const SPECIAL_LETTERS = /[æœßøđðþłħıəŋ]/g;

/** Texts that folding would only put in lower case; most are, and the short way is five times shorter. */
const PLAIN = /^[A-Za-z0-9 .,/()#-]*$/;

/** Decimal digits of any script as ASCII digits, width variants and ligatures in their plain form (Unicode NFKC). */
export function plainDigits(text: string): string {
  // oxlint-disable-next-line no-control-regex -- the whole of ASCII, so that most addresses take the short way out
  if (/^[\u0000-\u007f]*$/.test(text)) return text;
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    const zero = DECIMAL_ZEROS.find((candidate) => point >= candidate && point <= candidate + 9);
    return zero === undefined ? digit : String(point - zero);
  });
}

/**
 * The words of a name as they are compared: lower case, without accents, apostrophes and punctuation. Arabic letters
 * that are commonly swapped (alef and its hamzas, alef maqsura, Persian yeh and kaf) fall together.
 */
export function foldedWords(text: string): readonly string[] {
  if (PLAIN.test(text))
    return text
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '');
  return plainDigits(text)
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(APOSTROPHES, '')
    .replace(SPECIAL_LETTERS, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/&/g, ' and ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The words run together: `Côte d'Ivoire`, `COTE DIVOIRE` and `cote-d’ivoire` are one key. */
export function foldedKey(text: string): string {
  return foldedWords(text).join('');
}
