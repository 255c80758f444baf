/** A gate that a test closes for one who passes by name, so that a step is held exactly where the test wants it. */
import { until } from './until';

export interface Gate {
  /** From now on, whoever comes with this name waits. */
  close(name: string): void;
  /** Waits until somebody stands before the gate. */
  untilSomebodyWaits(name: string): Promise<void>;
  open(name: string): void;
  /** For the code under test: goes through at once, or when the gate opens. */
  pass(name: string): Promise<void>;
}

export function createGate(): Gate {
  const closed = new Map<string, { waiting: number; opened: Promise<void>; open: () => void }>();
  return {
    close(name) {
      let open = () => {};
      const opened = new Promise<void>((resolve) => (open = resolve));
      closed.set(name, { waiting: 0, opened, open });
    },
    untilSomebodyWaits: (name) =>
      until(`somebody waits at the gate`, () => (closed.get(name)?.waiting ?? 0) > 0).then(() => undefined),
    open(name) {
      closed.get(name)?.open();
      closed.delete(name);
    },
    async pass(name) {
      const gate = closed.get(name);
      if (!gate) return;
      gate.waiting++;
      await gate.opened;
    },
  };
}
