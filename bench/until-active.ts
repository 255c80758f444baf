import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import type { Stand } from './stand';

/** Tells when customers have become ACTIVE, at the price of one small query for all of them. */
export interface ActiveWatch {
  /** Resolves soon after the customer is ACTIVE; any other end is an error. */
  untilActive(customerId: string): Promise<void>;
}

/** A latency is overstated by half of this on average, and never understated: so one who waits alone is watched closely. */
const LOOK_EVERY_MS = { forOne: 2, forMany: 10 };

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Looks into Postgres, past the API: asking it again and again would take the time that is measured. Ends with the stand. */
export async function watchForActive(stand: Stand): Promise<ActiveWatch> {
  const client = new pg.Client({ connectionString: stand.databaseUrl });
  await client.connect();
  stand.defer(() => client.end());
  const waiting = new Map<string, Waiting>();
  let watching = false;

  const look = async (): Promise<void> => {
    const { rows } = await client.query<{ id: string; status: string; blocked: string }>({
      name: 'moved',
      text: `select c.id, c.status, v.blocked_on as blocked from customers c join verifications v on v.customer_id = c.id
             where c.id = any($1::uuid[]) and (c.status <> 'APPROVAL_PENDING' or v.blocked_on <> 'none')`,
      values: [[...waiting.keys()]],
    });
    for (const { id, status, blocked } of rows) {
      const { resolve, reject } = waiting.get(id) ?? {};
      waiting.delete(id);
      if (status === 'ACTIVE') resolve?.();
      else reject?.(new Error(`A customer that nothing is wrong with is ${status}, blocked on ${blocked}`));
    }
  };

  const watch = async (): Promise<void> => {
    watching = true;
    try {
      while (waiting.size > 0) {
        await sleep(waiting.size > 1 ? LOOK_EVERY_MS.forMany : LOOK_EVERY_MS.forOne);
        await look();
      }
    } catch (error) {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    }
    watching = false;
  };

  return {
    untilActive: (id) =>
      new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        if (!watching) void watch();
      }),
  };
}
