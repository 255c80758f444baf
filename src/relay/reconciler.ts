import { WorkflowNotFoundError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import type { Logger } from 'pino';

import { verificationWorkflowId } from '../../workflows/messages';
import { insertOutbox, openWithoutOutbox, pruneOutbox } from '../db/outbox';
import type { OpenVerification } from '../db/outbox';
import { pruneKeys } from '../db/idempotency-keys';
import { pruneTenantAnswers } from '../db/tenant-answers';
import { failureCode } from './failure-code';

const BATCH = 200;
/** Younger ones are the relay's business. */
const SETTLED_AFTER_SECONDS = 30;
const IDEMPOTENCY_DAYS = 7;
const OUTBOX_DAYS = 30;

export interface Reconciler {
  /** One pass over all open verifications. Answers how many were put back on their way. */
  pass(): Promise<number>;
  stop(): Promise<void>;
}

/**
 * The net under everything: an open verification without an open workflow is put back into the outbox, so that every
 * accepted customer reaches an end from Postgres alone, even when Temporal's own store was lost. Safe to repeat and to
 * run in several workers: waking a workflow that is there changes nothing.
 */
export function startReconciler(deps: {
  readonly database: Knex;
  readonly client: Client;
  readonly logger: Logger;
  readonly everyMs: number;
  readonly settledAfterSeconds?: number;
}): Reconciler {
  const { database, client, logger, everyMs, settledAfterSeconds = SETTLED_AFTER_SECONDS } = deps;
  let stopped = false;
  let underWay: Promise<unknown> = Promise.resolve();

  const isOpen = async (customerId: string): Promise<boolean> => {
    try {
      const { status } = await client.workflow.getHandle(verificationWorkflowId(customerId)).describe();
      return status.name === 'RUNNING';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  };

  const pass = async (): Promise<number> => {
    let restarted = 0;
    let after: OpenVerification | undefined;
    do {
      const batch: OpenVerification[] = await openWithoutOutbox(database, settledAfterSeconds, BATCH, after);
      after = batch.at(-1);
      for (const { tenantId, customerId, verificationId } of batch) {
        if (stopped) return restarted;
        if (await isOpen(customerId)) continue;
        await database.transaction((tx) => insertOutbox(tx, { tenantId, customerId, topic: 'customer_changed' }));
        logger.warn({ verificationId }, 'open verification without a workflow: put back on its way');
        restarted++;
      }
    } while (after);
    return restarted;
  };

  const run = async (): Promise<void> => {
    try {
      await pass();
      await pruneKeys(database, IDEMPOTENCY_DAYS);
      await pruneTenantAnswers(database, IDEMPOTENCY_DAYS);
      await pruneOutbox(database, OUTBOX_DAYS);
    } catch (error) {
      logger.warn({ code: failureCode(error) }, 'reconciling failed, will be tried again');
    }
  };

  const timer = setInterval(() => {
    underWay = underWay.then(run);
  }, everyMs);

  return {
    pass,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await underWay;
    },
  };
}
