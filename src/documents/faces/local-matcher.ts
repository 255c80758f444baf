import { DocumentEngineError } from '../document-engine-error';
import type { FaceComparison, FaceMatcher } from './face-matcher';
import type { FaceRequest } from './face-messages';
import { locateFacePackage } from './face-package';
import { type FaceProcess, type FaceProcessOptions, startFaceProcess } from './start-face-process';

/**
 * Compares faces on this machine with `@vladmandic/human`, which the operator has to install (`face-package.ts`): nothing is
 * sent anywhere. One pair after the other, in a process that is started when it is first needed. Pictures that take too long,
 * crash a decoder or make the process too large cost that process, which is replaced for the next pair; nothing else is lost.
 *
 * It is no liveness test, and how often it is right about real people nobody has measured here.
 *
 * @throws FacePackageMissing at once, when what it needs is not installed: nobody is to find that out from a customer's check
 */
export function createLocalFaceMatcher(options: FaceProcessOptions): FaceMatcher {
  locateFacePackage(options.folder);
  let current: FaceProcess | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  async function compare(request: FaceRequest, signal: AbortSignal | undefined): Promise<FaceComparison> {
    // Whoever was waiting when it was closed, or has stopped asking meanwhile, starts nothing any more.
    if (isClosed) throw new DocumentEngineError('reader_died');
    if (signal?.aborted === true) throw new DocumentEngineError('aborted');
    if (current?.isUsable() !== true) current = startFaceProcess(options);
    return current.ask(request, signal);
  }

  return {
    name: 'local',
    compare(selfie, documentFront, signal) {
      const compared = turn.then(() => compare({ selfie, documentFront }, signal));
      turn = compared.catch(() => undefined);
      return compared;
    },
    async close() {
      isClosed = true;
      await current?.stop();
    },
  };
}
