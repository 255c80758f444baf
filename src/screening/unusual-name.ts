/** Tells what can be the name of a person from what cannot. */

/**
 * What names are written with: letters of every script with their marks; spaces; full stops, commas, hyphens, apostrophes
 * and middle dots in their many forms; the joiners that Persian and Indic spelling needs and the direction marks that
 * pasted text brings along; the Chinese zero, which is a name too.
 */
const OF_NAMES = /^[\p{L}\p{M}\p{Zs}\t.,'’‘‛ʻʼʽʾʿ`´＇׳״՚\p{Pd}·‧•・･〇\u200c-\u200f]*$/u;

/** Patronymics and aliases that identity cards of Malaysia and Singapore print: `A/L`, `A/P`, `S/O`, `D/O`, ` @ `. */
const PRINTED_ON_CARDS = /(?<![\p{L}\p{M}])(?:[ad]\/[lpo]|[sw]\/o)(?![\p{L}\p{M}])|(?<=\s)@(?=\s)/giu;

/** True when a person's name holds a digit or a sign that no name has, or no letter at all. Never throws. */
export function isUnusualName(text: string): boolean {
  return !/\p{L}|〇/u.test(text) || !OF_NAMES.test(text.replaceAll(PRINTED_ON_CARDS, ' '));
}
