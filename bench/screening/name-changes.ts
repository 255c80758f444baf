/** The ways in which a listed name comes in changed: each takes a name and gives another, or null where it cannot. */
import type { SeededChoices } from './seeded-choices';

export type NameChange = (name: string, choices: SeededChoices) => string | null;

const wordsOf = (name: string): string[] => name.split(/[\s,]+/).filter((word) => word !== '');
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

function typo(name: string, choices: SeededChoices): string | null {
  const places = Array.from(name).flatMap((letter, at) => (/[a-z]/i.test(letter) ? [at] : []));
  if (places.length < 5) return null;
  const at = choices.pick(places);
  const letter = LETTERS.charAt(choices.below(26));
  switch (choices.below(4)) {
    case 0:
      return name.slice(0, at) + letter + name.slice(at + 1);
    case 1:
      return name.slice(0, at) + name.slice(at + 1);
    case 2:
      return name.slice(0, at) + letter + name.slice(at);
    default:
      return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
  }
}

/** Each rule where it applies, with a chance of two in three; null when none did. */
function respell(rules: readonly (readonly [RegExp, readonly string[]])[]): NameChange {
  return (name, choices) => {
    let changed = name.toLowerCase();
    for (const [sound, spellings] of rules) {
      if (choices.next() < 0.66)
        changed = changed.replace(sound, (found) => choices.pick(spellings).replace('*', found.charAt(0)));
    }
    return changed === name.toLowerCase() ? null : changed;
  };
}

const ARABIC = respell([
  [/\bmu?o?ham+[ae]d\b/g, ['mohamed', 'muhammad', 'mohammed', 'mohamad']],
  [/\bhus+[ae][iy]n\b/g, ['hussein', 'husayn', 'hossein', 'hussain']],
  [/\bal-/g, ['al ', 'el-', 'al']],
  [/q/g, ['k', 'gh', 'q']],
  [/ou|oo/g, ['u']],
  [/u(?=[^aeiou])/g, ['ou', 'oo', 'u']],
  [/kh/g, ['h', 'kh']],
  [/j/g, ['dj', 'j']],
  [/y(?=\b)/g, ['i', 'y']],
  [/ee/g, ['i']],
  [/dh/g, ['d', 'z']],
  [/w/g, ['ou', 'w']],
]);
const RUSSIAN = respell([
  [/\bserge[yi]+\b/g, ['sergei', 'serhiy', 'sergej']],
  [/\b[ae]leksandr\b/g, ['alexander', 'oleksandr', 'aleksander']],
  [/\bdmitr[iy]+\b/g, ['dmitri', 'dmytro', 'dimitry']],
  [/iy\b|yy\b|y\b/g, ['i', 'y', 'iy', 'ii']],
  [/ya|ia/g, ['ja', 'ia', 'ya']],
  [/yu|iu/g, ['ju', 'iu', 'yu']],
  [/v\b/g, ['ff', 'v', 'w']],
  [/kh/g, ['h', 'ch', 'kh']],
  [/ts/g, ['c', 'tz', 'ts']],
  [/zh/g, ['j', 'zh']],
  [/ye/g, ['e', 'je']],
  [/ks/g, ['x']],
]);
const PHONETIC = respell([
  [/ph/g, ['f']],
  [/f/g, ['ph']],
  [/c(?=[aou])/g, ['k']],
  [/k/g, ['c', 'ck']],
  [/z/g, ['s']],
  [/i(?=[^aeiou])/g, ['ee', 'y']],
  [/v/g, ['w']],
  [/o(?=[^aeiou])/g, ['u']],
  [/e(?=[^aeiou])/g, ['i']],
  [/([bdlmnst])\1/g, ['*']],
]);
const CYRILLIC: Readonly<Record<string, string>> = {
  shch: 'щ',
  sh: 'ш',
  ch: 'ч',
  zh: 'ж',
  kh: 'х',
  ts: 'ц',
  ya: 'я',
  yu: 'ю',
  yo: 'ё',
  ye: 'е',
  a: 'а',
  b: 'б',
  c: 'к',
  d: 'д',
  e: 'е',
  f: 'ф',
  g: 'г',
  h: 'х',
  i: 'и',
  j: 'дж',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  q: 'к',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  v: 'в',
  w: 'в',
  x: 'кс',
  y: 'й',
  z: 'з',
};
const HONORIFICS = [
  'Mr',
  'Dr',
  'Sheikh',
  'Haji',
  'Professor',
  'General',
  'Mullah',
  'Mrs',
  'Colonel',
  'Sir',
  'Eng.',
  'Sayyid',
];
const FORMS = [
  'Ltd',
  'Limited',
  'LLC',
  'L.L.C.',
  'Inc.',
  'Corporation',
  'Company',
  'Co.',
  'GmbH',
  'S.A.',
  'OOO',
  'JSC',
  'PLC',
];
const FORM =
  /[\s,]+(?:ltd\.?|limited|llc|l\.l\.c\.|inc\.?|corp(?:oration)?\.?|co(?:mpany)?\.?|gmbh|s\.?a\.?|ooo|jsc|plc|ojsc|oao|zao)$/i;

