import { answerRequests } from '../engine-process/answer-requests';
import { setUpImageLibrary } from '../image-library';
import { startLookThread } from '../looks/start-look-thread';
import { readLetter } from '../reading/read-letter';
import { loadReadingModels } from '../reading/reading-models';
import { readSide } from '../reading/read-side';
import type { AskedReading, Readings } from './reader-messages';

/*
 * Reads documents in a process of its own (`start-reader.ts`). Decoders of pictures and the runtime of the models are native
 * code that a crafted file may crash or keep busy forever: this process can be ended from outside, and takes nothing with it.
 */

/** Of the thread; the process has as much again. */
const HEAP_MEGABYTES = 512;

const threads = Number(process.argv[2] ?? 1);

void answerRequests<AskedReading, Readings[keyof Readings]>(async () => {
  setUpImageLibrary({ threads });
  const models = await loadReadingModels({ threads });
  // A thread that broke down is the end of the process, as its own breaking down would be; another one is started.
  const { looks } = startLookThread({ maxHeapMegabytes: HEAP_MEGABYTES, onGone: () => process.exit(1) });
  return ({ as, bytes, field, straighten = false }) =>
    as === 'letter' ? readLetter(models, bytes, field) : readSide(models, bytes, field, { looks, straighten });
});
