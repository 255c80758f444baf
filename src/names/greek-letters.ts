/**
 * Greek with the letters A to Z, as Greek passports do: ELOT 743 (ISO 843, type 2). Doc 9303 has no table for Greek and
 * leaves it to the state.
 */
const LETTERS: Readonly<Record<string, string>> = {
  Α: 'A',
  Β: 'V',
  Γ: 'G',
  Δ: 'D',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'I',
  Θ: 'TH',
  Ι: 'I',
  Κ: 'K',
  Λ: 'L',
  Μ: 'M',
  Ν: 'N',
  Ξ: 'X',
  Ο: 'O',
  Π: 'P',
  Ρ: 'R',
  Σ: 'S',
  Τ: 'T',
  Υ: 'Y',
  Φ: 'F',
  Χ: 'CH',
  Ψ: 'PS',
  Ω: 'O',
};

/** Before these letters the second letter of ΑΥ, ΕΥ and ΗΥ sounds, and is written, V; before all others F. */
const VOICED_OR_VOWEL = /[ΑΕΗΙΟΥΩΒΓΔΖΛΜΝΡ]/u;
const BEFORE_V: Readonly<Record<string, string>> = { Α: 'A', Ε: 'E', Η: 'I' };
const NASAL: Readonly<Record<string, string>> = { ΓΓ: 'NG', ΓΞ: 'NX', ΓΧ: 'NCH' };
/** How people write the same sounds who do not follow the standard. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/GK/g, 'G'],
  [/NT/g, 'D'],
  [/MP/g, 'B'],
  [/CH/g, 'H'],
  [/Y/g, 'I'],
];

/**
 * @param word Greek capitals without accents; a diaeresis, which parts two vowels, is kept as U+0308
 * @returns the spelling of the standard, then the one by ear; `undefined` when a letter is none of the Greek alphabet
 */
export function spellGreek(word: string): readonly string[] | undefined {
  let standard = '';
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charAt(at);
    const pair = word.slice(at, at + 2);
    const diaeresis = word.charAt(at + 2) === '\u0308';
    if (letter === '\u0308') continue;
    const spelt = LETTERS[letter];
    if (spelt === undefined) return undefined;
    if (pair === 'ΟΥ' && !diaeresis) {
      standard += 'OU';
      at += 1;
    } else if (pair.charAt(1) === 'Υ' && letter in BEFORE_V && !diaeresis) {
      standard += `${BEFORE_V[letter]}${VOICED_OR_VOWEL.test(word.charAt(at + 2)) ? 'V' : 'F'}`;
      at += 1;
    } else if (pair in NASAL) {
      standard += NASAL[pair];
      at += 1;
    } else if (pair === 'ΜΠ' && (at === 0 || at + 2 === word.length)) {
      standard += 'B';
      at += 1;
    } else standard += spelt;
  }
  const spoken = SPOKEN.reduce((text, [written, heard]) => text.replace(written, heard), standard);
  return [...new Set([standard, spoken])];
}
