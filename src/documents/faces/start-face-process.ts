import { type EngineProcess, startEngineProcess } from '../engine-process/start-engine-process';
import type { FaceComparison } from './face-matcher';
import type { FaceRequest } from './face-messages';

/** A process that compares one pair of pictures at a time. */
export type FaceProcess = EngineProcess<FaceRequest, FaceComparison>;

export interface FaceProcessOptions {
  /** Where the operator has installed what compares faces (`face-package.ts`). */
  readonly folder: string;
  /** For one pair, in milliseconds; the start of the process does not count. */
  readonly timeoutMs: number;
  /** A process that holds more after an answer is replaced by a new one. */
  readonly maxMegabytes: number;
}

export function startFaceProcess({ folder, timeoutMs, maxMegabytes }: FaceProcessOptions): FaceProcess {
  return startEngineProcess({ file: require.resolve('./face-process'), argument: folder, timeoutMs, maxMegabytes });
}
