/** What a word of a name is good for. Words that say little about who is meant weigh little; none is taken out. */
import { COMMON_NAMES, GENERIC_WORDS } from './common-words';
import { COMPANY_FORMS } from './company-forms';

export const KIND = { name: 0, particle: 1, honorific: 2, form: 3, generic: 4, initial: 5, number: 6 } as const;
export type TokenKind = (typeof KIND)[keyof typeof KIND];

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const PARTICLES =
  words(`al el ul ur ad ar as at az an bin bint binti ben ibn ould uld walad abu abou abi de del della di da do
  dos das du des la las le los y e i van von der den ter ten zu zur zum af av st san dit ait bani beni banu`);
const COMPANY_PARTICLES = words(
  'and the of for y e et und de del des du di da la le les los las el al in on im fur a i',
);
/** Titles, ranks and styles that lists and forms write to a name; some are names too, so they keep a little weight. */
const HONORIFICS =
  words(`mr mrs ms miss mister madam sir dr doctor prof professor mme mlle monsieur madame herr frau sr sra senor
  senora don dona eng engineer lady jr junior senior phd general gen colonel col major maj captain capt
  lieutenant lt brigadier commander cmdr hajj haj haji hajji hadji alhaj imam mullah mulla mola maulana mawlana mawlawi
  maulavi maulvi molvi mufti sheikh shaykh shaikh sheik cheikh sayyid sayed syed sayid ustad ustaz ustadh qari hafiz rev reverend minister president ambassador admiral sergeant sgt officer hon honorable excellency ayatollah
  hojatoleslam ing lic dipl mag rabbi pan pani gospodin`);
const PLACEHOLDERS = words('fnu lnu nmn unknown null aka fka');

/** @param person whether the name is a person's; what is not is an organisation, a ship or an aircraft */
export function kindOf(text: string, person: boolean, unvowelled = false): TokenKind {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return KIND.number;
  // Without its vowels a word only looks like a title or a form.
  if (unvowelled && text.length > 1) return KIND.name;
  if (person) {
    if (text.length === 1 && first < 128) return KIND.initial;
    if (PARTICLES.has(text)) return KIND.particle;
    if (HONORIFICS.has(text) || PLACEHOLDERS.has(text)) return KIND.honorific;
    return KIND.name;
  }
  if (COMPANY_FORMS.has(text)) return KIND.form;
  if (COMPANY_PARTICLES.has(text)) return KIND.particle;
  if (text.length === 1 && first < 128) return KIND.initial;
  return GENERIC_WORDS.has(text) ? KIND.generic : KIND.name;
}

/** Whether a match may rest on it. */
export function isLight(kind: number): boolean {
  return kind === KIND.particle || kind === KIND.honorific || kind === KIND.form || kind === KIND.initial;
}

export function isCommonName(text: string): boolean {
  return COMMON_NAMES.has(text);
}
