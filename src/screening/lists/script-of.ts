/** In which script a name is written: ISO 15924 codes, from Unicode's own properties. */

const SCRIPTS: readonly (readonly [string, RegExp])[] = (
  [
    ['Arab', 'Arabic'],
    ['Cyrl', 'Cyrillic'],
    ['Hang', 'Hangul'],
    ['Kana', 'Katakana'],
    ['Hira', 'Hiragana'],
    ['Hani', 'Han'],
    ['Hebr', 'Hebrew'],
    ['Grek', 'Greek'],
    ['Deva', 'Devanagari'],
    ['Geor', 'Georgian'],
    ['Armn', 'Armenian'],
    ['Thai', 'Thai'],
    ['Beng', 'Bengali'],
    ['Taml', 'Tamil'],
    ['Mymr', 'Myanmar'],
    ['Ethi', 'Ethiopic'],
  ] as const
).map(([code, property]) => [code, new RegExp(`\\p{Script=${property}}`, 'u')]);

/** The code of the first script of the table that has a letter in `text`; null when all letters are Latin, or of none of these. */
export function scriptOf(text: string): string | null {
  // oxlint-disable-next-line no-control-regex -- nearly all names are plain ASCII: the one test that costs nothing
  if (/^[\u0000-\u02ff]*$/.test(text)) return null;
  return SCRIPTS.find(([, letter]) => letter.test(text))?.[0] ?? null;
}
