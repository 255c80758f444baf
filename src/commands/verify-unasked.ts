import { v7 as uuidv7 } from 'uuid';

import { insertAuditEvents } from '../db/audit-events';
import { renewClaims, touchCustomer } from '../db/customers';
import type { Transaction } from '../db/database';
import { insertOutbox } from '../db/outbox';
import { standsApproved } from '../db/stands-approved';
import { insertVerifications, lockOpenVerification } from '../db/verifications';
import type { CustomerScope } from '../domain/steps';
import type { OpenedBecause } from '../domain/verification';

/** Why somebody is verified who has not asked for it. */
export type Unasked = Extract<OpenedBecause, 'list_changed' | 'periodic_review' | 'party_changed'>;

/**
 * Something beside the customer has changed: a verification that is open looks anew, and what was decided before is void; who
 * stands approved gets one of their own, and goes on standing until that decides. Undefined, and nothing written, for who was
 * never approved: nothing but a verification leads them anywhere.
 *
 * The caller has locked the customer, who is neither locked out nor erased.
 *
 * @returns the id of the verification
 */
export async function verifyUnasked(
  tx: Transaction,
  scope: CustomerScope,
  why: {
    readonly because: Unasked;
    /** Unique: of a verification that is opened. */
    readonly cause: string;
    readonly detail: Readonly<Record<string, string>>;
  },
): Promise<string | undefined> {
  const { because, cause, detail } = why;
  const open = await lockOpenVerification(tx, scope.customerId);
  if (!open && !(await standsApproved(tx, scope.customerId))) return undefined;
  const id = open?.id ?? uuidv7();
  if (open) await renewClaims(tx, scope.customerId);
  else await insertVerifications(tx, { id, ...scope, openedBecause: because, cause, actor: 'clearway' });
  await announceVerification(tx, scope, because, { verification_id: id, ...detail });
  return id;
}

/** Wakes the customer's workflow by the outbox, and writes down why: the same transaction has opened or renewed the verification. */
export async function announceVerification(
  tx: Transaction,
  { tenantId, customerId }: CustomerScope,
  because: Unasked,
  detail: Readonly<Record<string, string>>,
): Promise<void> {
  await insertOutbox(tx, { tenantId, customerId, topic: 'customer_changed' });
  await touchCustomer(tx, customerId);
  await insertAuditEvents(tx, {
    tenantId,
    customerId,
    actor: 'clearway',
    action: `verification.${because}`,
    detail,
  });
}
