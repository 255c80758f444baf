import { DocumentEngineError, type EngineTrouble } from '../document-engine-error';
import { setUpImageLibrary } from '../image-library';
import { readLetter } from '../reading/read-letter';
import { loadReadingModels, type ReadingModels } from '../reading/reading-models';
import { readSide } from '../reading/read-side';
import type { AskedReading, ReaderMessage } from './reader-messages';

/*
 * Reads documents in a process of its own (`start-reader.ts`). Decoders of pictures and the runtime of the models are native
 * code that a crafted file may crash or keep busy forever: this process can be ended from outside, and takes nothing with it.
 */

const threads = Number(process.argv[2] ?? 1);

void (async () => {
  setUpImageLibrary({ threads });
  const models = await loadReadingModels({ threads });
  process.on('message', (request: AskedReading) => {
    void answer(models, request).then(say, (error: unknown) =>
      say({ kind: 'trouble', code: troubleOf(error), memory: process.memoryUsage.rss() }),
    );
  });
  // Its parent is gone: nobody waits for answers.
  process.on('disconnect', () => process.exit());
  say({ kind: 'ready' });
})();

async function answer(models: ReadingModels, { as, bytes, field }: AskedReading): Promise<ReaderMessage> {
  if (as === 'letter') {
    const letter = await readLetter(models, bytes, field);
    return { kind: 'read_letter', letter, memory: process.memoryUsage.rss() };
  }
  const reading = await readSide(models, bytes, field);
  return { kind: 'read', reading, memory: process.memoryUsage.rss() };
}

function troubleOf(error: unknown): EngineTrouble {
  return error instanceof DocumentEngineError ? error.code : 'reader_failed';
}

function say(message: ReaderMessage): void {
  process.send?.(message);
}
