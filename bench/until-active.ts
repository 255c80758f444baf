import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

/** Tells when customers have become ACTIVE, at the price of one small query for all of them. */
export interface ActiveWatch {
  /** Resolves once the customer is ACTIVE, noticed within `LOOK_EVERY_MS`; any other end is an error. */
  untilActive(customerId: string): Promise<void>;
  stop(): Promise<void>;
}

/** So a latency is overstated by half of this on average, and never understated. */
const LOOK_EVERY_MS = 4;

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Looks into Postgres, past the API: asking it again and again would take the time that is measured. */
export async function watchForActive(databaseUrl: string): Promise<ActiveWatch> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const waiting = new Map<string, Waiting>();
  let stopped = false;

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
  const running = (async () => {
    while (!stopped) {
      if (waiting.size > 0) await look();
      await sleep(LOOK_EVERY_MS);
    }
  })().catch((error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
  });

  return {
    untilActive: (id) => new Promise((resolve, reject) => waiting.set(id, { resolve, reject })),
    async stop() {
      stopped = true;
      await running;
      await client.end();
    },
  };
}
