import { answerRequests } from '../engine-process/answer-requests';
import { setUpImageLibrary } from '../image-library';
import { readLetter } from '../reading/read-letter';
import { loadReadingModels } from '../reading/reading-models';
import { readSide } from '../reading/read-side';
import type { AskedReading, Readings } from './reader-messages';

/*
 * Reads documents in a process of its own (`start-reader.ts`). Decoders of pictures and the runtime of the models are native
 * code that a crafted file may crash or keep busy forever: this process can be ended from outside, and takes nothing with it.
 */

const threads = Number(process.argv[2] ?? 1);

void answerRequests<AskedReading, Readings[keyof Readings]>(async () => {
  setUpImageLibrary({ threads });
  const models = await loadReadingModels({ threads });
  return ({ as, bytes, field }) => (as === 'letter' ? readLetter : readSide)(models, bytes, field);
});
