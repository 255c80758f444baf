/**
 * Runs every contestant once a round, each round in another order, and answers what they came to, round by round. A slow
 * minute of the machine, and what the one before leaves behind, then meets all of them alike.
 */
export async function interleave<Name extends string, Result>(options: {
  readonly contestants: { readonly [name in Name]: () => Promise<Result> };
  readonly rounds: number;
  readonly onResult?: (round: number, name: NoInfer<Name>, result: NoInfer<Result>) => void;
}): Promise<{ readonly [name in Name]: Result[] }> {
  const { contestants, rounds, onResult } = options;
  const names = Object.keys(contestants) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, []])) as unknown as { [name in Name]: Result[] };
  for (let round = 0; round < rounds; round++) {
    for (const name of rotated(names, round)) {
      const result = await contestants[name]();
      results[name].push(result);
      onResult?.(round, name, result);
    }
  }
  return results;
}

function rotated<T>(items: readonly T[], by: number): T[] {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
