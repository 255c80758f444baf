import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { packageRoot } from '../../package-root';
import { DocumentEngineError } from '../document-engine-error';
import type { EngineMessage } from './engine-message';

/** A process that answers one request at a time. */
export interface EngineProcess<Request, Answer> {
  /**
   * @throws DocumentEngineError `timeout`, `reader_died` or `aborted` after which the process is gone; or what the engine itself says
   */
  ask(request: Request, signal?: AbortSignal): Promise<Answer>;
  /** False when it was ended, or died: it answers no more. */
  isUsable(): boolean;
  /** Ends it, whatever it is doing. Safe to repeat. */
  stop(): Promise<void>;
}

export interface EngineProcessOptions {
  /** The module that calls `answerRequests`, as `require.resolve` gives it. */
  readonly file: string;
  /** What it finds in `process.argv[2]`. */
  readonly argument: string;
  /** For one request, in milliseconds; the start of the process does not count. */
  readonly timeoutMs: number;
  /** A process that holds more after an answer is ended; its owner starts a new one. */
  readonly maxMegabytes: number;
}

/** For what it needs to be loaded, on a busy machine. */
const START_MS = 60_000;

/** Starts it. It sees no environment, and what it prints goes nowhere: native code may quote the file. */
export function startEngineProcess<Request extends object, Answer>({
  file,
  argument,
  timeoutMs,
  maxMegabytes,
}: EngineProcessOptions): EngineProcess<Request, Answer> {
  const child = fork(file, [argument], {
    // Compiled code runs as it is. From source, as in a test, a process has to be told how to read TypeScript.
    execArgv: [
      ...(file.endsWith('.ts') ? ['--require', join(packageRoot, 'test/support/run-typescript.cjs')] : []),
      // Pixels are outside of this heap.
      '--max-old-space-size=512',
    ],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let isUsable = true;
  let isReady = false;
  const gone = once(child, 'exit')
    .catch(() => undefined)
    .finally(() => {
      isUsable = false;
    });
  // An `error` is followed by an exit, or there was no start at all.
  child.on('error', () => {
    isUsable = false;
  });

  async function stop(): Promise<void> {
    isUsable = false;
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    child.kill('SIGKILL');
    await gone;
  }

  /** The next message; or the trouble that came instead, with the process ended. */
  async function hear(withinMs: number, signal: AbortSignal | undefined): Promise<EngineMessage<Answer>> {
    const over = new AbortController();
    try {
      return await new Promise<EngineMessage<Answer>>((resolve, reject) => {
        const options = { once: true, signal: over.signal } as const;
        const fail = (code: 'timeout' | 'aborted' | 'reader_died') => reject(new DocumentEngineError(code));
        const onExit = () => fail('reader_died');
        const timer = setTimeout(() => fail('timeout'), withinMs);
        child.once('message', resolve).once('exit', onExit).once('error', onExit);
        signal?.addEventListener('abort', () => fail('aborted'), options);
        over.signal.addEventListener('abort', () => {
          clearTimeout(timer);
          child.off('message', resolve).off('exit', onExit).off('error', onExit);
        });
        if (signal?.aborted === true) fail('aborted');
        if (!isUsable) onExit();
      });
    } catch (error) {
      await stop();
      throw error;
    } finally {
      over.abort();
    }
  }

  return {
    isUsable: () => isUsable,
    stop,
    async ask(request, signal) {
      if (!isReady) await hear(START_MS, signal);
      isReady = true;
      const heard = hear(timeoutMs, signal);
      if (isUsable) child.send(request, () => undefined);
      const message = await heard;
      if (message.kind === 'ready') throw new DocumentEngineError('reader_failed');
      if (message.memory > maxMegabytes * 2 ** 20) await stop();
      if (message.kind === 'trouble') throw new DocumentEngineError(message.code);
      return message.answer;
    },
  };
}
