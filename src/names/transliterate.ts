import { ARABIC_IN_MRZ, HEBREW_BY_EAR } from './consonant-scripts';
import { spellGreek } from './greek-letters';
import { CYRILLIC_LANGUAGES, cyrillicLetters, guessCyrillicLanguage, LATIN_LETTERS } from './letter-tables';

/** The most spellings of one text. Letters are respelt alike throughout, so real names stay far below. */
const MOST_SPELLINGS = 48;

const APOSTROPHES = /['’‘ʻʼʽʾʿ`´＇ʹ′]/gu;
/** What parts words in a name. Anything else that is neither letter nor digit cannot be written, and is not left out. */
const PARTING = /[\p{Pd}\p{Z}\t\r\n.,;:/()[\]"<_·]+/gu;
const WRITTEN = /^[A-Z0-9]+(?: [A-Z0-9]+)*$/;
const MARKS = /[\p{Mn}\p{Me}]/gu;
const INVISIBLE = /[\p{Cf}\u0640]/gu;
const SHADDA = '\u0651';

/**
 * Every way in which a document may write the text with A to Z: capitals, words parted by one space, the recommended way
 * first. Empty when a single letter of it is in no table: nothing is left out silently. Never throws.
 *
 * Latin and Cyrillic as ICAO Doc 9303 part 3 section 6 has them, with its alternatives and its exceptions by language;
 * Arabic as the machine readable zone spells it (with the escape `X`), Greek after ELOT 743. Of Hebrew, which has no such
 * table, the consonants. Apostrophes go and hyphens part words, as in the machine readable zone (section 4.6).
 */
export function transliterations(text: string): readonly string[] {
  const plain = text.normalize('NFKC').replace(APOSTROPHES, '').replace(INVISIBLE, '').toUpperCase().normalize('NFC');
  const words = plain.replace(PARTING, ' ').trim();
  if (words === '') return [];
  if (WRITTEN.test(words)) return [words];
  let spellings: readonly string[] = [words];
  for (const step of [spellLatin, spellCyrillic, spellGreekWords, spellArabic, spellHebrew]) {
    spellings = [...new Set(spellings.flatMap((spelling) => step(spelling)))].slice(0, MOST_SPELLINGS);
  }
  return spellings
    .map((spelling) => spelling.replace(MARKS, '').replace(/ +/g, ' ').trim())
    .filter((spelling) => WRITTEN.test(spelling));
}

/** The recommended way of `transliterations`; `undefined` when there is none. */
export function transliterate(text: string): string | undefined {
  return transliterations(text)[0];
}

/** A letter without its marks, unless the tables know it with them. */
function withoutMarks(letter: string): string {
  return letter.normalize('NFD').replace(MARKS, '').normalize('NFC');
}

function spellLatin(text: string): readonly string[] {
  const choices = new Map<string, readonly string[]>();
  for (const letter of text.match(/\p{Script=Latin}/gu) ?? []) {
    const bare = withoutMarks(letter);
    choices.set(letter, LATIN_LETTERS[letter] ?? LATIN_LETTERS[bare] ?? [bare]);
  }
  let ways: readonly ReadonlyMap<string, string>[] = [new Map()];
  for (const [letter, spellings] of choices) {
    ways = spellings
      .flatMap((spelling) => ways.map((way) => new Map([...way, [letter, spelling]])))
      .slice(0, MOST_SPELLINGS);
  }
  return ways.map((way) => text.replace(/\p{Script=Latin}/gu, (letter) => way.get(letter) ?? letter));
}

function spellCyrillic(text: string): readonly string[] {
  if (!/\p{Script=Cyrillic}/u.test(text)) return [text];
  const likely = guessCyrillicLanguage(text);
  return [likely, ...CYRILLIC_LANGUAGES.filter((language) => language !== likely)].map((language) => {
    const letters = cyrillicLetters(language);
    return text.replace(
      /\p{Script=Cyrillic}/gu,
      (letter) => letters[letter] ?? letters[withoutMarks(letter)] ?? letter,
    );
  });
}

function spellGreekWords(text: string): readonly string[] {
  const words = text.split(' ').map((word) => {
    if (!/\p{Script=Greek}/u.test(word)) return [word];
    // All marks go but the diaeresis, which parts two vowels that would otherwise be one sound.
    const letters = word.normalize('NFD').replace(MARKS, (mark) => (mark === '\u0308' ? mark : ''));
    return /^[\p{Script=Greek}\u0308]+$/u.test(letters) ? (spellGreek(letters) ?? [word]) : [word];
  });
  const most = Math.max(...words.map((ways) => ways.length));
  return Array.from({ length: most }, (_, way) => words.map((ways) => ways[way] ?? ways[0]).join(' '));
}

function spellArabic(text: string): readonly string[] {
  // Section 6, table C, note: teh marbuta is XAH at the end of a name component, XTA elsewhere; vowel signs are not encoded.
  const spelt = text.replace(
    /(\p{Script=Arabic})([\p{Mn}]*)(?=(\p{L})?)/gu,
    (whole, letter: string, marks: string, next) => {
      const spelling = letter === 'ة' && next === undefined ? 'XAH' : ARABIC_IN_MRZ[letter];
      if (spelling === undefined) return whole;
      return marks.includes(SHADDA) ? spelling + spelling : spelling;
    },
  );
  return [spelt];
}

function spellHebrew(text: string): readonly string[] {
  return [text.replace(/\p{Script=Hebrew}/gu, (letter) => hebrewConsonant(letter) ?? letter)];
}

/** The first spelling of a consonant; of letters that may be silent, nothing. */
function hebrewConsonant(letter: string): string | undefined {
  const spellings = HEBREW_BY_EAR[letter]?.split('|');
  if (spellings === undefined) return undefined;
  return spellings.includes('') && letter !== 'י' ? '' : letter === 'י' ? 'Y' : letter === 'ו' ? 'V' : spellings[0];
}
