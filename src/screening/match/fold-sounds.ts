/**
 * A Latin word as a row of sounds, so that what spellings differ in is one sound on both sides: `sch` and `sh`, `ou` and
 * `u`, `ck` and `q`. Rules from the transliterations in use (BGN/PCGN, French and German practice); of no standard.
 */

/** Sounds that have no letter of their own. Letters are 0 to 25, digits 26 to 35. */
export const SOUND = { sh: 36, ch: 37, zh: 38, kh: 39, gh: 40, th: 41, dh: 42 } as const;
export const SOUNDS = 43;
/** Longer words are cut: work stays bounded. */
export const MOST_SOUNDS = 32;

const LETTER_A = 97;
const code = (letter: string): number => letter.charCodeAt(0) - LETTER_A;
const [A, E, F, H, I, J, K, O, R, U, V] = Array.from('aefhijkoruv').map(code) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
const DIGRAPHS: ReadonlyMap<string, readonly number[]> = new Map([
  ['schtsch', [SOUND.sh]],
  ['shtch', [SOUND.sh]],
  ['shch', [SOUND.sh]],
  ['tsch', [SOUND.ch]],
  ['sch', [SOUND.sh]],
  ['tch', [SOUND.ch]],
  ['dzh', [J]],
  ['sh', [SOUND.sh]],
  ['ch', [SOUND.ch]],
  ['zh', [SOUND.zh]],
  ['kh', [SOUND.kh]],
  ['gh', [SOUND.gh]],
  ['th', [SOUND.th]],
  ['dh', [SOUND.dh]],
  ['dj', [J]],
  ['ph', [F]],
  ['bh', [code('b')]],
  ['rh', [R]],
  ['ck', [K]],
  ['qu', [K, U]],
  ['ks', [code('x')]],
  ['ts', [code('c')]],
  ['tz', [code('c')]],
  ['ou', [U]],
  ['oo', [U]],
  ['ee', [I]],
  ['aa', [A]],
  ['ae', [E]],
  ['oe', [O]],
  ['ue', [U]],
  ['ey', [E, I]],
  ['iy', [I]],
  ['yi', [I]],
  ['ij', [I]],
]);
/** By their first two letters, as `first * 26 + second`: rows of letters that are one sound, the longest first. */
const BY_FIRST_TWO: readonly (readonly (readonly [letters: string, sounds: readonly number[]])[] | undefined)[] =
  Array.from({ length: 26 * 26 }, (_, at) => {
    const two = String.fromCharCode(LETTER_A + Math.floor(at / 26), LETTER_A + (at % 26));
    const some = [...DIGRAPHS].filter(([letters]) => letters.startsWith(two));
    return some.length === 0 ? undefined : some.toSorted(([one], [other]) => other.length - one.length);
  });
const [C, Q, Y] = [code('c'), code('q'), code('y')];
const VOWELS = new Set([A, E, I, O, U]);

/** The sounds of a word of `a` to `z` and digits; empty when it has any other letter, which no table of sounds knows. */
export function foldSounds(word: string): readonly number[] {
  const sounds: number[] = [];
  for (let at = 0; at < word.length && sounds.length < MOST_SOUNDS;) {
    const unit = word.charCodeAt(at);
    if (unit >= 48 && unit <= 57) sounds.push(unit - 48 + 26);
    else if (unit < LETTER_A || unit > 122) return [];
    else {
      const found = digraphAt(word, at, unit - LETTER_A);
      if (found !== undefined) {
        for (const sound of found[1]) push(sounds, sound);
        at += found[0].length;
        continue;
      }
      pushLetter(sounds, word, at, unit - LETTER_A);
    }
    at++;
  }
  const last = sounds.length - 1;
  if (last >= 3 && sounds[last] === H && VOWELS.has(sounds[last - 1] as number)) sounds.pop();
  else if (last >= 3 && sounds[last] === F && sounds[last - 1] === O) sounds[last] = V;
  return sounds;
}

function digraphAt(word: string, at: number, letter: number): readonly [string, readonly number[]] | undefined {
  const next = word.charCodeAt(at + 1) - LETTER_A;
  if (!(next >= 0 && next < 26)) return undefined;
  return BY_FIRST_TWO[letter * 26 + next]?.find(([letters]) => letters.length === 2 || word.startsWith(letters, at));
}

function pushLetter(sounds: number[], word: string, at: number, letter: number): void {
  if (letter === Q) push(sounds, K);
  else if (letter === Y) push(sounds, I);
  else if (letter === C && at + 1 < word.length && !'eiy'.includes(word.charAt(at + 1))) push(sounds, K);
  else push(sounds, letter);
}

/** Doubled letters are one sound; doubled digits are two. */
function push(sounds: number[], sound: number): void {
  if (sounds[sounds.length - 1] !== sound) sounds.push(sound);
}

/** Classes of consonants that scripts without vowels and careless spellings mix up; vowels, H, W and Y have none. */
const SKELETON = new Map<number, number>(
  [
    ['b', 'bp'],
    ['t', 't'],
    ['d', 'd'],
    ['j', 'jg'],
    ['k', 'kq'],
    ['s', 's'],
    ['c', 'c'],
    ['z', 'z'],
    ['f', 'fv'],
    ['l', 'l'],
    ['m', 'm'],
    ['n', 'n'],
    ['r', 'r'],
    ['x', 'x'],
  ].flatMap(([kind = '', letters = '']) => Array.from(letters).map((letter) => [code(letter), code(kind)] as const)),
);
for (const [sound, kind] of [
  [SOUND.sh, SOUND.sh],
  [SOUND.ch, SOUND.sh],
  [SOUND.zh, code('j')],
  [SOUND.kh, K],
  [SOUND.gh, code('j')],
  [SOUND.th, code('t')],
  [SOUND.dh, code('d')],
] as const) {
  SKELETON.set(sound, kind);
}

/** The consonants of a row of sounds by class, doubles collapsed; digits stay. */
export function skeletonOf(sounds: readonly number[]): readonly number[] {
  const skeleton: number[] = [];
  for (const sound of sounds) {
    const kind = sound >= 26 && sound <= 35 ? sound : SKELETON.get(sound);
    if (kind !== undefined && skeleton[skeleton.length - 1] !== kind) skeleton.push(kind);
  }
  return skeleton;
}

export function isVowelSound(sound: number): boolean {
  return VOWELS.has(sound);
}
