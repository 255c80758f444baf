/** Words of names that say little about who is meant. Small on purpose, lower-case and folded; grows with the matcher. */

/** Letters without a Unicode decomposition. */
export const FOLDED_LETTERS: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['ð', 'd'],
  ['ø', 'o'],
  ['þ', 'th'],
  ['đ', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ĸ', 'k'],
  ['ł', 'l'],
  ['ŋ', 'n'],
  ['œ', 'oe'],
  ['ŧ', 't'],
  ['ə', 'a'],
  ['ς', 'σ'],
]);

/** Spelt out as two letters in passports and lists (ICAO Doc 9303 part 3, section 6): `Müller` is `MUELLER` there. */
export const SPELT_OUT_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['å', 'aa'],
  ['ø', 'oe'],
  ['Ä', 'AE'],
  ['Ö', 'OE'],
  ['Ü', 'UE'],
  ['Å', 'AA'],
  ['Ø', 'OE'],
]);

/** Never part of a name: dropped wherever they stand, as long as something remains. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  `mr mrs ms miss mister dr prof professor mme mlle herr frau senor senora`.split(/\s+/),
);

/** Titles that are names of some people too: the name is read with them and without. */
export const POSSIBLE_HONORIFICS: ReadonlySet<string> = new Set(
  `doctor sir madam don dona eng engineer judge lord lady jr sr ii iii phd general gen colonel col
   major maj captain capt lieutenant lt brigadier commander hajj haji hajji imam mullah mulla
   maulana mawlawi maulavi molvi mufti sheikh shaykh shaikh sheik sayyid sayed syed ustad ustaz qari
   hafiz father rev`.split(/\s+/),
);

/** Particles between names: they weigh little and never carry a match. */
export const PARTICLES: ReadonlySet<string> = new Set(
  `al el bin bint ibn ben abd abu abou ould ul ur ud de del della di da do dos das du des la las le los
   y e i van von der den ter ten zu zur af av st`.split(/\s+/),
);

/** Words between the words of a company's name. */
export const COMPANY_PARTICLES: ReadonlySet<string> = new Set(
  `and the of for y e et und de del des du la le los las el al`.split(/\s+/),
);
