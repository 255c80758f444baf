import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Client } from '@temporalio/client';

import {
  customerChanged,
  reviewDecided,
  verificationWorkflowId,
  VERIFICATION_TASK_QUEUE,
} from '../../workflows/messages';
import type { VerificationTimers, VerifyCustomerInput } from '../../workflows/messages';
import type { verifyCustomer } from '../../workflows';
import { kycBlockedOn, kycOverdue, kycStageEnteredAt, kycTenant } from '../../workflows/search-attributes';
import type { OutboxRow } from '../db/outbox';

/** How long one call to Temporal may take; well below the lease of an outbox row. */
const PATIENCE_MS = 10_000;

export interface WorkflowStarter {
  /** On return, the workflow has been started or woken. Safe to repeat. */
  deliver(row: Pick<OutboxRow, 'topic' | 'tenantId' | 'customerId'>): Promise<void>;
}

/** The only place that starts or signals a verification. */
export function createWorkflowStarter(deps: {
  readonly client: Client;
  readonly timers: VerificationTimers;
  /** False where the client has no worker beside it on the same connection. */
  readonly eager: boolean;
}): WorkflowStarter {
  const { client, timers, eager } = deps;

  const optionsFor = ({ tenantId, customerId }: Pick<OutboxRow, 'tenantId' | 'customerId'>) => ({
    workflowId: verificationWorkflowId(customerId),
    taskQueue: VERIFICATION_TASK_QUEUE,
    args: [{ tenantId, customerId, timers }] as [VerifyCustomerInput],
    staticSummary: `Verification of customer ${customerId}`,
    typedSearchAttributes: [
      { key: kycTenant, value: tenantId },
      { key: kycBlockedOn, value: 'none' },
      { key: kycOverdue, value: false },
      { key: kycStageEnteredAt, value: new Date() },
    ],
  });

  return {
    deliver: (row) =>
      client.withDeadline(Date.now() + PATIENCE_MS, async () => {
        const options = optionsFor(row);
        if (row.topic !== 'customer_created') {
          await client.workflow.signalWithStart<typeof verifyCustomer>('verifyCustomer', {
            ...options,
            signal: row.topic === 'review_decided' ? reviewDecided : customerChanged,
          });
          return;
        }
        try {
          // Eager: the first task comes back with the answer, to the worker in this process.
          await client.workflow.start<typeof verifyCustomer>('verifyCustomer', {
            ...options,
            requestEagerStart: eager,
            workflowIdReusePolicy: 'REJECT_DUPLICATE',
          });
        } catch (error) {
          // This row, or a change that overtook it, has started the customer's workflow before.
          if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
        }
      }),
  };
}
