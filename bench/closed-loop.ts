/** What a closed loop of so many users came to. */
export interface LoopResult {
  /** One a completed item, in milliseconds. */
  readonly durations: readonly number[];
  readonly elapsedMs: number;
}

/**
 * So many users, each doing one thing after the other until `items` are done: nobody starts before their last is finished,
 * so the system is as full as `concurrency` says and never fuller. One failure ends the loop: a bench that loses work
 * measures nothing.
 */
export async function closedLoop(options: {
  readonly items: number;
  readonly concurrency: number;
  readonly once: (index: number) => Promise<void>;
}): Promise<LoopResult> {
  const { items, concurrency, once } = options;
  const durations: number[] = [];
  let next = 0;
  const user = async (): Promise<void> => {
    while (next < items) {
      const index = next++;
      const begun = performance.now();
      await once(index);
      durations.push(performance.now() - begun);
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: Math.min(concurrency, items) }, user));
  return { durations, elapsedMs: performance.now() - begun };
}

export function throughput({ durations, elapsedMs }: LoopResult): number {
  return (durations.length / elapsedMs) * 1_000;
}
