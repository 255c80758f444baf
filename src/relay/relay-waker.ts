import { setTimeout as pause } from 'node:timers/promises';

import type { Knex } from 'knex';

import { OUTBOX_CHANNEL } from '../db/outbox';
import { runOnce } from '../db/transaction';

/** Between two hints while there is always another: what is committed in between, the second one tells of. */
const GAP_MS = 5;

/**
 * Tells relays, in whatever process they are, that something was committed. Sent outside the transaction, because a
 * NOTIFY inside one makes commits wait for each other; and at most one at a time, because one wakes for all.
 */
export function createRelayWaker(database: Knex): () => void {
  let underWay = false;
  let again = false;

  const send = async (): Promise<void> => {
    do {
      again = false;
      // Losing a hint costs a second: the relay looks by itself.
      await runOnce(database, `select pg_notify('${OUTBOX_CHANNEL}', '')`, []).catch(() => undefined);
      if (again) await pause(GAP_MS);
    } while (again);
    underWay = false;
  };

  return () => {
    again = underWay;
    if (underWay) return;
    underWay = true;
    void send();
  };
}
