import type { QueryClient } from '@tanstack/react-query';

import { createSignal } from '../app/signal';

/** True while the API tells us what happens to reviews as it happens. */
export const live = createSignal(false);

const EVERY_MS = 10_000;
const AGAIN_MS = 3_000;
/** What happens at once is read at once, and once. */
const TOGETHER_MS = 200;

/** For queries that others change: while nobody tells us, they are asked again and again. */
export function whileNotLive(): number | false {
  return live.get() ? false : EVERY_MS;
}

interface ReviewEvent {
  readonly review_id: string;
  readonly customer_id: string;
}

/**
 * Listens until the returned function is called, and only while somebody looks: browsers allow six connections to a server
 * over HTTP/1.1, and tabs in the background would take them all. The browser connects again by itself after a cut, and we
 * after a refusal (a session that ended); what happened in between is read again.
 */
export function listenToReviews(queries: QueryClient): () => void {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const changed = createCollector((prefixes) => {
    for (const queryKey of prefixes) void queries.invalidateQueries({ queryKey });
  });
  const close = () => {
    clearTimeout(again);
    source?.close();
    source = undefined;
    live.set(false);
  };
  const listen = () => {
    close();
    const opened = new EventSource('/v1/events');
    source = opened;
    opened.addEventListener('open', () => {
      live.set(true);
      changed(['reviews'], ['review']);
    });
    opened.addEventListener('error', () => {
      // Once, so that asking again and again begins.
      if (live.get()) changed(['reviews'], ['review']);
      live.set(false);
      if (opened.readyState === EventSource.CLOSED) again = setTimeout(listen, AGAIN_MS);
    });
    opened.addEventListener('review', ({ data }: MessageEvent<string>) => {
      const { review_id: reviewId, customer_id: customerId } = JSON.parse(data) as ReviewEvent;
      changed(['reviews'], ['review', reviewId], ['customer', customerId]);
    });
  };
  const look = () => (document.hidden ? close() : listen());
  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    close();
  };
}

type Key = readonly string[];

/** Collects keys for a moment and hands them over together, each once. */
function createCollector(take: (keys: Iterable<Key>) => void): (...keys: Key[]) => void {
  const waiting = new Map<string, Key>();
  return (...keys) => {
    if (waiting.size === 0) {
      setTimeout(() => {
        const all = [...waiting.values()];
        waiting.clear();
        take(all);
      }, TOGETHER_MS);
    }
    for (const key of keys) waiting.set(key.join('/'), key);
  };
}
