import type { Knex } from 'knex';
import type { Logger } from 'pino';

import { claimOutbox, markSent, releaseOutbox } from '../db/outbox';
import type { OutboxRow } from '../db/outbox';
import { failureCode } from './failure-code';
import type { WorkflowStarter } from './workflow-starter';

const BATCH = 20;
const MOST_UNDER_WAY = 100;
/** A relay that is killed gives its rows back after this long. Longer than any one call to Temporal. */
const LEASE_SECONDS = 30;
const POLL_MS = 1_000;
const LONGEST_PAUSE_SECONDS = 5;

export interface OutboxRelay {
  /** Something was committed: look now instead of within a second. */
  wake(): void;
  /** Takes no more rows, and waits for those under way. */
  stop(): Promise<void>;
}

/**
 * Turns outbox rows into workflows. Delivery is at least once: a row is marked only after Temporal has it, and starting
 * is idempotent by workflow id, so a relay may die anywhere. Any number of relays may run.
 */
export function startOutboxRelay(deps: {
  readonly database: Knex;
  readonly workflows: WorkflowStarter;
  readonly logger: Logger;
}): OutboxRelay {
  const { database, workflows, logger } = deps;
  const underWay = new Set<Promise<void>>();
  /** Temporal has them; marked together with the next look, a second later at most. */
  let sent: string[] = [];
  let stopped = false;
  let woken = false;
  let interrupt = () => {};

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      interrupt = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const deliver = async (row: OutboxRow): Promise<void> => {
    try {
      await workflows.deliver(row);
      sent.push(row.id);
    } catch (error) {
      const code = failureCode(error);
      const seconds = Math.min(LONGEST_PAUSE_SECONDS, 0.25 * 2 ** row.attempts);
      logger.warn({ topic: row.topic, attempts: row.attempts, code }, 'outbox row not delivered, will be tried again');
      // Should this fail too, the lease brings the row back.
      await releaseOutbox(database, [row.id], code, seconds).catch(() => undefined);
    }
  };

  const look = async (): Promise<OutboxRow[]> => {
    const marking = sent;
    sent = [];
    try {
      return await claimOutbox(database, BATCH, LEASE_SECONDS, marking);
    } catch (error) {
      sent.push(...marking);
      throw error;
    }
  };

  const loop = async (): Promise<void> => {
    while (!stopped) {
      woken = false;
      let claimed = 0;
      try {
        const rows = underWay.size < MOST_UNDER_WAY ? await look() : [];
        claimed = rows.length;
        for (const row of rows) {
          const delivery: Promise<void> = deliver(row).finally(() => underWay.delete(delivery));
          underWay.add(delivery);
        }
      } catch (error) {
        logger.warn({ code: failureCode(error) }, 'outbox cannot be read, will be tried again');
      }
      if (underWay.size >= MOST_UNDER_WAY) await Promise.race(underWay);
      else if (claimed === 0 && !woken && !stopped) await pause(POLL_MS);
    }
  };

  const running = loop();
  return {
    wake() {
      woken = true;
      interrupt();
    },
    async stop() {
      stopped = true;
      interrupt();
      await running;
      await Promise.all(underWay);
      // Not marked, they would be delivered once more after the lease: no harm, but no need.
      await markSent(database, sent).catch(() => undefined);
    },
  };
}
