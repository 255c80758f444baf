import { ActivityFailure, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';

import type { Activities } from '../activities';
import type { CheckKind } from '../src/domain/evidence';
import type {
  CertificateTask,
  ChecksStep,
  CustomerScope,
  DocumentTask,
  ProofTask,
  ResumeStep,
} from '../src/domain/steps';
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
  const [ofDocuments, ofProofs, ofCertificates] = await Promise.all([
    Promise.all(documents.map((each) => lookAt({ ...scope, ...each, verificationId, attempt, cause }))),
    Promise.all(proofs.map((each) => lookAtProof({ ...scope, ...each, verificationId, attempt, cause }))),
    Promise.all(certificates.map((each) => lookAtCertificate({ ...scope, ...each, verificationId, attempt, cause }))),
  ]);
  const seen = [...ofDocuments, ...ofProofs, ...ofCertificates];
  const unavailable: CheckKind[] = [
    ...(ofDocuments.some((document) => document.unavailable) ? (['document'] as const) : []),
    ...(ofProofs.some((proof) => proof.unavailable) ? (['address'] as const) : []),
    ...(ofCertificates.some((certificate) => certificate.unavailable) ? (['registration'] as const) : []),
  ];
  return {
    ...cheap,
    evidenceIds: [...cheap.evidenceIds, ...seen.map(({ evidenceId }) => evidenceId)],
    unavailable: [...cheap.unavailable, ...unavailable],
  };
}

async function lookAt(task: DocumentTask) {
  try {
    return await checkDocument(task);
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    return ours.recordDocumentUnavailable(task);
  }
}

async function lookAtProof(task: ProofTask) {
  try {
    return await checkProof(task);
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    return ours.recordProofUnavailable(task);
  }
}

async function lookAtCertificate(task: CertificateTask) {
  try {
    return await checkCertificate(task);
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    return ours.recordCertificateUnavailable(task);
  }
}
