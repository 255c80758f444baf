import { moveCustomer } from '../db/customers';
import type { StoredCustomer } from '../db/customers';
import type { Transaction } from '../db/database';
import { insertOutbox } from '../db/outbox';
import type { Move } from '../db/status-transitions';
import type { CustomerStatus } from '../domain/customer';
import { verifyReferring } from './verify-referring';

/**
 * Moves the public status and puts the event for webhooks beside it, in the caller's transaction. The event carries the
 * new status and its version, no personal data; a receiver reads the rest from the API. Businesses that they stand behind
 * are verified again. False, and nothing written, when the customer stands there already.
 *
 * The customer is locked by the caller (`for update`).
 */
export async function moveStatus(
  tx: Transaction,
  customer: StoredCustomer,
  to: CustomerStatus,
  why: Pick<Move<CustomerStatus>, 'cause' | 'actor' | 'reasons' | 'decision' | 'unlockId'>,
  nextReviewAt: string | null = null,
): Promise<boolean> {
  if (customer.status === to) return false;
  const { tenantId, id: customerId } = customer;
  const statusVersion = customer.statusVersion + 1;
  await Promise.all([
    moveCustomer(tx, customer, to, why, nextReviewAt),
    insertOutbox(tx, {
      tenantId,
      customerId,
      topic: 'status_changed',
      payload: { from: customer.status, to, status_version: statusVersion },
    }),
    verifyReferring(tx, { tenantId, customerId, statusVersion }),
  ]);
  return true;
}
