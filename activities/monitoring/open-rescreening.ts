import { v7 as uuidv7 } from 'uuid';

import { findCustomer, renewClaims } from '../../src/db/customers';
import { asTenant } from '../../src/db/database';
import { insertRescreening, screenedVersion, wasRescreened } from '../../src/db/rescreenings';
import { standsApproved } from '../../src/db/stands-approved';
import { insertVerifications, lockOpenVerification } from '../../src/db/verifications';
import type { CustomerScope } from '../../src/domain/steps';
import type { ActivityDeps } from '../deps';
import { announceVerification } from './announce-verification';

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
    const open = await lockOpenVerification(tx, customerId);
    if (!open && !(await standsApproved(tx, customerId))) return false;
    const verificationId = open?.id ?? uuidv7();
    if (open) await renewClaims(tx, customerId);
    else {
      const why = { cause: `list_changed/${versionId}`, actor: 'clearway' };
      await insertVerifications(tx, {
        id: verificationId,
        tenantId,
        customerId,
        openedBecause: 'list_changed',
        ...why,
      });
    }
    await insertRescreening(tx, { tenantId, customerId, versionId, verificationId });
    const detail = { verification_id: verificationId, list, version_id: versionId };
    await announceVerification(tx, { tenantId, customerId }, 'list_changed', detail);
    return true;
  });
}
