import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Stand } from './stand';

export interface ProgramOptions {
  readonly script: string;
  readonly scriptArguments?: readonly string[];
  readonly nodeArguments?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** Asked again and again until it is true; gets what the program has logged. */
  readonly isReady: (log: string) => boolean;
}

const ASK_EVERY_MS = 50;
const READY_MS = 60_000;

/** Runs a program as operators run it: in a process of its own, its log in a file. Answers its number; ends with the stand. */
export async function startProgram(stand: Stand, options: ProgramOptions): Promise<number> {
  const { script, scriptArguments = [], nodeArguments = [], environment, logFile, isReady } = options;
  const log = await open(logFile, 'a');
  const child = spawn(process.execPath, [...nodeArguments, script, ...scriptArguments], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', log.fd, log.fd],
  });
  await log.close();
  const ended = once(child, 'exit');
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  stand.defer(async () => {
    if (isOver()) return;
    child.kill('SIGTERM');
    await ended;
  });
  for (const deadline = Date.now() + READY_MS; ; await sleep(ASK_EVERY_MS)) {
    const said = await readFile(logFile, 'utf8');
    if (isReady(said)) return child.pid ?? 0;
    if (isOver() || Date.now() > deadline) throw new Error(`${script} did not become ready:\n${said.slice(-2_000)}`);
  }
}
