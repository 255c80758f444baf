/** More wait already than may. */
export class GateFull extends Error {
  override readonly name = 'GateFull';
}

/** Lets `atOnce` pieces of work run at a time, in the order they came; refuses one that `most` others wait before. */
export function createGate({ atOnce, most }: { readonly atOnce: number; readonly most: number }) {
  let running = 0;
  const waiting: (() => void)[] = [];

  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) {
      if (waiting.length >= most) throw new GateFull('Too many are waiting already');
      // Whoever finishes hands the place over, so `running` stays as it is.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
