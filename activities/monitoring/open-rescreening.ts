import { verifyUnasked } from '../../src/commands/verify-unasked';
import { findCustomer } from '../../src/db/customers';
import { asTenant } from '../../src/db/database';
import { insertRescreening, screenedVersion, wasRescreened } from '../../src/db/rescreenings';
import type { CustomerScope } from '../../src/domain/steps';
import type { ActivityDeps } from '../deps';

export interface ChangedList {
  readonly list: string;
  readonly versionId: string;
  /** That version and those after it. */
  readonly versions: readonly string[];
}

/**
 * Has a customer screened again because of a version of a list. Who stands approved gets a verification of their own, and
 * goes on standing until it decides; one that is open looks again, and what was decided on the older list is void. False
 * for those to whom the list makes no difference: screened against it already, locked, erased, or not approved, so that
 * nothing but a verification leads them anywhere.
 *
 * Safe to repeat: a customer and a version meet once.
 */
export async function openRescreening(
  { database }: Pick<ActivityDeps, 'database'>,
  { tenantId, customerId }: CustomerScope,
  { list, versionId, versions }: ChangedList,
): Promise<boolean> {
  return asTenant(database, tenantId, async (tx) => {
    const customer = await findCustomer(tx, customerId, 'for update');
    if (!customer?.wrappedKey || customer.status === 'LOCKED') return false;
    if (await wasRescreened(tx, customerId, versionId)) return false;
    const screened = await screenedVersion(tx, customerId, list);
    if (screened !== undefined && versions.includes(screened)) return false;
    const verificationId = await verifyUnasked(
      tx,
      { tenantId, customerId },
      { because: 'list_changed', cause: `list_changed/${versionId}`, detail: { list, version_id: versionId } },
    );
    if (verificationId === undefined) return false;
    await insertRescreening(tx, { tenantId, customerId, versionId, verificationId });
    return true;
  });
}
