import { slipCost } from './glyph-slips';

/** A word of a claim, as a recognised line may have it. */
export interface ClaimedWord {
  readonly text: string;
  /**
   * `given`, `name`: of a person, where another letter may be another one's name; `place`: of a street or town, of which only
   * what looks alike is mended.
   */
  readonly of: 'given' | 'name' | 'place';
}

export interface MendedText {
  readonly text: string;
  /** Words in which a letter had to be forgiven that looks like no other. */
  readonly slips: number;
}

/** What is forgiven in a word, by its letters: shorter ones make another word. */
const NAMES: readonly (readonly [fewest: number, cost: number])[] = [
  [12, 1.6],
  [9, 1.3],
  [6, 1],
  [5, 0.6],
  [2, 0.3],
];
const PLACES: readonly (readonly [fewest: number, cost: number])[] = [
  [9, 0.9],
  [4, 0.6],
  [2, 0.3],
];
/** From here on a letter was forgiven that looks like no other. */
const SLIP = 1;
/** Erna is read as Ema: in so short a name only a sign that is no letter shows that recognition slipped. */
const SHORT = 4;
/** A digit may begin a name, where a capital was misread: `1mgesoy`. */
const WORDS = /(?:[\p{L}$]|(?<![\p{L}\p{N}])[01](?=\p{L}{3}))[\p{L}\p{M}\d$|!]*/gu;
/** Words of one name or street that may be read as one. */
const MOST_JOINED = 3;
const JOINED = /(?<=[\p{Ll}\d])(?=\p{Lu}\p{Ll})/u;

/** The words of a text of a claim, and runs of them: recognition loses blanks. */
export function claimedWords(text: string, of: ClaimedWord['of']): readonly ClaimedWord[] {
  const words = text.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? [];
  const runs = words.flatMap((_word, from) =>
    Array.from({ length: MOST_JOINED }, (_none, more) => words.slice(from, from + more + 1).join(' ')),
  );
  return [...new Set(runs)].filter(({ length }) => length > 1).map((run) => ({ text: run, of }));
}

/**
 * A recognised text with the words of a claim where it has them with letters that were misread: `Bulvan35` has Bulvarı,
 * `L6dz` is Łódź. Digits are left alone, but for one within a word that is the claimed one with a letter in its place:
 * nothing makes a number of a letter, or another number of a number.
 */
export function mendWords(text: string, words: readonly ClaimedWord[]): MendedText {
  let slips = 0;
  const take = ({ word, cost }: Nearest): string => {
    if (cost >= SLIP) slips += 1;
    return word;
  };
  const mend = (chunk: string): string | undefined => {
    const whole = nearest(chunk, words);
    if (whole !== undefined) return take(whole);
    const [, letters = '', number = ''] = /^(.*?)(\d*)$/u.exec(chunk) ?? [];
    const stem = number === '' ? undefined : nearest(letters, words);
    return stem === undefined ? undefined : `${take(stem)} ${number}`;
  };
  const plain = text.normalize('NFC');
  const mended = plain.replace(WORDS, (chunk, at: number) => {
    const whole = mend(chunk);
    const parts = whole === undefined ? chunk.split(JOINED) : [chunk];
    const read = whole === undefined ? parts.map(mend) : [whole];
    if (read.every((part) => part === undefined)) return chunk;
    // `12Beispielweg` is 12 and a street, `12a` is one number.
    const gap = read[0] !== undefined && /\d/.test(plain.charAt(at - 1)) ? ' ' : '';
    return gap + parts.map((part, place) => read[place] ?? part).join(' ');
  });
  return { text: mended, slips };
}

interface Nearest {
  readonly word: string;
  readonly cost: number;
}

/** The one word that is nearest; none where two are as near, and none for what is one of them as it stands. */
function nearest(read: string, words: readonly ClaimedWord[]): Nearest | undefined {
  let best: Nearest | undefined;
  let isTie = false;
  const small = read.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  for (const claimed of words) {
    const cost = costOf(claimed, small);
    if (cost === 0) return claimed.text.includes(' ') ? { word: claimed.text, cost } : undefined;
    if (cost === undefined || (best !== undefined && cost > best.cost)) continue;
    isTie = best?.cost === cost && best.word !== claimed.text;
    best = { word: claimed.text, cost };
  }
  return isTie ? undefined : best;
}

function costOf({ text, of }: ClaimedWord, read: string): number | undefined {
  // A capital İ is an i with a mark when it is made small.
  const printed = text
    .toLowerCase()
    .replace(/i\u0307/g, 'i')
    .replaceAll(' ', '');
  const limits = of === 'place' ? PLACES : NAMES;
  const most = limits.find(([fewest]) => printed.length >= fewest)?.[1] ?? 0;
  if (Math.abs(printed.length - read.length) > 4 || (of === 'place' && /^\d/.test(read))) return undefined;
  const cost = slipCost(printed, read, most);
  if (cost === Infinity) return undefined;
  const hasSign = /[^a-z]/.test(read);
  const isPlain = /^[a-z]*$/.test(printed);
  if (cost > 0 && printed.length <= SHORT && isPlain && (of !== 'place' || printed.length < 3) && !hasSign)
    return undefined;
  // Digits are no letters too many, and the ends of given names part brothers from sisters (Claudio, Claudia).
  if (cost >= SLIP && (/\d/.test(read) || (of === 'given' && !sharesEnds(printed, read)))) return undefined;
  return cost;
}

function sharesEnds(printed: string, read: string): boolean {
  const plain = printed.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.charAt(0) === read.charAt(0) && plain.at(-1) === read.at(-1);
}
