import type { QueryClient } from '@tanstack/react-query';

import { createSignal } from '../app/signal';

/** True while the API tells us what happens to reviews as it happens. */
export const live = createSignal(false);

const EVERY_MS = 10_000;
const AGAIN_MS = 3_000;

/** For queries that others change: while nobody tells us, they are asked again and again. */
export function whileNotLive(): number | false {
  return live.get() ? false : EVERY_MS;
}

interface ReviewEvent {
  readonly review_id: string;
  readonly customer_id: string;
}

/**
 * Listens until the returned function is called. The browser connects again by itself after a cut, and we after a refusal
 * (a session that ended); what happened in between is read again.
 */
export function listenToReviews(queries: QueryClient): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = (...queryKeys: readonly (readonly string[])[]) => {
    for (const queryKey of queryKeys) void queries.invalidateQueries({ queryKey });
  };
  const listen = () => {
    source = new EventSource('/v1/events');
    source.addEventListener('open', () => {
      live.set(true);
      changed(['reviews'], ['review']);
    });
    source.addEventListener('error', () => {
      // Once, so that asking again and again begins.
      if (live.get()) {
        live.set(false);
        changed(['reviews'], ['review']);
      }
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(listen, AGAIN_MS);
    });
    source.addEventListener('review', ({ data }: MessageEvent<string>) => {
      const { review_id: reviewId, customer_id: customerId } = JSON.parse(data) as ReviewEvent;
      changed(['reviews'], ['review', reviewId], ['customer', customerId]);
    });
  };
  listen();
  return () => {
    clearTimeout(timer);
    source?.close();
    live.set(false);
  };
}
