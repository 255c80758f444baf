import { v7 as uuidv7 } from 'uuid';

import type { StoredCustomer } from '../db/customers';
import type { Transaction } from '../db/database';
import { insertOutbox } from '../db/outbox';
import { insertVerifications, latestVerification, lockOpenVerification, setStanding } from '../db/verifications';
import type { StoredVerification } from '../db/verifications';
import { NOTHING_REQUIRED } from '../domain/requirements';
import type { Requirements } from '../domain/requirements';
import { statusWhileVerifying } from '../domain/status';
import { moveStatus } from './move-status';

/**
 * The customer has changed: the open verification looks again, or a new one opens. True when the public status moved, and
 * the version with it.
 */
export async function verifyAgain(
  tx: Transaction,
  customer: StoredCustomer,
  {
    actor,
    verified,
    owedAfter,
  }: {
    readonly actor: string;
    /** Something that checks look at has changed. */
    readonly verified: boolean;
    /** What is still owed of what was, now that this was sent. */
    readonly owedAfter: (owed: Requirements) => Requirements;
  },
): Promise<boolean> {
  const { id: customerId, tenantId } = customer;
  const afterwards = ({ requirements }: StoredVerification) => owedAfter({ ...NOTHING_REQUIRED, ...requirements });
  const to = statusWhileVerifying(customer.status, customer.restrictionId !== null);
  const open = await lockOpenVerification(tx, customerId);
  if (open) {
    if (verified) await setStanding(tx, open.id, { requirements: afterwards(open) });
    await insertOutbox(tx, { tenantId, customerId, topic: 'customer_changed' });
    // Who is looked at without having asked for it stands approved meanwhile, but not as somebody else.
    if (!verified || customer.status !== 'ACTIVE') return false;
    return moveStatus(tx, customer, to, { cause: `changed/${open.id}/${customer.claimsVersion}`, actor });
  }
  if (!verified) return false;
  const id = uuidv7();
  const why = { cause: `changed/${id}`, actor };
  const before = await latestVerification(tx, customerId);
  await insertVerifications(tx, { id, tenantId, customerId, openedBecause: 'changed', ...why });
  // What came too late is being checked now, and what else was past due still is.
  if (before?.state === 'expired') await setStanding(tx, id, { requirements: afterwards(before) });
  await insertOutbox(tx, { tenantId, customerId, topic: 'customer_changed' });
  return moveStatus(tx, customer, to, why);
}
