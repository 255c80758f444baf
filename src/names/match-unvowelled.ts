import { ARABIC_BY_EAR, HEBREW_BY_EAR } from './consonant-scripts';

/** Between two consonants a short vowel may stand that the script does not write. */
const SHORT_VOWELS = ['', 'A', 'E', 'I', 'O', 'U'];
/** Behind the first consonant also as the French write it: Mouhamed. Later on it would take Mahmoud for Mohamed. */
const FIRST_VOWELS = [...SHORT_VOWELS, 'OU'];
/** At the end the letter may be an alef maqsura, which many write without telling it apart: Mustafa, Yahya. */
const FINAL_Y = ['A', 'AA'];
const MARKS = /[\p{Mn}\u0640]/gu;
/** Letters that carry a vowel or are one: they are not doubled. */
const VOWEL_CARRIER = /^[اأإآٱءعوايىیאועיה]$/u;

/**
 * Whether a word in Arabic or Hebrew letters can be spelt like this in Latin ones. The script leaves vowels out, so that
 * many names share a spelling: true means "may be the same name", no more. Never slow: letters times length.
 *
 * @param word Arabic or Hebrew; vowel signs are not looked at
 * @param latin capitals A to Z
 */
export function canBeSpelt(word: string, latin: string): boolean {
  const letters = Array.from(word.replace(MARKS, ''));
  if (letters.length === 0 || latin === '') return false;
  let ends: ReadonlySet<number> = new Set([0]);
  for (const [at, letter] of letters.entries()) {
    const spellings = spellingsOf(letter);
    if (spellings === undefined) return false;
    // The L of the article takes the sound of the letter after it: AR-RAHMAN.
    const isArticle = letter === 'ل' && letters[at - 1] === 'ا';
    const isFinalY = letter === 'ي' && at === letters.length - 1;
    ends = advance(latin, ends, [...spellings, ...(isArticle ? [''] : []), ...(isFinalY ? FINAL_Y : [])]);
    ends = advance(latin, ends, at === 0 ? FIRST_VOWELS : SHORT_VOWELS);
  }
  return ends.has(latin.length);
}

function spellingsOf(letter: string): readonly string[] | undefined {
  const spellings = (ARABIC_BY_EAR[letter] ?? HEBREW_BY_EAR[letter])?.split('|');
  if (spellings === undefined || VOWEL_CARRIER.test(letter)) return spellings;
  return [...spellings, ...spellings.map((spelling) => spelling + spelling)];
}

/** Where the text can have been read up to, after any one of the spellings from any of the places. */
function advance(text: string, from: ReadonlySet<number>, spellings: readonly string[]): ReadonlySet<number> {
  const to = new Set<number>();
  for (const start of from) {
    for (const spelling of spellings) if (text.startsWith(spelling, start)) to.add(start + spelling.length);
  }
  return to;
}
