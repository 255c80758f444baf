import { transliterations } from './transliterate';
import { scriptOf, type WordScript } from './word-script';

/** One word of a name, made ready for comparing. */
export interface NameWord {
  /** Capitals without apostrophes; in Arabic, letters that are commonly swapped are one. */
  readonly text: string;
  /** Every spelling with A to Z (`transliterations`); empty for a script that has none. */
  readonly spellings: readonly string[];
  readonly script: WordScript;
  /** A word that documents write, join or leave out at will: `DE`, `VAN`, `AL`. */
  readonly isParticle: boolean;
  /** `JR`, `III`: it sets apart people of one name where both sides have it, and is often left out. */
  readonly isSuffix: boolean;
}

/**
 * Between the names proper in many traditions, and the words of marriage and birth on French and German cards. Some are
 * names by themselves (LE, DO, BEN): where they come first or stand alone, they count as such (`judge-alignment.ts`).
 */
const PARTICLES: ReadonlySet<string> = new Set(
  `A AL EL UL UR AD AR AS AT AZ BIN BEN IBN BINT BINTI BENT OULD WALAD ABU ABI DE DA DI DO DU D DEL DELLA DELLE DEI DEGLI
   DOS DAS DES LA LAS LOS LE LES Y E I VAN VON DER DEN T TEN TER TE ZU ZUM ZUR ZA AF AV O NI NIC MAC MC AP VERCH SAN SANTA
   EP EPOUSE NEE NE VVE VEUVE GEB GEBOREN BORN`.split(/\s+/),
);

const SUFFIXES: ReadonlySet<string> = new Set('JR SR JUNIOR SENIOR II III IV FILHO NETO SOBRINHO'.split(' '));
const HONORIFICS: ReadonlySet<string> = new Set(
  'MR MRS MS MISS MISTER MADAM DR DOCTOR PROF PROFESSOR MME MLLE MONSIEUR MADAME HERR FRAU SR SRA SENOR SENORA'.split(
    ' ',
  ),
);
/** What authorities print when a name has one part: FNU and LNU (first, last name unknown) on visas of the United States. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(['FNU', 'LNU', 'XXX', 'XXXX', 'NMN', 'NULL']);

const APOSTROPHES = /['’‘ʻʼʽʾʿ`´＇ʹ′]/gu;
/** Zero-width signs, and the vowel signs and the tatweel of Arabic, which names are written with and without. */
const INVISIBLE = /\p{Cf}|\u0640|(?=\p{Script_Extensions=Arabic})\p{Mn}/gu;
/** Hyphens, fillers, signs: whatever is neither letter, digit nor the mark of one. */
const PARTING = /[^\p{L}\p{M}\p{N}]+/u;
/** Hamza carriers, alef maqsura, teh marbuta, and the Persian and Urdu forms of the same letters. */
const SWAPPED: readonly (readonly [RegExp, string])[] = [
  [/[أإآٱ]/g, 'ا'],
  [/[ىیے]/g, 'ي'],
  [/ک/g, 'ك'],
  [/[ةۃہھ]/g, 'ه'],
];

/** Titles and placeholders away, as long as something remains. */
export function readNameWords(text: string): readonly NameWord[] {
  const all = splitCased(text).map(readWord);
  const named = all.filter(({ text: word }) => !PLACEHOLDERS.has(word));
  const first = named.findIndex(({ text: word }) => !HONORIFICS.has(word));
  return first > 0 ? named.slice(first) : named;
}

/** Capitals, parted at blanks, hyphens and signs; apostrophes join: `O'NEIL` is one word. */
export function splitWords(text: string): readonly string[] {
  return splitCased(text).map(inCapitals);
}

function splitCased(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .replace(APOSTROPHES, '')
    .replace(INVISIBLE, '')
    .replace(DOTTED_I, 'I')
    .split(PARTING)
    .filter((word) => word !== '');
}

function inCapitals(word: string): string {
  return word.toUpperCase().normalize('NFC');
}

/** An I with a dot below, as recognition reads it. Not at the beginning: there it is a click (!Naruseb, of Namibia). */
const DOTTED_I = /(?<=\p{L})[!|]/gu;

/** Signs that text recognition puts for letters: nobody has digits in a name, nor a capital B behind small letters. */
const MISREAD: readonly (readonly [RegExp, string])[] = [
  [/0/g, 'O'],
  [/1/g, 'I'],
  [/5/g, 'S'],
  [/8/g, 'B'],
  [/(?<=\p{Ll})B(?=\p{Ll}|$)/gu, 'ß'],
  [/^l(?=\p{Ll})/gu, 'I'],
  [/(?<=\p{Ll})I(?=\p{Ll})/gu, 'l'],
];
/** And what it makes of letters that it does not know. */
const UNKNOWN: readonly (readonly [RegExp, string])[] = [
  [/ł/giu, 'T'],
  [/œ/giu, 'E'],
];

/** As it stands and, where it has signs that are misread for others, with those. */
function spellingsOf(cased: string, word: string): readonly string[] {
  const read = transliterations(word);
  if (!/\p{L}/u.test(cased)) return read;
  const others = [MISREAD, UNKNOWN].flatMap((table) => {
    const other = table.reduce((text, [signs, letter]) => text.replace(signs, letter), cased);
    return other === cased ? [] : transliterations(inCapitals(other));
  });
  return others.length === 0 ? read : [...new Set([...read, ...others])];
}

function readWord(cased: string): NameWord {
  const word = inCapitals(cased);
  const bare = withoutMarks(word);
  return {
    text: SWAPPED.reduce((folded, [letters, letter]) => folded.replace(letters, letter), word),
    spellings: spellingsOf(cased, word),
    script: scriptOf(word),
    isParticle: PARTICLES.has(bare),
    isSuffix: SUFFIXES.has(bare),
  };
}

/** `JOSÉ` as `JOSE`: what is left when print or keyboard have no accents. */
export function withoutMarks(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC');
}
