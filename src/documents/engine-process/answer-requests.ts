import { DocumentEngineError } from '../document-engine-error';
import type { EngineMessage } from './engine-message';

/**
 * The process's side of `startEngineProcess`: says that it is ready once all is loaded, then answers one request after the
 * other, and ends with its parent.
 *
 * @param load gets ready, and gives what answers a request
 */
export async function answerRequests<Request, Answer>(
  load: () => Promise<(request: Request) => Promise<Answer>>,
): Promise<void> {
  const say = (message: EngineMessage<Answer>) => process.send?.(message);
  const answer = await load();
  process.on('message', (request: Request) => {
    void answer(request).then(
      (given) => say({ kind: 'answer', answer: given, memory: process.memoryUsage.rss() }),
      (error: unknown) => {
        const code = error instanceof DocumentEngineError ? error.code : 'reader_failed';
        say({ kind: 'trouble', code, memory: process.memoryUsage.rss() });
      },
    );
  });
  // Its parent is gone: nobody waits for answers.
  process.on('disconnect', () => process.exit());
  say({ kind: 'ready' });
}