const drop = (name: string, choices: SeededChoices): string | null => {
  const words = wordsOf(name);
  if (words.length < 3) return null;
  words.splice(choices.below(words.length), 1);
  return words.join(' ');
};
const swap = (name: string, choices: SeededChoices): string | null => {
  const words = wordsOf(name);
  if (words.length < 2) return null;
  words.push(words.shift()!);
  if (words.length > 3 && choices.next() < 0.5) words.reverse();
  return words.join(' ');
};

export const PERSON_CHANGES: Readonly<Record<string, NameChange>> = {
  exact: (name) => name,
  token_swap: swap,
  missing_token: drop,
  typo1: typo,
  typo2: (name, choices) => typo(typo(name, choices) ?? '', choices),
  initial: (name, choices) => {
    const words = wordsOf(name);
    const long = words.flatMap((word, at) => (word.length > 2 ? [at] : []));
    if (long.length < 2) return null;
    const at = long[1 + choices.below(long.length - 1)]!;
    words[at] = `${words[at]!.charAt(0)}.`;
    return words.join(' ');
  },
  phonetic: PHONETIC,
  honorific: (name, choices) => `${choices.pick(HONORIFICS)} ${name}`,
  joined: (name, choices) => {
    const words = wordsOf(name);
    if (words.length < 2) return null;
    const at = choices.below(words.length - 1);
    words.splice(at, 2, `${words[at]}${words[at + 1]!.toLowerCase()}`);
    return words.join(' ');
  },
  hyphen: (name) => {
    if (name.includes('-')) return name.replaceAll('-', ' ');
    const words = wordsOf(name);
    return words.length < 2 ? null : `${words[0]}-${words.slice(1).join(' ')}`;
  },
  translit_ar: (name, choices) => (/\b(?:al|bin|abu|abd|muham|moham|huss)/i.test(name) ? ARABIC(name, choices) : null),
  translit_ru: (name, choices) => (/(?:ov|ova|ev|sky|vich|enko|skiy)\b/i.test(name) ? RUSSIAN(name, choices) : null),
  cyrillic: (name) =>
    /(?:ov|ova|ev|sky|vich|enko|skiy)\b/i.test(name)
      ? name.toLowerCase().replace(/shch|sh|ch|zh|kh|ts|y[aeou]|[a-z]/g, (letters) => CYRILLIC[letters] ?? letters)
      : null,
};

export const COMPANY_CHANGES: Readonly<Record<string, NameChange>> = {
  org_exact: (name) => name,
  org_token_swap: swap,
  org_suffix: (name, choices) => (FORM.test(name) ? name.replace(FORM, ` ${choices.pick(FORMS)}`) : null),
  org_drop_suffix: (name) => (FORM.test(name) ? name.replace(FORM, '') : null),
  org_missing_token: drop,
  org_typo1: typo,
};
