import { insertAuditEvents } from '../../src/db/audit-events';
import { touchCustomer } from '../../src/db/customers';
import type { Transaction } from '../../src/db/database';
import { insertOutbox } from '../../src/db/outbox';
import type { CustomerScope } from '../../src/domain/steps';

/** Wakes the customer's workflow by the outbox, and writes down why: the same transaction has opened or renewed the verification. */
export async function announceVerification(
  tx: Transaction,
  { tenantId, customerId }: CustomerScope,
  openedBecause: 'list_changed' | 'periodic_review',
  detail: Readonly<Record<string, string>>,
): Promise<void> {
  await insertOutbox(tx, { tenantId, customerId, topic: 'customer_changed' });
  await touchCustomer(tx, customerId);
  await insertAuditEvents(tx, {
    tenantId,
    customerId,
    actor: 'clearway',
    action: `verification.${openedBecause}`,
    detail,
  });
}
