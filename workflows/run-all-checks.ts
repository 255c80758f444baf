import { ActivityFailure, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';

import type { Activities } from '../activities';
import type { CheckKind } from '../src/domain/evidence';
import type { ChecksStep, CustomerScope, DocumentStep, ResumeStep } from '../src/domain/steps';
import { inPool } from './in-pool';
import { DOCUMENTS_TASK_QUEUE } from './messages';

// Our own database, milliseconds each, and each safe to repeat. Retried for as long as Postgres is away: an accepted
// customer is never given up.
export const ours = proxyLocalActivities<Activities>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '200ms', maximumInterval: '30s' },
});

// Images take seconds and memory, so they have a queue of their own. A decoder that takes its process down is tried
// again for a while; after that the page is `unavailable`, which is no reason to fail anyone. A worker that is gone is
// noticed by its missing heartbeats.
const { checkCertificate, checkDocument, checkProof } = proxyActivities<Activities>({
  taskQueue: DOCUMENTS_TASK_QUEUE,
  startToCloseTimeout: '3m',
  heartbeatTimeout: '10s',
  scheduleToCloseTimeout: '10m',
  retry: { initialInterval: '1s', maximumInterval: '30s' },
  summary: 'Looks at the files of one document or certificate, or at one proof of address',
});

/**
 * Of one customer. How long a file may take counts from when it is scheduled (`scheduleToCloseTimeout`), so hundreds at once
 * would have given up while they waited for each other; and one business does not fill the queue for everybody. More than
 * one person sends: nobody's history from before this bound has other commands.
 */
const MOST_FILES_AT_ONCE = 24;

/**
 * Every check that applies: the cheap ones in one local activity, each document with images beside them on its own
 * queue. Undefined when no verification is open.
 */
export async function runAllChecks(
  scope: CustomerScope,
  attempt: number,
  cause: string,
): Promise<ChecksStep | ResumeStep | undefined> {
  const cheap = await ours.runChecks({ ...scope, attempt, cause });
  if (!cheap || 'resume' in cheap || cheap.decided) return cheap;
  const { verificationId, documents, proofs = [], certificates = [] } = cheap;
  const about = { ...scope, verificationId, attempt, cause };
  const look = async <Pending extends object>(
    kind: CheckKind,
    file: Pending,
    check: (task: Pending & typeof about) => Promise<DocumentStep>,
    giveUp: (task: Pending & typeof about) => Promise<DocumentStep>,
  ) => ({ kind, ...(await orGivenUp({ ...file, ...about }, check, giveUp)) });
  const seen = await inPool(MOST_FILES_AT_ONCE, [
    ...documents.map((each) => () => look('document', each, checkDocument, ours.recordDocumentUnavailable)),
    ...proofs.map((each) => () => look('address', each, checkProof, ours.recordProofUnavailable)),
    ...certificates.map(
      (each) => () => look('registration', each, checkCertificate, ours.recordCertificateUnavailable),
    ),
  ]);
  const unavailable = seen.filter((file) => file.unavailable).map(({ kind }) => kind);
  return {
    ...cheap,
    evidenceIds: [...cheap.evidenceIds, ...seen.map(({ evidenceId }) => evidenceId)],
    unavailable: [...cheap.unavailable, ...new Set(unavailable)],
  };
}

/** A file that the documents queue gave up on is `unavailable`, which is written down here. */
async function orGivenUp<Task>(
  task: Task,
  check: (task: Task) => Promise<DocumentStep>,
  giveUp: (task: Task) => Promise<DocumentStep>,
): Promise<DocumentStep> {
  try {
    return await check(task);
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    return giveUp(task);
  }
}
