import { v7 as uuidv7 } from 'uuid';

import { insertAuditEvents } from '../db/audit-events';
import { checksByIds } from '../db/checks';
import { touchCustomer } from '../db/customers';
import type { Transaction } from '../db/database';
import { decisionsOf } from '../db/decisions';
import type { StoredDecision } from '../db/decisions';
import { insertOutbox } from '../db/outbox';
import { claimReview } from '../db/reviews';
import type { StoredReview } from '../db/reviews';
import { insertVerdict, secondVerdict, sendVerdictBack, standingVerdict } from '../db/verdicts';
import type { StoredVerdict } from '../db/verdicts';
import { findVerification, lockVerification, moveVerification } from '../db/verifications';
import { wasMoved } from '../domain/moved';
import { needsSecond } from '../domain/four-eyes';
import { openMatches } from '../domain/open-matches';
import type { VerificationState } from '../domain/verification';
import type { IncomingVerdict, ReviewView } from '../domain/review-views';
import { reviewView } from '../reads/review-view';
import type { CustomerSeal } from '../storage/customer-seal';
import { isApprover } from './callers';
import { carryOut } from './carry-out';
import { Refusal } from './command';
import type { Actor, Answer, Request } from './command';
import type { CommandDeps } from './deps';
import { refuseUnfitRequirements } from './unfit-requirements';
import { lockOpenReview, refuseClaimedByAnother } from './open-review';

/**
 * Writes a reviewer's verdict down; the workflow is woken to carry it out, and decides nothing that is not written here.
 * Where the review asks for four eyes, the verdict waits until somebody else gives the same one; another one sends it back.
 */
export async function giveVerdict(
  deps: CommandDeps,
  request: Request,
  reviewId: string,
  verdict: IncomingVerdict,
): Promise<Answer<ReviewView>> {
  const { actor } = request;
  return carryOut(deps, request, async (tx) => {
    const { customer, review } = await lockOpenReview(tx, reviewId, 'for update');
    const [verification, decisions] = await Promise.all([
      findVerification(tx, review.verificationId),
      decisionsOf(tx, review.verificationId),
    ]);
    const last = decisions.at(-1);
    if (last?.claimsVersion !== customer.claimsVersion || !verification || wasMoved(verification, last)) {
      throw new Refusal(
        'CHANGED_MEANWHILE',
        'The customer or the policy has changed since this review was opened: it is decided again',
      );
    }
    const seal = deps.sealOf(customer);
    await refuseUnfitRequirements(tx, customer, seal, verdict.requirements);
    const entryIds = await entriesOf(tx, last, verdict);
    const standing = await standingVerdict(tx, reviewId);
    const step = standing
      ? await answerFirstVerdict(tx, actor, review, standing, { ...verdict, entryIds })
      : await giveFirstVerdict(tx, actor, review, seal, { ...verdict, entryIds });
    await touchCustomer(tx, customer.id);
    await insertAuditEvents(tx, {
      tenantId: actor.tenantId,
      customerId: customer.id,
      actor: actor.id,
      action: `review.${step}`,
      detail: { review_id: reviewId, action: verdict.action, reason_code: verdict.reasonCode },
      requestId: actor.requestId,
    });
    const now = await standingVerdict(tx, reviewId);
    const value = reviewView({ ...review, claimedBy: review.claimedBy ?? actor.id }, now, seal, new Date());
    return { customerId: customer.id, seal, value };
  });
}

type Step = 'verdict_given' | 'verdict_proposed' | 'verdict_seconded' | 'verdict_sent_back';

async function giveFirstVerdict(
  tx: Transaction,
  actor: Actor,
  review: StoredReview,
  seal: CustomerSeal,
  verdict: IncomingVerdict,
): Promise<Step> {
  refuseClaimedByAnother(review, actor.id);
  if (!review.claimedBy) await claimReview(tx, review.id, actor.id);
  const takesTwo = needsSecond(verdict.action, review.fourEyes);
  const id = uuidv7();
  await insertVerdict(tx, actor.tenantId, {
    id,
    reviewId: review.id,
    customerId: review.customerId,
    action: verdict.action,
    reasonCode: verdict.reasonCode,
    noteSealed: seal.seal(`verdict/${id}`, { note: verdict.note }),
    entryIds: verdict.entryIds,
    requirements: [...new Set(verdict.requirements)],
    givenBy: actor.id,
    needsSecond: takesTwo,
  });
  if (!takesTwo) {
    await wakeWorkflow(tx, review, id);
    return 'verdict_given';
  }
  await moveState(tx, review, 'awaiting_second_approval', `proposed/${id}`, actor);
  return 'verdict_proposed';
}

async function answerFirstVerdict(
  tx: Transaction,
  actor: Actor,
  review: StoredReview,
  standing: StoredVerdict,
  verdict: IncomingVerdict,
): Promise<Step> {
  if (!standing.needsSecond || standing.secondedBy) {
    throw new Refusal('VERDICT_GIVEN', 'A verdict on this review has been given already');
  }
  if (standing.givenBy === actor.id) {
    throw new Refusal('SECOND_PERSON_NEEDED', 'You gave this verdict: another reviewer has to agree');
  }
  if (!isApprover(actor)) throw new Refusal('APPROVER_NEEDED', 'Only an approver may answer a first verdict');
  if (!isSameVerdict(standing, verdict)) {
    await sendVerdictBack(tx, standing.id, actor.id);
    await moveState(tx, review, 'in_review', `sent-back/${standing.id}`, actor);
    return 'verdict_sent_back';
  }
  await secondVerdict(tx, standing.id, actor.id);
  await wakeWorkflow(tx, review, standing.id);
  return 'verdict_seconded';
}

/** Agreeing means wanting the same done, about the same matches. The reason may be another. */
function isSameVerdict(standing: StoredVerdict, { action, entryIds }: IncomingVerdict): boolean {
  return (
    standing.action === action &&
    standing.entryIds.length === new Set(entryIds).size &&
    entryIds.every((each) => standing.entryIds.includes(each))
  );
}

/** Which matches the verdict is about, by their keys. An approval may not step over a match that nobody has judged. */
async function entriesOf(tx: Transaction, last: StoredDecision, verdict: IncomingVerdict): Promise<string[]> {
  const evidence = await checksByIds(tx, last.evidenceIds);
  const open = openMatches(evidence).map(({ key }) => key);
  if (verdict.action === 'approve' && open.length > 0) {
    throw new Refusal('MATCHES_OPEN', 'List matches are open: clear or confirm them before approving', 'action');
  }
  if (verdict.action !== 'clear_match' && verdict.action !== 'confirm_match') return [];
  const named = verdict.entryIds.length > 0 ? verdict.entryIds : open;
  if (named.length === 0 || named.some((key) => !open.includes(key))) {
    throw new Refusal('MATCH_UNKNOWN', 'This review has no such open match', 'matches');
  }
  return [...new Set(named)];
}

async function moveState(
  tx: Transaction,
  review: StoredReview,
  to: VerificationState,
  cause: string,
  actor: Actor,
): Promise<void> {
  const verification = await lockVerification(tx, review.verificationId);
  if (!verification) throw new Error('A review has no verification');
  await moveVerification(
    tx,
    verification,
    to,
    { blockedOn: 'reviewer', dueAt: review.dueAt },
    { cause, actor: actor.id },
  );
}

async function wakeWorkflow(tx: Transaction, review: StoredReview, verdictId: string): Promise<void> {
  await insertOutbox(tx, {
    tenantId: review.tenantId,
    customerId: review.customerId,
    topic: 'review_decided',
    payload: { verdictId },
  });
}
