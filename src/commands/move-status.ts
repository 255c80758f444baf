import { moveCustomer } from '../db/customers';
import type { StoredCustomer } from '../db/customers';
import type { Transaction } from '../db/database';
import { insertOutbox } from '../db/outbox';
import type { Move } from '../db/status-transitions';
import type { CustomerStatus } from '../domain/customer';

/**
 * Moves the public status and puts the event for webhooks beside it, in the caller's transaction. The event carries the
 * new status and its version, no personal data; a receiver reads the rest from the API. False, and nothing written, when
 * the customer stands there already.
 */
export async function moveStatus(
  tx: Transaction,
  customer: StoredCustomer,
  to: CustomerStatus,
  why: Pick<Move<CustomerStatus>, 'cause' | 'actor' | 'reasons' | 'decision' | 'unlockId'>,
  nextReviewAt: string | null = null,
): Promise<boolean> {
  if (customer.status === to) return false;
  await Promise.all([
    moveCustomer(tx, customer, to, why, nextReviewAt),
    insertOutbox(tx, {
      tenantId: customer.tenantId,
      customerId: customer.id,
      topic: 'status_changed',
      payload: { from: customer.status, to, status_version: customer.statusVersion + 1 },
    }),
  ]);
  return true;
}
