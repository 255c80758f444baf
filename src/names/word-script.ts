/** The scripts whose names can be written in Latin letters here; `other` is every other one, `mixed` several in one word. */
export type WordScript = 'latin' | 'cyrillic' | 'greek' | 'arabic' | 'hebrew' | 'other' | 'mixed';

const SCRIPTS: readonly (readonly [WordScript, RegExp])[] = [
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
];

/** By its letters; a word without letters is `latin`, since digits alone hinder no comparison. */
export function scriptOf(word: string): WordScript {
  const found = new Set<WordScript>();
  for (const letter of word.match(/\p{L}/gu) ?? []) {
    found.add(SCRIPTS.find(([, letters]) => letters.test(letter))?.[0] ?? 'other');
  }
  const [first = 'latin'] = found;
  return found.size > 1 ? 'mixed' : first;
}

/** Whether names in it are written without most of their vowels. */
export function isConsonantScript(script: WordScript): boolean {
  return script === 'arabic' || script === 'hebrew';
}
