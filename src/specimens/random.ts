/** What a specimen is made of comes from here and from nothing else: the same seed gives the same specimen. */
export interface Random {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  readonly between: (low: number, high: number) => number;
  /** A whole number; both ends may come. */
  readonly whole: (low: number, high: number) => number;
  /** @throws RangeError when there is nothing to pick from */
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** True in `share` of all cases, 0 to 1. */
  readonly chance: (share: number) => boolean;
}

const { floor, imul } = Math;

/** A small generator (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    whole: (low, high) => low + floor(next() * (high - low + 1)),
    pick: (items) => {
      if (items.length === 0) throw new RangeError('nothing to pick from');
      return items[floor(next() * items.length)] as (typeof items)[number];
    },
    chance: (share) => next() < share,
  };
}

/** Another seed for another purpose, so that what one part draws does not shift what the next one gets (FNV-1a). */
export function seedFor(seed: number, purpose: string): number {
  let hash = 0x811c9dc5;
  for (const sign of `${seed}/${purpose}`) hash = imul(hash ^ (sign.codePointAt(0) as number), 0x01000193) >>> 0;
  return hash;
}
