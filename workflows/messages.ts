/** What the outside may say to a workflow: ids, queues, definitions, input. */
import { defineQuery, defineSignal } from '@temporalio/workflow';

import type { VerificationState } from '../src/domain/verification';

export const VERIFICATION_TASK_QUEUE = 'clearway-verification';
/** Heavy work on images has a queue and a concurrency of its own, so that it never starves the rest. */
export const DOCUMENTS_TASK_QUEUE = 'clearway-documents';

export { verificationWorkflowId } from '../src/domain/workflow-id';

/** The customer changed, was locked, or the like: look at the rows again. Carries nothing, so it may come twice or by hand. */
export const customerChanged = defineSignal('customerChanged');

/** A verdict is on record. The signal only wakes: what it says is read from the row. */
export const reviewDecided = defineSignal('reviewDecided');

export interface VerificationProgress {
  readonly state: VerificationState;
  readonly blockedOn: string;
  readonly dueAt: string | null;
}

export const getProgress = defineQuery<VerificationProgress>('getProgress');

/** Durations in milliseconds, passed in rather than written down here, so that tests wait seconds instead of days. */
export interface VerificationTimers {
  /** First pause before a check that could not find out runs again; doubles up to `retryMax`. */
  readonly retryFirst: number;
  readonly retryMax: number;
  /** After this long, a check that still cannot find out sends the case to a person, where its policy says nothing else. */
  readonly unavailableDeadline: number;
}

export interface VerifyCustomerInput {
  readonly tenantId: string;
  readonly customerId: string;
  readonly timers: VerificationTimers;
  /** Carried over when a long history is continued as a new one. */
  readonly attempt?: number;
  /** Since when a check cannot find out, in milliseconds since 1970: its deadline does not begin anew. */
  readonly unavailableSince?: number;
}
