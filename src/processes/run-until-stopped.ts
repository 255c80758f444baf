import { setTimeout as pause } from 'node:timers/promises';

/** What a process holds, started and stopped as a pair. */
export interface Running {
  /** Settles when it ends by itself, which it should not. */
  readonly ended?: Promise<void>;
  stop(): Promise<void>;
}

export interface StartContext {
  readonly isStopping: () => boolean;
  /** Aborted by the first signal: ends what a start waits for. */
  readonly signal: AbortSignal;
}

/** Beyond the grace periods inside: whatever still hangs then is not worth waiting for. */
const LONGEST_STOP_MS = 30_000;
const CLEAR_UP_MS = 5_000;

/**
 * Starts, waits for SIGTERM or SIGINT, stops in order, and exits. A second signal exits at once. An error at the start
 * is printed as one sentence: it is most often a variable.
 */
export async function runUntilStopped(name: string, start: (context: StartContext) => Promise<Running>): Promise<void> {
  let stopping = false;
  const abort = new AbortController();
  const signalled = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        if (stopping) process.exit(1);
        stopping = true;
        abort.abort();
        resolve();
      });
    }
  });
  try {
    const starting = start({ isStopping: () => stopping, signal: abort.signal });
    const running = await Promise.race([starting, signalled.then(() => undefined)]);
    if (running) {
      await Promise.race([signalled, running.ended ?? signalled]);
      setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
      await running.stop();
    } else {
      // In the middle of a start: what it was doing is given a moment to clear up after itself.
      const clearedUp = starting.then(({ stop }) => stop()).catch(() => undefined);
      await Promise.race([clearedUp, pause(CLEAR_UP_MS)]);
    }
    process.exit(stopping ? 0 : 1);
  } catch (error) {
    process.stderr.write(`clearway ${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
