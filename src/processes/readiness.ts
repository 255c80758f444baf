import type { Knex } from 'knex';

import { missingMigrations } from '../db/migrate';
import { outboxAge } from '../db/outbox';

/** Longer than this in the outbox, and Temporal or every worker is away. */
const OUTBOX_IS_LATE_SECONDS = 60;
const PATIENCE_MS = 2_000;

export interface Readiness {
  readonly ready: boolean;
  readonly details: { readonly [part: string]: string | number };
}

/**
 * Ready means: intake works. That takes Postgres with the schema of this build. Without Temporal customers are still
 * accepted, only not decided, so that is `degraded` and no reason to take the API out of service.
 */
export function createReadiness(deps: {
  readonly database: Knex;
  readonly relayDatabase: Knex;
}): () => Promise<Readiness> {
  let schema: 'current' | 'unknown' = 'unknown';

  const look = async (): Promise<Readiness> => {
    await deps.database.raw('select 1');
    if (schema === 'unknown') {
      const missing = await missingMigrations(deps.relayDatabase).catch(() => ['schema']);
      if (missing.length > 0)
        return { ready: false, details: { postgres: 'ok', schema: `${missing.length} migrations missing` } };
      schema = 'current';
    }
    const outbox = await outboxAge(deps.relayDatabase);
    const late = outbox.oldestSeconds > OUTBOX_IS_LATE_SECONDS;
    return {
      ready: true,
      details: {
        postgres: 'ok',
        schema,
        workflows: late ? 'degraded' : 'ok',
        outbox_waiting: outbox.waiting,
        outbox_oldest_seconds: Math.round(outbox.oldestSeconds),
      },
    };
  };

  return async () => {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<Readiness>((resolve) => {
      timer = setTimeout(() => resolve({ ready: false, details: { postgres: 'no answer' } }), PATIENCE_MS);
    });
    const answer = look().catch((): Readiness => ({ ready: false, details: { postgres: 'unreachable' } }));
    return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
  };
}
