import { DocumentEngineError, type EngineTrouble } from '../document-engine-error';
import { setUpImageLibrary } from '../image-library';
import { comparePictures } from './compare-pictures';
import type { FaceMessage, FaceRequest } from './face-messages';
import { locateFacePackage } from './face-package';
import { loadHuman } from './load-human';

/*
 * Compares faces in a process of its own (`start-face-process.ts`), for the reasons for which documents are read in one, and
 * for another: the library that the operator has installed is foreign code. It gets no environment and no network by `fetch`.
 * What it measures of a face stays here; only how similar two are is told.
 */

const folder = process.argv[2] ?? '';

void (async () => {
  setUpImageLibrary({ threads: 1 });
  const human = await loadHuman(locateFacePackage(folder));
  process.on('message', (request: FaceRequest) => {
    void comparePictures(human, request).then(
      (comparison) => say({ kind: 'compared', comparison, memory: process.memoryUsage.rss() }),
      (error: unknown) => say({ kind: 'trouble', code: troubleOf(error), memory: process.memoryUsage.rss() }),
    );
  });
  // Its parent is gone: nobody waits for answers.
  process.on('disconnect', () => process.exit());
  say({ kind: 'ready' });
})();

function troubleOf(error: unknown): EngineTrouble {
  return error instanceof DocumentEngineError ? error.code : 'reader_failed';
}

function say(message: FaceMessage): void {
  process.send?.(message);
}
