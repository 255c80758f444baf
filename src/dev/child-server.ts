/** A server that this process starts, watches and stops. */
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

import { SetupError } from './setup-error';
import type { StopSteps } from './stop-process';

export interface ChildServerOptions {
  /** As people call it: `PostgreSQL`. */
  readonly name: string;
  readonly executable: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stopSteps: StopSteps;
  /** The unprivileged user to run as; only root can ask for one. */
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
}

export interface ChildServer {
  readonly pid: number;
  /** Settles when the process has ended, asked or not, with words that say how. Never rejects. */
  readonly ended: Promise<string>;
  /** The last lines it wrote on its error output: for messages, never for a log. */
  lastWords(): string;
  /**
   * Asks `answers` again and again until it says true. Throws a SetupError with the last words when the server ends
   * before, or is not there within `limitMs`; it is stopped then.
   */
  whenReady(answers: () => Promise<boolean>, limitMs: number): Promise<void>;
  /** Safe to repeat: later calls wait for the same end. */
  stop(): Promise<void>;
}

const KEPT_LINES = 20;
const ASK_EVERY_MS = 25;
/** After the end, for what is still in the pipe; a grandchild may hold it open for ever. */
const LAST_LINES_MS = 500;

/**
 * The child gets a process group of its own, so that Ctrl-C in the terminal reaches us alone, and the servers are
 * stopped last: the API and the worker still need them while they finish.
 */
export function startChildServer(options: ChildServerOptions): ChildServer {
  const { name, executable, args, environment, stopSteps, user } = options;
  const child = spawn(executable, args, {
    detached: process.platform !== 'win32',
    cwd: process.platform === 'win32' ? undefined : '/',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: environment as NodeJS.ProcessEnv,
    ...user,
  });
  const lines: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    lines.push(...text.split('\n').filter((line) => line.trim() !== ''));
    lines.splice(0, lines.length - KEPT_LINES);
  });

  let alive = true;
  // Whoever leaves without stopping it, by an error or on a signal while others still start, does not leave it behind.
  const leave = (): void => void child.kill(stopSteps[0]?.signal);
  process.once('exit', leave);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`could not be run (${error.message})`));
    child.once('exit', (code, signal) => {
      alive = false;
      const how = signal === null ? `ended with code ${code}` : `was ended by ${signal}`;
      child.once('close', () => resolve(how));
      setTimeout(resolve, LAST_LINES_MS, how).unref();
    });
  }).finally(() => {
    alive = false;
    process.off('exit', leave);
  });
  const failure = (what: string): SetupError =>
    new SetupError([`${name} ${what}.`, ...lines.slice(-KEPT_LINES)].join('\n  '));

  let stopping: Promise<void> | undefined;
  const stopOnce = async (): Promise<void> => {
    for (const { signal, waitMs } of stopSteps) {
      if (!alive) return;
      child.kill(signal);
      await Promise.race([ended, sleep(waitMs, undefined, { ref: false })]);
    }
  };
  const server: ChildServer = {
    pid: child.pid ?? 0,
    ended,
    lastWords: () => lines.join('\n'),
    async whenReady(answers, limitMs) {
      const deadline = Date.now() + limitMs;
      let ready = false;
      try {
        while (alive && Date.now() < deadline) {
          ready = (await answers()) && alive;
          if (ready) return;
          await Promise.race([ended, sleep(ASK_EVERY_MS)]);
        }
        throw failure(alive ? `did not answer within ${limitMs / 1_000} seconds` : await ended);
      } finally {
        if (!ready) await server.stop();
      }
    },
    stop: () => (stopping ??= stopOnce()),
  };
  return server;
}
