import { v7 as uuidv7 } from 'uuid';

import { insertAuditEvents } from '../db/audit-events';
import { findCustomer, renewClaims, touchCustomer } from '../db/customers';
import type { StoredCustomer } from '../db/customers';
import type { Transaction } from '../db/database';
import { latestDecisionOfCustomer, latestDecisionOfOpen } from '../db/decisions';
import { findOverride, withdrawOverride as withdraw } from '../db/finding-overrides';
import { insertOutbox } from '../db/outbox';
import { lockReview, openReviewOf } from '../db/reviews';
import { standingVerdict } from '../db/verdicts';
import { insertVerifications, latestVerification, lockOpenVerification } from '../db/verifications';
import { whatItSaw } from '../domain/overrides';
import { statusWhileVerifying } from '../domain/status';
import type { OverrideView } from '../domain/review-views';
import { overrideView } from '../reads/override-view';
import { carryOut } from './carry-out';
import { Refusal } from './command';
import type { Answer, Request } from './command';
import type { CommandDeps } from './deps';
import { moveStatus } from './move-status';

/**
 * The finding counts again. Where the customer's last decision, or the approval that they stand on, rests on the override,
 * they are verified anew, as after a change: nobody stays verified on a word that was taken back.
 */
export async function withdrawOverride(
  deps: CommandDeps,
  request: Request,
  overrideId: string,
  { reasonCode, note }: { readonly reasonCode: string; readonly note: string },
): Promise<Answer<OverrideView>> {
  const { tenantId, id: by, requestId } = request.actor;
  return carryOut(deps, request, async (tx) => {
    const given = await findOverride(tx, overrideId);
    const customer = given && (await findCustomer(tx, given.customerId, 'for update'));
    if (!customer) throw new Refusal('NOT_FOUND', 'No such override');
    const open = await lockOpenVerification(tx, customer.id);
    if (open) await refuseUnderOthersHands(tx, open.id, by);
    const seal = deps.sealOf(customer);
    const noteSealed = seal.seal(`override/${overrideId}/withdrawn`, { note });
    if (!(await withdraw(tx, overrideId, { by, reasonCode, noteSealed }))) {
      throw new Refusal('OVERRIDE_WITHDRAWN', 'This override was withdrawn before');
    }
    const why = { cause: `withdrawn/${overrideId}`, actor: by };
    const moved =
      (await restsOn(tx, customer, overrideId)) && (await verifyAnew(tx, customer, open !== undefined, why));
    if (!moved) await touchCustomer(tx, customer.id);
    await insertAuditEvents(tx, {
      tenantId,
      customerId: customer.id,
      actor: by,
      action: 'override.withdrawn',
      detail: { override_id: overrideId, code: given.code, reason_code: reasonCode },
      requestId,
    });
    const stored = await findOverride(tx, overrideId);
    if (!stored) throw new Error('An override that was just written cannot be read');
    return { customerId: customer.id, seal, value: overrideView(stored) };
  });
}

/** Somebody works on the case, or has said what shall become of it. */
async function refuseUnderOthersHands(tx: Transaction, verificationId: string, by: string): Promise<void> {
  const found = await openReviewOf(tx, verificationId);
  const review = found && (await lockReview(tx, found.id));
  if (review?.state !== 'open') return;
  if (review.claimedBy && review.claimedBy !== by) {
    throw new Refusal('REVIEW_CLAIMED', 'Another reviewer has claimed the review of this case');
  }
  if (await standingVerdict(tx, review.id)) {
    throw new Refusal('VERDICT_GIVEN', 'A verdict on the review of this case has been given already');
  }
}

/** A decline never rests on an override, and who is locked stays locked. */
async function restsOn(tx: Transaction, customer: StoredCustomer, overrideId: string): Promise<boolean> {
  if (customer.status === 'LOCKED') return false;
  const latest = await latestVerification(tx, customer.id);
  const [ofOpen, approval] = await Promise.all([
    latestDecisionOfOpen(tx, customer.id),
    latestDecisionOfCustomer(tx, customer.id, 'approve'),
  ]);
  const stands = approval && (latest?.endedAt === null || latest?.id === approval.verificationId);
  return [ofOpen, stands ? approval : undefined].some(
    (decision) => decision && whatItSaw(decision.context).overrides.some(({ id }) => id === overrideId),
  );
}

/** True when the public status moved, and the version with it. */
async function verifyAnew(
  tx: Transaction,
  customer: StoredCustomer,
  isOpen: boolean,
  why: { readonly cause: string; readonly actor: string },
): Promise<boolean> {
  const { id: customerId, tenantId } = customer;
  await renewClaims(tx, customerId);
  if (!isOpen) await insertVerifications(tx, { id: uuidv7(), tenantId, customerId, openedBecause: 'changed', ...why });
  await insertOutbox(tx, { tenantId, customerId, topic: 'customer_changed' });
  // As after a change: who is looked at without having asked for it stands approved meanwhile, but not any more.
  if (isOpen && customer.status !== 'ACTIVE') return false;
  return moveStatus(tx, customer, statusWhileVerifying(customer.status, customer.restrictionId !== null), why);
}
