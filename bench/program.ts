import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** A program of the product, run as operators run it: in a process of its own, its log in a file. */
export interface Program {
  readonly pid: number;
  stop(): Promise<void>;
}

const ASK_EVERY_MS = 50;
const READY_MS = 60_000;

export async function startProgram(options: {
  readonly script: string;
  readonly nodeArguments?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** Asked again and again until it is true; gets what the program has logged. */
  readonly isReady: (log: string) => boolean | Promise<boolean>;
}): Promise<Program> {
  const { script, nodeArguments = [], environment, logFile, isReady } = options;
  const log = await open(logFile, 'a');
  const child = spawn(process.execPath, [...nodeArguments, script], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', log.fd, log.fd],
  });
  const ended = once(child, 'exit');
  await log.close();
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await ended;
  };
  const deadline = Date.now() + READY_MS;
  for (;;) {
    if (await isReady(await readFile(logFile, 'utf8'))) return { pid: child.pid ?? 0, stop };
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`${script} did not become ready:\n${(await readFile(logFile, 'utf8')).slice(-2_000)}`);
    }
    await sleep(ASK_EVERY_MS);
  }
}
