import { findCustomer } from '../db/customers';
import type { Transaction } from '../db/database';
import { businessesReferringTo } from '../db/related-parties';
import { verifyUnasked } from './verify-unasked';

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

async function verifyBusiness(tx: Transaction, businessId: string, moved: MovedCustomer): Promise<void> {
  const business = await findCustomer(tx, businessId, 'for update');
  if (!business?.wrappedKey || business.status === 'LOCKED') return;
  await verifyUnasked(
    tx,
    { tenantId: moved.tenantId, customerId: businessId },
    {
      because: 'party_changed',
      cause: `party_changed/${moved.customerId}/${moved.statusVersion}`,
      detail: { party_customer_id: moved.customerId },
    },
  );
}
