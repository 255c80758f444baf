import { startEngineProcess } from '../engine-process/start-engine-process';
import type { LetterReading } from '../reading/letter-reading';
import type { SideReading } from '../reading/side-reading';
import type { AskedReading, Readings, ReadRequest } from './reader-messages';

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

export function startReader({ threads, ...limits }: ReaderLimits): Reader {
  const { ask, isUsable, stop } = startEngineProcess<AskedReading, Readings[keyof Readings]>({
    file: require.resolve('./reader-process'),
    argument: String(threads),
    timeoutMs: limits.timeoutMs,
    maxMegabytes: limits.maxMegabytes,
  });
  // The process gives for each word what `Readings` says.
  const readAs = <As extends keyof Readings>(as: As, request: ReadRequest, signal?: AbortSignal) =>
    ask({ ...request, as }, signal) as Promise<Readings[As]>;
  return {
    isUsable,
    stop,
    read: (request, signal) => readAs('side', request, signal),
    readLetter: (request, signal) => readAs('letter', request, signal),
  };
}
