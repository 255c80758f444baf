/**
 * Korean syllables in Latin letters after the Revised Romanisation (Ministry of Culture and Tourism, 2000), jamo by jamo:
 * sound changes between syllables are left out, since the sound codes forgive them.
 */
const INITIALS = 'g kk n d tt r m b pp s ss - j jj ch k t p h'.split(' ').map((jamo) => (jamo === '-' ? '' : jamo));
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const FINALS = '- k k k n n n t l k m p t t p l m p p t t ng t t k t p t'
  .split(' ')
  .map((jamo) => (jamo === '-' ? '' : jamo));

/** Family names that are written by custom and not by rule. */
const FAMILY_NAMES: ReadonlyMap<string, string> = new Map([
  ['김', 'kim'],
  ['이', 'lee'],
  ['리', 'ri'],
  ['박', 'pak'],
  ['최', 'choe'],
  ['정', 'jong'],
  ['조', 'jo'],
  ['강', 'kang'],
  ['임', 'im'],
  ['우', 'woo'],
  ['노', 'ro'],
  ['오', 'oh'],
]);

const FIRST = 0xac00;
const LAST = 0xd7a3;

export function isHangul(code: number): boolean {
  return code >= FIRST && code <= LAST;
}

function readSyllable(code: number): string {
  const at = code - FIRST;
  return `${INITIALS[Math.floor(at / 588)]}${VOWELS[Math.floor((at % 588) / 28)]}${FINALS[at % 28]}`;
}

/** Two words, family name first, when the word is as long as Korean names are (two to four syllables); else one. */
export function readHangul(word: string): readonly string[] {
  const syllables = Array.from(word).map((letter) => readSyllable(letter.codePointAt(0) ?? FIRST));
  if (syllables.length < 2 || syllables.length > 4) return [syllables.join('')];
  return [FAMILY_NAMES.get(word.charAt(0)) ?? (syllables[0] as string), syllables.slice(1).join('')];
}
