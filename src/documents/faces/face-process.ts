import { answerRequests } from '../engine-process/answer-requests';
import { setUpImageLibrary } from '../image-library';
import { comparePictures } from './compare-pictures';
import type { FaceComparison } from './face-matcher';
import type { FaceRequest } from './face-messages';
import { locateFacePackage } from './face-package';
import { loadHuman } from './load-human';

/*
 * Compares faces in a process of its own (`start-face-process.ts`), for the reasons for which documents are read in one, and
 * for another: the library that the operator has installed is foreign code. It gets no environment and no network by `fetch`.
 * What it measures of a face stays here; only how similar two are is told.
 */

const folder = process.argv[2] ?? '';

void answerRequests<FaceRequest, FaceComparison>(async () => {
  setUpImageLibrary({ threads: 1 });
  const human = await loadHuman(locateFacePackage(folder));
  return (request) => comparePictures(human, request);
});
