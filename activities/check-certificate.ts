import { cancellationSignal } from '@temporalio/activity';

import { findCustomer } from '../src/db/customers';
import { asTenant } from '../src/db/database';
import { loadRecord } from '../src/db/load-record';
import type { CheckResult } from '../src/domain/evidence';
import { partyOf } from '../src/domain/evidence-subject';
import type { CertificateTask, DocumentStep } from '../src/domain/steps';
import { certificateClaims } from './certificate-claims';
import type { ActivityDeps } from './deps';
import { orUndefined } from './or-undefined';
import { recordOf } from '../src/domain/party-record';
import { unavailableResult } from './unavailable';
import { whileBeating } from './while-beating';
import { writeFileCheck } from './write-file-check';

export function createCheckCertificate(deps: ActivityDeps) {
  return {
    /**
     * Looks at the certificate that should prove that a business exists: loads it, reads it, writes one row of evidence.
     *
     * Safe to repeat: the evidence of an attempt has a fixed id. When the engine or the blob store is in trouble the
     * evidence says `unavailable`; when Postgres is, the activity fails and is retried.
     */
    async checkCertificate(task: CertificateTask): Promise<DocumentStep> {
      return whileBeating(async () => {
        const started = deps.now();
        const loaded = await load(task);
        const result = loaded && (await answer(loaded));
        return writeFileCheck(
          deps,
          task,
          aboutCertificate(task),
          result ?? unavailableResult('registration', 'engine_failed'),
          started,
        );
      });
    },

    /** The documents queue gave up. Safe to repeat: evidence of an attempt is written once. */
    async recordCertificateUnavailable(task: CertificateTask): Promise<DocumentStep> {
      const gaveUp = unavailableResult('registration', 'gave_up');
      return writeFileCheck(deps, task, aboutCertificate(task), gaveUp, deps.now());
    },
  };

  async function load(task: CertificateTask) {
    const { tenantId, customerId, documentId } = task;
    return asTenant(deps.database, tenantId, async (tx) => {
      const customer = await findCustomer(tx, customerId);
      if (!customer) return undefined;
      const { subject } = aboutCertificate(task);
      const seal = deps.sealOf(customer);
      const record = recordOf(await loadRecord(tx, customer, deps.sealOf, seal), subject);
      const document = record?.documents.find(({ id }) => id === documentId);
      const about = partyOf(subject) === undefined ? 'customer' : 'party';
      const claims = record && document && certificateClaims(record, document, about);
      return claims && { claims, document, seal };
    });
  }

  type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

  async function answer({ claims, document, seal }: Loaded): Promise<CheckResult | undefined> {
    const { certificates } = deps;
    if (!certificates) return undefined;
    return orUndefined('certificate', async () => {
      const { frontBlobId, backBlobId } = document;
      const [front, back] = await Promise.all([
        frontBlobId ? seal.blobs.get(frontBlobId) : undefined,
        backBlobId ? seal.blobs.get(backBlobId) : undefined,
      ]);
      const today = deps.now().toISOString().slice(0, 10);
      return certificates.check(
        { ...claims, ...(front && { front }), ...(back && { back }), today },
        cancellationSignal(),
      );
    });
  }
}

function aboutCertificate({ documentId, subject = `document:${documentId}` }: CertificateTask) {
  return { kind: 'registration', subject } as const;
}
