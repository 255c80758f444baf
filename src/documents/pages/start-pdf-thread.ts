import { DocumentEngineError } from '../document-engine-error';
import { startSilentThread } from '../start-silent-thread';
import type { PageFailure } from './page';
import type { PdfAnswer, PdfQuestion } from './pdf-messages';

/** The thread is no more: it was ended for taking too long, or it died. Another one may be started. */
export class PdfThreadGone extends Error {
  override readonly name = 'PdfThreadGone';

  constructor(readonly code: PageFailure) {
    super(`The PDF thread is gone: ${code}`);
  }
}

export interface PdfThread {
  /**
   * Asks one question; the next one only after the answer.
   *
   * @throws PdfThreadGone
   * @throws DocumentEngineError `aborted`
   */
  ask(question: PdfQuestion, timeoutMs: number): Promise<PdfAnswer>;
  /** Ends it, whatever it is doing. Safe to repeat. */
  stop(): Promise<void>;
}

export interface PdfThreadLimits {
  readonly maxHeapMegabytes: number;
  readonly signal?: AbortSignal;
}

/** Starts a thread that reads one PDF. It sees no environment, and what it prints goes nowhere: it may quote the file. */
export function startPdfThread({ maxHeapMegabytes, signal }: PdfThreadLimits): PdfThread {
  const worker = startSilentThread(require.resolve('./pdf-thread'), maxHeapMegabytes);
  let gone: PdfThreadGone | undefined;
  const remember = (code: PageFailure) => {
    gone ??= new PdfThreadGone(code);
  };
  // Listened to from the start: without a listener, the error of a thread ends the process.
  worker.on('error', (error) => remember(isOutOfMemory(error) ? 'out_of_memory' : 'crashed'));
  worker.on('exit', () => remember('crashed'));

  const ask = async (question: PdfQuestion, timeoutMs: number): Promise<PdfAnswer> => {
    if (signal?.aborted === true) throw new DocumentEngineError('aborted');
    if (gone !== undefined) throw gone;
    const ended = new AbortController();
    try {
      return await new Promise<PdfAnswer>((resolve, reject) => {
        const options = { once: true, signal: ended.signal } as const;
        const timer = setTimeout(() => {
          remember('timeout');
          reject(gone as PdfThreadGone);
        }, timeoutMs);
        ended.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
        signal?.addEventListener('abort', () => reject(new DocumentEngineError('aborted')), options);
        const onExit = () => reject(gone ?? new PdfThreadGone('crashed'));
        worker.once('message', resolve);
        worker.once('exit', onExit);
        ended.signal.addEventListener('abort', () => {
          worker.off('message', resolve);
          worker.off('exit', onExit);
        });
        worker.postMessage(question, question.kind === 'open' ? [question.bytes.buffer as ArrayBuffer] : []);
      });
    } finally {
      ended.abort();
    }
  };

  return { ask, stop: async () => void (await worker.terminate()) };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
