import { addressWords, type AddressWord } from './address-word';
import { isNumberWord, isParticle, isUnitWord, streetKinds } from './street-words';
import { readStreetName, type StreetName } from './street-name';

/** A claimed street, taken apart: what has to be found of it in a letter. */
export interface ClaimedStreet {
  readonly name: StreetName;
  /** How many words the name has, and the spellings of the first. */
  readonly length: number;
  readonly first: readonly string[];
  /** Numbers are part of the name: Calle 45, 25 de Mayo. */
  readonly hasNumbers: boolean;
  /** `12B`, as `AddressWord.number` has it; absent when the claim has none. */
  readonly house?: string;
  /** Numbers of flats, floors and the like. */
  readonly units: ReadonlySet<string>;
}

interface Segment {
  readonly words: readonly AddressWord[];
  readonly house?: string;
  readonly units: readonly string[];
  readonly hasKind: boolean;
}

/** @returns `undefined` when no name of a street is in it */
export function readStreet(text: string): ClaimedStreet | undefined {
  const segments = text.split(/[,;\n\r]+/).map((part) => readSegment(addressWords(part)));
  const named = segments.filter(({ words }) => words.length > 0);
  const rank = ({ house, hasKind }: Segment): number => (house === undefined ? 0 : 2) + (hasKind ? 1 : 0);
  const primary = named.toSorted((one, other) => rank(other) - rank(one))[0];
  if (primary === undefined) return undefined;
  const house = primary.house ?? segments.find((segment) => segment.house !== undefined)?.house;
  return {
    name: readStreetName(primary.words),
    length: primary.words.length,
    first: primary.words[0]?.keys ?? [],
    hasNumbers: primary.words.some(({ kind }) => kind === 'number'),
    ...(house === undefined ? {} : { house }),
    units: new Set(segments.flatMap(({ units }) => units)),
  };
}

/** The numbers of flats and floors among words, and the words without them. */
export function takeUnits(words: readonly AddressWord[]): {
  readonly rest: readonly AddressWord[];
  readonly units: readonly string[];
} {
  const rest: AddressWord[] = [];
  const units: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [word, next] = [words[at] as AddressWord, words[at + 1]];
    const isUnit = word.kind === 'word' && word.keys.some(isUnitWord);
    if (isUnit && next !== undefined && next.kind === 'number') {
      units.push(next.number);
      at += 1;
    } else rest.push(word);
  }
  return { rest, units };
}

function readSegment(all: readonly AddressWord[]): Segment {
  const { rest, units } = takeUnits(all);
  const marked = rest.findIndex(
    (word, at) => word.kind === 'word' && word.keys.some(isNumberWord) && rest[at + 1]?.kind === 'number',
  );
  const unmarked = marked < 0 ? rest : [...rest.slice(0, marked), ...rest.slice(marked + 2)];
  const { words, house } = marked < 0 ? takeHouse(unmarked) : { words: unmarked, house: rest[marked + 1]?.number };
  const isName = words.some(({ kind, keys }) => kind === 'ordinal' || keys.some(isNameWord));
  const hasKind = words.some(({ keys }) => keys.some((key) => streetKinds(key).size > 0));
  const isNumbered = hasKind && words.some(({ kind }) => kind === 'number');
  return {
    words: isName || isNumbered || words.some(({ kind }) => kind === 'word') ? trimmed(words, isName) : [],
    ...(house === undefined ? {} : { house }),
    units,
    hasKind,
  };
}

/** `3º B`, `2.º Esq.`: an ordinal with at most a short word names a floor, not a street. */
function trimmed(words: readonly AddressWord[], isName: boolean): readonly AddressWord[] {
  const letters = words.reduce((sum, { kind, keys }) => sum + (kind === 'word' ? (keys[0] ?? '').length : 0), 0);
  const isFloor = words[0]?.kind === 'ordinal' && letters <= 4;
  return isFloor || (!isName && letters === 0) ? [] : words;
}

const isNameWord = (key: string): boolean => key.length > 1 || /[^a-z0-9]/.test(key);

/** A number at either end is that of the house, unless nothing but it names the street: Calle 45. */
function takeHouse(words: readonly AddressWord[]): { words: readonly AddressWord[]; house: string | undefined } {
  const [first, last] = [words[0], words.at(-1)];
  const numbers = words.filter(({ kind }) => kind === 'number').length;
  const hasName = words.some(
    ({ kind, keys }) => kind === 'ordinal' || (kind === 'word' && !keys.some((key) => streetKinds(key).size > 0)),
  );
  if (words.length === 1 && first?.kind === 'number') return { words: [], house: first.number };
  // Calle 45; and 1 The Avenue has its number before the words.
  if (!hasName && numbers === 1 && first?.kind !== 'number') return { words, house: undefined };
  const beginsName = first?.kind === 'number' && last?.kind === 'number' && words[1]?.keys.some(isParticle) === true;
  if (first?.kind === 'number' && !beginsName) return { words: words.slice(1), house: first.number };
  if (last?.kind === 'number') return { words: words.slice(0, -1), house: last.number };
  return { words, house: undefined };
}
