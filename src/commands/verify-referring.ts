import { v7 as uuidv7 } from 'uuid';

import { insertAuditEvents } from '../db/audit-events';
import { findCustomer, renewClaims, touchCustomer } from '../db/customers';
import type { Transaction } from '../db/database';
import { insertOutbox } from '../db/outbox';
import { businessesReferringTo } from '../db/related-parties';
import { standsApproved } from '../db/stands-approved';
import { insertVerifications, lockOpenVerification } from '../db/verifications';

/** Of whom the status has moved. */
export interface MovedCustomer {
  readonly tenantId: string;
  readonly customerId: string;
  readonly statusVersion: number;
}

/**
 * Has every business that this customer stands behind verified again: one that is open looks anew, and what was decided
 * before is void; one that stands approved gets a verification of its own, and goes on standing until that decides.
 * Nothing for those that are locked, erased or were never approved: a verification of their own leads them on.
 *
 * Chains follow by themselves, because each business moves its own status in its turn; and they end, also where two refer
 * to each other, because a status that does not move calls nobody.
 *
 * The caller has locked the customer: a business that begins to refer to them waits, or is seen here.
 */
export async function verifyReferring(tx: Transaction, moved: MovedCustomer): Promise<void> {
  const businesses = await businessesReferringTo(tx, moved);
  for (const businessId of businesses) await verifyBusiness(tx, businessId, moved);
}

async function verifyBusiness(tx: Transaction, customerId: string, moved: MovedCustomer): Promise<void> {
  const { tenantId } = moved;
  const business = await findCustomer(tx, customerId, 'for update');
  if (!business?.wrappedKey || business.status === 'LOCKED') return;
  const open = await lockOpenVerification(tx, customerId);
  if (!open && !(await standsApproved(tx, customerId))) return;
  const verificationId = open?.id ?? uuidv7();
  const cause = `party_changed/${moved.customerId}/${moved.statusVersion}`;
  const actor = 'clearway';
  if (open) await renewClaims(tx, customerId);
  else {
    const opened = { id: verificationId, tenantId, customerId, openedBecause: 'party_changed' as const };
    await insertVerifications(tx, { ...opened, cause, actor });
  }
  await insertOutbox(tx, { tenantId, customerId, topic: 'customer_changed' });
  await touchCustomer(tx, customerId);
  const detail = { verification_id: verificationId, party_customer_id: moved.customerId };
  await insertAuditEvents(tx, { tenantId, customerId, actor, action: 'verification.party_changed', detail });
}
