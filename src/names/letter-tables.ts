/**
 * How letters beyond A to Z are written with A to Z. Keys are capitals; the first spelling is the recommended one.
 *
 * Authority: ICAO Doc 9303 part 3, section 6, table A (Latin) and table B (Cyrillic). What a table of ours adds to it is
 * said there.
 */
export type LetterTable = Readonly<Record<string, readonly string[]>>;

/** Latin letters that are more than a letter with a mark: those lose the mark and need no line here. */
export const LATIN_LETTERS: LetterTable = {
  Ä: ['AE', 'A'],
  Ö: ['OE', 'O'],
  Ü: ['UE', 'U', 'UXX'],
  Å: ['AA', 'A'],
  Ñ: ['N', 'NXX'],
  Ø: ['OE', 'O'],
  Æ: ['AE'],
  Œ: ['OE'],
  ẞ: ['SS'],
  Ĳ: ['IJ'],
  Ð: ['D'],
  // DJ: not in the table, but usual in Serbia, Croatia and Bosnia.
  Đ: ['D', 'DJ'],
  Þ: ['TH'],
  Ł: ['L'],
  Ŀ: ['L'],
  Ħ: ['H'],
  Ŧ: ['T'],
  Ŋ: ['N', 'NG'],
  ĸ: ['K'],
  // Not in the table; as the passports of Azerbaijan and of West Africa print them.
  Ə: ['E', 'A'],
  Ɓ: ['B'],
  Ɖ: ['D'],
  Ɗ: ['D'],
  Ɛ: ['E'],
  Ɣ: ['G', 'GH'],
  Ɩ: ['I'],
  Ƙ: ['K'],
  Ɔ: ['O'],
  Ʋ: ['V'],
  Ƴ: ['Y'],
};

const CYRILLIC: Readonly<Record<string, string>> = {
  А: 'A',
  Б: 'B',
  В: 'V',
  Г: 'G',
  Ґ: 'G',
  Ѓ: 'G',
  Д: 'D',
  Ђ: 'D',
  Е: 'E',
  Ё: 'E',
  Є: 'IE',
  Ж: 'ZH',
  З: 'Z',
  Ѕ: 'DZ',
  И: 'I',
  І: 'I',
  Ї: 'I',
  Й: 'I',
  Ј: 'J',
  К: 'K',
  Ќ: 'K',
  Л: 'L',
  Љ: 'LJ',
  М: 'M',
  Н: 'N',
  Њ: 'NJ',
  О: 'O',
  П: 'P',
  Р: 'R',
  С: 'S',
  Т: 'T',
  Ћ: 'C',
  У: 'U',
  Ў: 'U',
  Ѫ: 'U',
  Ф: 'F',
  Х: 'KH',
  Ц: 'TS',
  Ч: 'CH',
  Џ: 'DZ',
  Ш: 'SH',
  Щ: 'SHCH',
  Ъ: 'IE',
  Ы: 'Y',
  Ь: '',
  Э: 'E',
  Ю: 'IU',
  Я: 'IA',
};

export type CyrillicLanguage = 'russian' | 'ukrainian' | 'belarusian' | 'bulgarian' | 'serbian' | 'macedonian';

/** The exceptions that the table makes by language. */
const CYRILLIC_EXCEPTIONS: Readonly<Record<CyrillicLanguage, Readonly<Record<string, string>>>> = {
  russian: {},
  ukrainian: { Г: 'H', И: 'Y' },
  belarusian: { Г: 'H', Ё: 'IO' },
  bulgarian: { Щ: 'SHT', Ъ: 'A', Ь: 'Y', Ю: 'YU', Я: 'YA' },
  serbian: { Ж: 'Z', Х: 'H', Ц: 'C', Ч: 'C', Ш: 'S' },
  macedonian: { Ѓ: 'GJ', Ќ: 'KJ', Х: 'H', Ц: 'C', Џ: 'DJ' },
};

/** Letters that only one of the languages writes; the languages that share an alphabet cannot be told apart. */
const TELLING_LETTERS: readonly (readonly [CyrillicLanguage, RegExp])[] = [
  ['ukrainian', /[ҐЄЇ]/u],
  ['belarusian', /Ў/u],
  ['serbian', /[ЂЋ]/u],
  ['macedonian', /[ЃЌЅ]/u],
];

export const CYRILLIC_LANGUAGES = Object.keys(CYRILLIC_EXCEPTIONS) as readonly CyrillicLanguage[];

/** The table of one language, with the exceptions that the standard makes for it. */
export function cyrillicLetters(language: CyrillicLanguage): Readonly<Record<string, string>> {
  return { ...CYRILLIC, ...CYRILLIC_EXCEPTIONS[language] };
}

/** The language that the letters of a text in capitals give away; Russian, which has the plain table, when they do not. */
export function guessCyrillicLanguage(text: string): CyrillicLanguage {
  return TELLING_LETTERS.find(([, letters]) => letters.test(text))?.[0] ?? 'russian';
}
