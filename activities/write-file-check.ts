import { insertChecks } from '../src/db/checks';
import { findCustomer, touchCustomer } from '../src/db/customers';
import { asTenant } from '../src/db/database';
import { lockVerification, setStanding } from '../src/db/verifications';
import type { CheckKind, CheckResult } from '../src/domain/evidence';
import type { CustomerScope, DocumentStep } from '../src/domain/steps';
import type { ActivityDeps } from './deps';
import { toStoredCheck } from './stored-check';

/** What a check of files on the documents queue found, as one row of evidence. Safe to repeat: its id is fixed. */
export async function writeFileCheck(
  deps: Pick<ActivityDeps, 'database' | 'sealOf' | 'now'>,
  task: CustomerScope & {
    readonly verificationId: string;
    readonly inputHash: string;
    readonly attempt: number;
    readonly cause?: string;
  },
  about: { readonly kind: CheckKind; readonly subject: string },
  result: CheckResult,
  started: Date,
): Promise<DocumentStep> {
  const { tenantId, customerId, verificationId, inputHash, attempt, cause = null } = task;
  return asTenant(deps.database, tenantId, async (tx) => {
    await touchCustomer(tx, customerId);
    const customer = await findCustomer(tx, customerId);
    const verification = customer && (await lockVerification(tx, verificationId));
    if (!verification) throw new Error('A file of a customer that is not there');
    const check = toStoredCheck(result, about, {
      snapshot: { verification, seal: deps.sealOf(customer) },
      inputHash,
      attempt,
      cause,
      started,
      finished: deps.now(),
    });
    await insertChecks(tx, tenantId, customerId, [check]);
    const unavailable = check.outcome === 'unavailable';
    if (unavailable && verification.state === 'checking') {
      await setStanding(tx, verification.id, { blockedOn: `check:${about.kind}` });
    }
    return { evidenceId: check.id, unavailable };
  });
}
