/** Choices that come out the same for the same seed (mulberry32). */
export interface SeededChoices {
  /** From 0 to before 1. */
  next(): number;
  below(limit: number): number;
  pick<T>(values: readonly T[]): T;
}

export function createChoices(seed: number): SeededChoices {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (values) => {
      if (values.length === 0) throw new RangeError('nothing to choose from');
      return values[below(values.length)]!;
    },
  };
}
