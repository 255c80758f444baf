import { v7 as uuidv7 } from 'uuid';

import { insertAuditEvents } from '../db/audit-events';
import { findCustomer } from '../db/customers';
import { asTenant } from '../db/database';
import type { Transaction } from '../db/database';
import { FROM_THE_FIRST, lastDecisionOf } from '../db/decision-history';
import { insertOutbox } from '../db/outbox';
import { countMoves, countOpenElsewhere, insertPolicyMove, openElsewhere } from '../db/policy-moves';
import { latestReplays } from '../db/policy-replays';
import { openReviewOf } from '../db/reviews';
import { standingVerdict } from '../db/verdicts';
import { lockVerification } from '../db/verifications';
import type { PolicyMoves } from '../domain/policy-views';
import type { Policy } from '../policy/policy';
import { pastInput } from '../policy/replay/past-input';
import { answerBefore, carryOutForTenant } from './carry-out-for-tenant';
import { Refusal } from './command';
import type { Answer, Request } from './command';
import type { PolicyDeps } from './deps';

interface Order {
  /** The most that this batch moves. */
  readonly limit: number;
  /** So many of a hundred may flip; the forecast of the latest replay when absent. */
  readonly stopAtFlips?: number;
}

/**
 * Moves open verifications to the active policy, each in a transaction of its own: on record, audited, and its workflow woken
 * by the outbox, which decides it anew from the evidence that still holds. Stops before the case that would bring more flips
 * than are allowed among those moved so far.
 *
 * Safe to repeat: a case that is there already is not moved again, and a repeat goes on with the next.
 */
export async function moveOpenCases(
  deps: PolicyDeps,
  request: Request,
  version: string,
  order: Order,
): Promise<Answer<PolicyMoves>> {
  const { actor, idempotency } = request;
  const { tenantId } = actor;
  const start = await asTenant(deps.database, tenantId, async (tx) => {
    const earlier = idempotency && (await answerBefore<PolicyMoves>(tx, idempotency));
    if (earlier) return { earlier };
    const { policy, percentAllowed } = await readOrder(deps, tx, tenantId, version, order);
    return { policy, percentAllowed, sum: await countMoves(tx, tenantId, version) };
  });
  if (start.earlier) return start.earlier;
  const moves = await moveBatch(deps, request, { ...order, ...start });
  if (moves.moved > 0) deps.wakeRelay();
  return carryOutForTenant(deps, request, async (tx) => ({
    policyVersion: version,
    ...moves,
    remaining: await countOpenElsewhere(tx, tenantId, version),
  }));
}

/** Only the active policy takes cases over, and only with a measure for how many may flip. */
async function readOrder(
  { policies }: PolicyDeps,
  tx: Transaction,
  tenantId: string,
  version: string,
  { stopAtFlips }: Order,
): Promise<{ readonly policy: Policy; readonly percentAllowed: number }> {
  const active = await policies.activeOf(tx, tenantId);
  const policy = await policies.find(tx, tenantId, version);
  if (!policy) throw new Refusal('NOT_FOUND', 'No such policy');
  if (active.version !== version) throw new Refusal('ILLEGAL_STATE', 'Cases are moved to the active policy only');
  if (stopAtFlips !== undefined) return { policy, percentAllowed: stopAtFlips };
  const [replay] = await latestReplays(tx, tenantId, version);
  if (!replay)
    throw new Refusal('REPLAY_NEEDED', 'Replay this policy on history first: its forecast says when to stop');
  const { decisions, flips } = replay.result.open_cases;
  return { policy, percentAllowed: decisions === 0 ? 0 : (flips / decisions) * 100 };
}

type Moved = Omit<PolicyMoves, 'policyVersion' | 'remaining'>;

async function moveBatch(
  { database }: PolicyDeps,
  request: Request,
  batch: {
    readonly policy: Policy;
    readonly percentAllowed: number;
    readonly sum: { readonly moved: number; readonly flips: number };
    readonly limit: number;
  },
): Promise<Moved> {
  const { tenantId } = request.actor;
  const { policy, percentAllowed, limit } = batch;
  let { moved: movedSoFar, flips: flipsSoFar } = batch.sum;
  let [moved, heldBack] = [0, 0];
  const allows = (flips: number) => flips <= Math.ceil((percentAllowed * (movedSoFar + 1)) / 100 - 1e-9);
  const counts = () => ({ moved, heldBack, movedSoFar, flipsSoFar, percentAllowed });

  for (let after = FROM_THE_FIRST; ;) {
    const cases = await asTenant(database, tenantId, (tx) =>
      openElsewhere(tx, tenantId, policy.version, { after, size: limit }),
    );
    for (const each of cases) {
      if (moved >= limit) return counts();
      const step = await asTenant(database, tenantId, (tx) =>
        moveCase(tx, request, policy, each, (isFlip) => allows(flipsSoFar + (isFlip ? 1 : 0))),
      );
      if (step.next === 'stop') {
        const { from, to } = step;
        return { ...counts(), stopped: { verificationId: each.verificationId, from, to } };
      }
      if (step.next === 'held_back') heldBack++;
      if (step.next === 'moved') {
        moved++;
        movedSoFar++;
        if (step.isFlip) flipsSoFar++;
      }
    }
    const last = cases.at(-1);
    if (!last || moved >= limit) return counts();
    after = last.verificationId;
  }
}

type CaseStep =
  | { readonly next: 'moved'; readonly isFlip: boolean }
  /** It ended, or was moved, meanwhile. */
  | { readonly next: 'gone' }
  | { readonly next: 'held_back' }
  | { readonly next: 'stop'; readonly from: Flip['from']; readonly to: Flip['to'] };
type Flip = NonNullable<PolicyMoves['stopped']>;

async function moveCase(
  tx: Transaction,
  { actor }: Request,
  policy: Policy,
  { customerId, verificationId }: { readonly customerId: string; readonly verificationId: string },
  allows: (isFlip: boolean) => boolean,
): Promise<CaseStep> {
  const { tenantId, id: by, requestId } = actor;
  // The customer first: everyone locks in this order, so nobody waits in a circle.
  const customer = await findCustomer(tx, customerId, 'for update');
  const verification = customer && (await lockVerification(tx, verificationId));
  if (!verification || verification.endedAt !== null || verification.policyVersion === policy.version) {
    return { next: 'gone' };
  }
  const review = await openReviewOf(tx, verificationId);
  // Somebody has said already what becomes of it, under the policy that asked them.
  if (review && (await standingVerdict(tx, review.id))) return { next: 'held_back' };
  const last = await lastDecisionOf(tx, verificationId);
  const expected = last && policy.decide({ ...pastInput(last), now: new Date().toISOString() }).outcome;
  const isFlip = last !== undefined && last.outcome !== expected;
  if (last && expected && !allows(isFlip)) return { next: 'stop', from: last.outcome, to: expected };
  await Promise.all([
    insertPolicyMove(tx, tenantId, {
      id: uuidv7(),
      customerId,
      verificationId,
      from: verification.policyVersion,
      to: policy.version,
      fromOutcome: last?.outcome ?? null,
      expectedOutcome: expected ?? null,
      by,
    }),
    insertOutbox(tx, { tenantId, customerId, topic: 'customer_changed' }),
    insertAuditEvents(tx, {
      tenantId,
      customerId,
      actor: by,
      action: 'policy.case_moved',
      detail: { verification_id: verificationId, from: verification.policyVersion, to: policy.version },
      requestId,
    }),
  ]);
  return { next: 'moved', isFlip };
}
