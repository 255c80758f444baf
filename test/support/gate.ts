/** A gate that a test closes for one who passes by name, so that a step is held exactly where the test wants it. */
import { until } from './until';

export interface Gate {
  /** From now on, whoever comes with this name waits. */
  close(name: string): void;
  /** Waits until so many stand before the gate. */
  untilWaiting(name: string, count?: number): Promise<void>;
  /** Lets the one through who has waited longest. */
  letOneThrough(name: string): void;
  /** Lets everyone through, now and later. */
  open(name: string): void;
  /** For the code under test: goes through at once, or when the gate opens. */
  pass(name: string): Promise<void>;
}

export function createGate(): Gate {
  const waiting = new Map<string, (() => void)[]>();
  return {
    close: (name) => void waiting.set(name, []),
    untilWaiting: (name, count = 1) =>
      until(`${count} stand before the gate`, () => (waiting.get(name)?.length ?? 0) >= count).then(() => undefined),
    letOneThrough: (name) => waiting.get(name)?.shift()?.(),
    open(name) {
      const queue = waiting.get(name) ?? [];
      waiting.delete(name);
      for (const goOn of queue) goOn();
    },
    async pass(name) {
      const queue = waiting.get(name);
      if (queue) await new Promise<void>((resolve) => queue.push(resolve));
    },
  };
}
