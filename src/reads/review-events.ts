import type { Actor } from '../commands/command';
import { listenTo } from '../db/channel-listener';
import type { Listener } from '../db/channel-listener';

/** Said by triggers of the migration `case_work`, in the transaction that does it. */
const CHANNEL = 'clearway_reviews';

export const REVIEW_CHANGES = [
  'opened',
  'claimed',
  'released',
  'reassigned',
  'overdue',
  'decided',
  'verdict_given',
  'verdict_seconded',
  'verdict_sent_back',
] as const;

/** Something happened to a review. Ids only: whoever wants to know more reads the review. */
export interface ReviewEvent {
  readonly reviewId: string;
  readonly customerId: string;
  readonly what: (typeof REVIEW_CHANGES)[number];
}

export interface Watcher {
  readonly changed: (event: ReviewEvent) => void;
  /** Something may have been missed: everything has to be read again. Said whenever hearing begins. */
  readonly missed: () => void;
  /** There is nothing more to hear: the process stops. */
  readonly over: () => void;
}

/** Browsers open six connections to a server at most, and one a tab is enough. */
export const MOST_STREAMS = 6;

type Whose = Pick<Actor, 'tenantId' | 'id'>;

export interface ReviewEvents {
  /** False: they watch as often as anybody may already. */
  mayWatch(whose: Whose): boolean;
  /** Hears of their tenant's reviews until the answer is called. Undefined once it is over, and for whom it is too often. */
  watch(whose: Whose, watcher: Watcher): (() => void) | undefined;
  /** Ends all watching. Safe to repeat. */
  stop(): Promise<void>;
}

/** All who watch share one connection, which is opened for the first of them. */
export function createReviewEvents({
  url,
  trouble,
}: {
  readonly url: string;
  readonly trouble: (error: unknown) => void;
}): ReviewEvents {
  const watchers = new Map<Watcher, Whose>();
  let listener: Listener | undefined;
  let isOver = false;

  const heard = (payload: string): void => {
    const said = read(payload);
    if (!said) return;
    for (const [watcher, { tenantId }] of watchers) if (tenantId === said.tenantId) watcher.changed(said.event);
  };
  const connected = (): void => {
    for (const watcher of watchers.keys()) watcher.missed();
  };

  const mayWatch = ({ tenantId, id }: Whose): boolean =>
    [...watchers.values()].filter((each) => each.tenantId === tenantId && each.id === id).length < MOST_STREAMS;

  return {
    mayWatch,
    watch(whose, watcher) {
      if (isOver || !mayWatch(whose)) return undefined;
      watchers.set(watcher, whose);
      if (listener) watcher.missed();
      else
        listener = listenTo({
          url,
          channel: CHANNEL,
          applicationName: 'clearway_review_events',
          heard,
          connected,
          trouble,
        });
      return () => void watchers.delete(watcher);
    },
    async stop() {
      isOver = true;
      for (const watcher of watchers.keys()) watcher.over();
      watchers.clear();
      await listener?.stop();
    },
  };
}

/** Anybody who may connect to the database may say something on a channel: what is not of our shape was not said. */
function read(payload: string): { readonly tenantId: string; readonly event: ReviewEvent } | undefined {
  try {
    const said = JSON.parse(payload) as Record<string, unknown>;
    const { tenant_id: tenantId, review_id: reviewId, customer_id: customerId } = said;
    const what = REVIEW_CHANGES.find((each) => each === said['what']);
    if (typeof tenantId !== 'string' || typeof reviewId !== 'string' || typeof customerId !== 'string' || !what) {
      return undefined;
    }
    return { tenantId, event: { reviewId, customerId, what } };
  } catch {
    return undefined;
  }
}
