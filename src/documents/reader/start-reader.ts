import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { packageRoot } from '../../package-root';
import { DocumentEngineError } from '../document-engine-error';
import type { LetterReading } from '../reading/letter-reading';
import type { SideReading } from '../reading/side-reading';
import type { AskedReading, ReaderMessage, ReadRequest } from './reader-messages';

/** A process that reads one file at a time. */
export interface Reader {
  /**
   * @throws DocumentEngineError `timeout`, `reader_died` or `aborted` after which the process is gone; or what the engine itself says
   */
  read(request: ReadRequest, signal?: AbortSignal): Promise<SideReading>;
  /** The same, for the file of a letter. */
  readLetter(request: ReadRequest, signal?: AbortSignal): Promise<LetterReading>;
  /** False when it was ended, or died: it reads no more. */
  isUsable(): boolean;
  /** Ends it, whatever it is doing. Safe to repeat. */
  stop(): Promise<void>;
}

export interface ReaderLimits {
  /** What one run of a model, and the image library, may use. */
  readonly threads: number;
  /** For one file, in milliseconds; the start of the process does not count. */
  readonly timeoutMs: number;
  /** A process that holds more after an answer is replaced by a new one. */
  readonly maxMegabytes: number;
}

/** For the models to be loaded, on a busy machine. */
const START_MS = 60_000;

/** Starts a reader. It sees no environment, and what it prints goes nowhere: native code may quote the file. */
export function startReader({ threads, timeoutMs, maxMegabytes }: ReaderLimits): Reader {
  const file = require.resolve('./reader-process');
  const child = fork(file, [String(threads)], {
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
  async function hear(withinMs: number, signal: AbortSignal | undefined): Promise<ReaderMessage> {
    const over = new AbortController();
    try {
      return await new Promise<ReaderMessage>((resolve, reject) => {
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

  async function ask(request: AskedReading, signal: AbortSignal | undefined): Promise<ReaderMessage> {
    if (!isReady) await hear(START_MS, signal);
    isReady = true;
    const answer = hear(timeoutMs, signal);
    if (isUsable) child.send(request, () => undefined);
    const message = await answer;
    if (message.kind === 'ready') throw new DocumentEngineError('reader_failed');
    if (message.memory > maxMegabytes * 2 ** 20) await stop();
    if (message.kind === 'trouble') throw new DocumentEngineError(message.code);
    return message;
  }

  return {
    isUsable: () => isUsable,
    stop,
    async read({ bytes, field }, signal) {
      const message = await ask({ bytes, field, as: 'side' }, signal);
      if (message.kind !== 'read') throw new DocumentEngineError('reader_failed');
      return message.reading;
    },
    async readLetter({ bytes, field }, signal) {
      const message = await ask({ bytes, field, as: 'letter' }, signal);
      if (message.kind !== 'read_letter') throw new DocumentEngineError('reader_failed');
      return message.letter;
    },
  };
}
