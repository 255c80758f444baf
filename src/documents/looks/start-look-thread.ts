import { DocumentEngineError } from '../document-engine-error';
import { startSilentThread } from '../start-silent-thread';
import type { Picture } from '../picture';
import type { LookAnswer } from './look-messages';
import type { Looks } from './looks';
import { sharedPicture } from './shared-picture';

export interface LookThreadOptions {
  /** What its JavaScript side may hold; pixels are not counted. */
  readonly maxHeapMegabytes: number;
  /** It died, and what was asked of it fails with `reader_died`: whoever started it cannot go on without another one. */
  readonly onGone: () => void;
}

/** A kept thread, asked as often as one likes. It sees no environment, and what it prints goes nowhere. */
export interface LookThread {
  readonly looks: Looks;
  /** Ends it, whatever it is doing. Safe to repeat. */
  stop(): Promise<void>;
}

export function startLookThread({ maxHeapMegabytes, onGone }: LookThreadOptions): LookThread {
  const worker = startSilentThread(require.resolve('./look-thread'), maxHeapMegabytes);
  const waiting = new Map<number, PromiseWithResolvers>();
  const shared = new WeakMap<Picture, Picture>();
  let asked = 0;
  let isGone = false;
  // Without a listener, the error of a thread ends the process. An exit follows.
  worker.on('error', () => undefined);
  worker.on('exit', () => {
    isGone = true;
    for (const { reject } of waiting.values()) reject(new DocumentEngineError('reader_died'));
    waiting.clear();
    onGone();
  });
  worker.on('message', (answer: LookAnswer) => {
    const asker = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('trouble' in answer) asker?.reject(new DocumentEngineError(answer.trouble));
    else asker?.resolve(answer.seen);
  });

  function share(picture: Picture): Picture {
    const known = shared.get(picture) ?? sharedPicture(picture);
    shared.set(picture, known);
    return known;
  }

  function ask<Name extends keyof Looks>(look: Name): Looks[Name] {
    const asking = (page: Parameters<Looks[Name]>[0]) =>
      new Promise((resolve, reject) => {
        if (isGone) throw new DocumentEngineError('reader_died');
        const id = (asked += 1);
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, look, page: { ...page, picture: share(page.picture) } });
      });
    // The thread gives for each look what `Looks` says.
    return asking as Looks[Name];
  }

  return {
    looks: {
      quality: ask('quality'),
      photoOfScreen: ask('photoOfScreen'),
      barcodes: ask('barcodes'),
      cutOff: ask('cutOff'),
      portrait: ask('portrait'),
    },
    stop: async () => void (await worker.terminate()),
  };
}

interface PromiseWithResolvers {
  readonly resolve: (seen: unknown) => void;
  readonly reject: (error: DocumentEngineError) => void;
}
