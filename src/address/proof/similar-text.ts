import { editDistance } from '../edit-distance';

/** Signs that recognition takes for one another, in small letters. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/[1|l!j]/g, 'i'],
  [/0/g, 'o'],
  [/[5ß]/g, 's'],
  [/8/g, 'b'],
];

/** From here on two words are the same one, as the project's rules for proofs of address have it. */
export const SIMILAR = 0.85;

/**
 * How alike two texts are, 0 to 1: the share of letters that need no change. Letters that recognition takes for one another
 * count as equal; digits have to be the same ones, or nothing is alike.
 */
export function similarity(one: string, other: string): number {
  if (one === other) return one === '' ? 0 : 1;
  if (digitsOf(one) !== digitsOf(other)) return 0;
  return Math.max(share(one, other), share(lookOf(one), lookOf(other)));
}

function share(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  if (longer === 0) return 0;
  const most = Math.floor(longer * 0.4);
  const distance = editDistance(one, other, most);
  return distance > most ? 0 : 1 - distance / longer;
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');
const lookOf = (text: string): string => ALIKE.reduce((look, [signs, sign]) => look.replace(signs, sign), text);
