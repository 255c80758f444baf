/** What about a name keeps a search from saying all that it should. */
import { MOST_TOKENS } from './match/align-names';
import { LONGEST_NAME, writtenWords } from './match/written-words';
import { isUnusualName } from './unusual-name';

/** Why a name says less than a name should: searching again would not help, so each is for a person, at once. */
export const NAME_DOUBTS = [
  'no_name',
  'name_not_comparable',
  'name_too_long',
  'name_unusual',
  'name_too_frequent',
] as const;
export type NameDoubt = (typeof NAME_DOUBTS)[number];

const COMPARABLE = /^[a-z0-9]+$/;
const WORDS = /[\p{L}\p{M}]+/gu;
/** Scripts whose letters look like each other's: a word of two of them is made to look like another. */
const ALIKE = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/** @param person companies may well bear digits and signs */
export function nameDoubts(name: string, person: boolean): NameDoubt[] {
  const words = writtenWords(name);
  return [
    ...(name.length > LONGEST_NAME || words.length > MOST_TOKENS ? (['name_too_long'] as const) : []),
    ...(person && isUnusualName(name) ? (['name_unusual'] as const) : []),
    ...(mixesScripts(name) || words.some(({ text }) => !COMPARABLE.test(text))
      ? (['name_not_comparable'] as const)
      : []),
  ];
}

function mixesScripts(name: string): boolean {
  return (name.match(WORDS) ?? []).some((word) => ALIKE.filter((script) => script.test(word)).length > 1);
}
