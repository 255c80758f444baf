import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { packageRoot } from '../../package-root';
import { DocumentEngineError } from '../document-engine-error';
import type { FaceComparison } from './face-matcher';
import type { FaceMessage, FaceRequest } from './face-messages';

/** A process that compares one pair of pictures at a time. */
export interface FaceProcess {
  /**
   * @throws DocumentEngineError `timeout`, `reader_died` or `aborted` after which the process is gone; or what the engine itself says
   */
  compare(request: FaceRequest, signal?: AbortSignal): Promise<FaceComparison>;
  /** False when it was ended, or died: it compares no more. */
  isUsable(): boolean;
  /** Ends it, whatever it is doing. Safe to repeat. */
  stop(): Promise<void>;
}

export interface FaceProcessOptions {
  /** Where the operator has installed what compares faces (`face-package.ts`). */
  readonly folder: string;
  /** For one pair, in milliseconds; the start of the process does not count. */
  readonly timeoutMs: number;
  /** A process that holds more after an answer is replaced by a new one. */
  readonly maxMegabytes: number;
}

/** For the models to be loaded, on a busy machine. */
const START_MS = 60_000;

/** Starts a process. It sees no environment, and what it prints goes nowhere: the library is fond of printing. */
export function startFaceProcess({ folder, timeoutMs, maxMegabytes }: FaceProcessOptions): FaceProcess {
  const file = require.resolve('./face-process');
  const child = fork(file, [folder], {
    // Compiled code runs as it is. From source, as in a test, a process has to be told how to read TypeScript.
    execArgv: [
      ...(file.endsWith('.ts') ? ['--require', join(packageRoot, 'test/support/run-typescript.cjs')] : []),
      '--max-old-space-size=512',
    ],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let isUsable = true;
  let isReady = false;
  const gone = once(child, 'exit').finally(() => {
    isUsable = false;
  });
  // Waiting for it is up to `stop`; where there was no start, there is no exit either.
  gone.catch(() => undefined);
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
  async function hear(withinMs: number, signal: AbortSignal | undefined): Promise<FaceMessage> {
    const over = new AbortController();
    try {
      return await new Promise<FaceMessage>((resolve, reject) => {
        const fail = (code: 'timeout' | 'aborted' | 'reader_died') => reject(new DocumentEngineError(code));
        const onExit = () => fail('reader_died');
        const timer = setTimeout(() => fail('timeout'), withinMs);
        child.once('message', resolve).once('exit', onExit).once('error', onExit);
        signal?.addEventListener('abort', () => fail('aborted'), { once: true, signal: over.signal });
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
    async compare(request, signal) {
      if (!isReady) await hear(START_MS, signal);
      isReady = true;
      const answer = hear(timeoutMs, signal);
      if (isUsable) child.send(request, () => undefined);
      const message = await answer;
      if (message.kind === 'ready') throw new DocumentEngineError('reader_failed');
      if (message.memory > maxMegabytes * 2 ** 20) await stop();
      if (message.kind === 'trouble') throw new DocumentEngineError(message.code);
      return message.comparison;
    },
  };
}
