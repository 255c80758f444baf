import { parentPort } from 'node:worker_threads';

import { DocumentEngineError } from '../document-engine-error';
import { lookHere } from './look-here';
import type { LookAnswer, LookQuestion } from './look-messages';
import type { Looks } from './looks';

/*
 * Looks at pages in a thread of its own (`start-look-thread.ts`), beside the one that reads their print. One look after the
 * other: two at once would take as long, and the memory of both.
 */

async function answer({ id, look, page }: LookQuestion): Promise<LookAnswer> {
  try {
    // Each question's page is the one that its look wants: `LookQuestion` pairs them.
    const seen = await (lookHere[look] as (asked: typeof page) => ReturnType<Looks[keyof Looks]>)(page);
    return { id, seen };
  } catch (error) {
    return { id, trouble: error instanceof DocumentEngineError ? error.code : 'reader_failed' };
  }
}

let before: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (question: LookQuestion) => {
  before = before.then(async () => parentPort?.postMessage(await answer(question)));
});
