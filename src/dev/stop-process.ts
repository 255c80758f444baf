/** Ending a process that is not our child: a server that a killed run left behind. */
import { setTimeout as sleep } from 'node:timers/promises';

import { identifyProcess } from './process-identity';

/** What to send, and how long to wait for the end before the next. */
export type StopSteps = readonly { readonly signal: NodeJS.Signals; readonly waitMs: number }[];

const LOOK_EVERY_MS = 25;

/**
 * Sends each signal in turn until the process has ended. False when it outlived them all, or may not be signalled.
 * Looks at the process's start time before each signal, so that a number handed out again is never signalled.
 */
export async function stopProcess(pid: number, steps: StopSteps): Promise<boolean> {
  const first = identifyProcess(pid);
  const same = (): boolean => first !== null && identifyProcess(pid)?.startedAt === first.startedAt;
  for (const { signal, waitMs } of steps) {
    if (!same()) return true;
    try {
      process.kill(pid, signal);
    } catch {
      return !same();
    }
    const deadline = Date.now() + waitMs;
    while (same() && Date.now() < deadline) await sleep(LOOK_EVERY_MS);
  }
  return !same();
}
