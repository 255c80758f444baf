import { CERTIFICATE_ENGINE } from '../../src/registration/certificate/certificate-engine';
import { certificateClaims } from '../certificate-claims';
import type { CheckedSubject } from '../checked-subject';
import type { ActivityDeps } from '../deps';
import type { PlannedCheck } from '../planned-check';

/**
 * One check a certificate of incorporation, or extract from a register, that was sent with its file, on the documents queue.
 * Articles, shareholder registers and resolutions are for a reviewer: nothing is read in them.
 */
export function planCertificates(
  { certificates }: Pick<ActivityDeps, 'certificates'>,
  { record, today, party }: Pick<CheckedSubject, 'record' | 'today' | 'party'>,
): PlannedCheck[] {
  return record.documents.flatMap((document): PlannedCheck[] => {
    const { id, frontBlobId, backBlobId } = document;
    const claims = certificateClaims(record, document, party ? 'party' : 'customer');
    if (!claims || (frontBlobId === undefined && backBlobId === undefined)) return [];
    return [
      {
        kind: 'registration',
        subject: `document:${id}`,
        input: {
          ...claims,
          front: frontBlobId ?? null,
          back: backBlobId ?? null,
          // How old an extract is is a question of the day, and what is an extract the page says.
          today,
          engine: CERTIFICATE_ENGINE.version,
          provider: certificates?.name ?? null,
        },
      },
    ];
  });
}
