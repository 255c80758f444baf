import { cancellationSignal } from '@temporalio/activity';

import { asTenant } from '../src/db/database';
import type { CheckResult } from '../src/domain/evidence';
import { partyOf } from '../src/domain/evidence-subject';
import type { CertificateTask, DocumentStep } from '../src/domain/steps';
import { certificateClaims } from './certificate-claims';
import type { ActivityDeps } from './deps';
import { loadChecked } from './load-checked';
import { openSides } from './open-sides';
import { orUndefined } from './or-undefined';
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
        const result = (loaded && (await answer(loaded))) ?? unavailableResult('registration', 'engine_failed');
        return writeFileCheck(deps, task, aboutCertificate(task), result, started);
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
      const { subject } = aboutCertificate(task);
      const checked = await loadChecked(deps, tx, customerId, subject);
      const document = checked?.record.documents.find(({ id }) => id === documentId);
      const about = partyOf(subject) === undefined ? 'customer' : 'party';
      const claims = checked && document && certificateClaims(checked.record, document, about);
      return claims && { claims, document, seal: checked.seal };
    });
  }

  type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

  async function answer({ claims, document, seal }: Loaded): Promise<CheckResult | undefined> {
    const { certificates } = deps;
    if (!certificates) return undefined;
    return orUndefined('certificate', async () => {
      const today = deps.now().toISOString().slice(0, 10);
      return certificates.check({ ...claims, ...(await openSides(document, seal)), today }, cancellationSignal());
    });
  }
}

function aboutCertificate({ documentId, subject = `document:${documentId}` }: CertificateTask) {
  return { kind: 'registration', subject } as const;
}
