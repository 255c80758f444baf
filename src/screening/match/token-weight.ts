/** How much a word says about who is meant: the surprise of meeting it, in nats, from the list and from the world. */
import { isCommonName, KIND, type TokenKind } from './token-kinds';

/** As many names as stand behind the shares below, against those of the list: small lists say little about frequency. */
const PRIOR = 10_000;
const RARE_SHARE = 0.0001;
const COMMON_SHARE = 0.015;
/** No word weighs more. */
export const MOST_WEIGHT = 10;
/** Slavic names after the father: often left out, and shared by siblings. Family names in `-ovic` are none. */
const PATRONYMIC = /..(?:ovi(?:ch|tch)|evi(?:ch|tch)|ovych|yovych|iyovych|ovna|evna|ivna|inichna)$/;
const FATHERS_NAME = 0.5;

const FIXED: Readonly<Partial<Record<TokenKind, number>>> = {
  [KIND.particle]: 0.2,
  [KIND.honorific]: 0.25,
  [KIND.form]: 0.35,
  [KIND.initial]: 1,
};
const CAPS: Readonly<Partial<Record<TokenKind, number>>> = { [KIND.generic]: 2, [KIND.number]: 4 };

/**
 * @param listed entries that have the word in one of its spellings
 * @param entries all entries of that kind on the list
 */
export function tokenWeight(text: string, kind: TokenKind, listed: number, entries: number): number {
  const fixed = FIXED[kind];
  if (fixed !== undefined) return fixed;
  const share = isCommonName(text) && kind === KIND.name ? COMMON_SHARE : RARE_SHARE;
  const surprise = -Math.log((listed + PRIOR * share) / (entries + PRIOR));
  const short = text.length <= 2 ? 0.6 : text.length === 3 ? 0.8 : 1;
  const father = kind === KIND.name && PATRONYMIC.test(text) ? FATHERS_NAME : 1;
  return Math.max(0.5, Math.min(surprise * short * father, CAPS[kind] ?? MOST_WEIGHT));
}
