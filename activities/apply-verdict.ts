import { checksByIds } from '../src/db/checks';
import { loadRecord } from '../src/db/load-record';
import { findCustomer } from '../src/db/customers';
import { asTenant } from '../src/db/database';
import { decisionsOf } from '../src/db/decisions';
import { recordMatchVerdicts } from '../src/db/match-verdicts';
import { closeReviews, openReviewOf } from '../src/db/reviews';
import { standingVerdict } from '../src/db/verdicts';
import { lockVerification, moveVerification } from '../src/db/verifications';
import type { StoredVerification } from '../src/db/verifications';
import { wasMoved } from '../src/domain/moved';
import { openMatches } from '../src/domain/open-matches';
import { whatItSaw } from '../src/domain/overrides';
import type { VerdictStep, VerificationTask } from '../src/domain/steps';
import { featuresHash } from './screening-subject';
import { endedStep } from './decide-verification';
import type { ActivityDeps } from './deps';
import { overridesFor } from './overrides-for';
import { recordOf } from '../src/domain/party-record';
import { recordDecision } from './record-decision';

export function createApplyVerdict(deps: ActivityDeps) {
  return {
    /**
     * Carries out the verdict that is on record for the open review. Without one, or with one that still needs a second
     * person, it changes nothing: a signal that somebody sent by hand decides nothing.
     *
     * Safe to repeat: carrying a verdict out closes its review, so a repeat finds none, and answers how the case stands.
     */
    async applyVerdict({ tenantId, customerId, verificationId }: VerificationTask): Promise<VerdictStep> {
      return asTenant(deps.database, tenantId, async (tx) => {
        const customer = await findCustomer(tx, customerId, 'for update');
        const verification = customer && (await lockVerification(tx, verificationId));
        if (!verification) return { next: 'ended', state: 'cancelled' };
        if (verification.endedAt !== null) return endedStep(verification);
        const review = await openReviewOf(tx, verificationId);
        const verdict = review && (await standingVerdict(tx, review.id));
        if (!review) return stepWithoutReview(verification);
        if (!verdict || (verdict.needsSecond && !verdict.secondedBy)) return { next: 'wait' };

        const decisions = await decisionsOf(tx, verificationId);
        const last = decisions.at(-1);
        if (!last || last.claimsVersion !== customer.claimsVersion || wasMoved(verification, last))
          return { next: 'check' };
        const evidence = await checksByIds(tx, last.evidenceIds);
        const { context } = whatItSaw(last.context);
        const [policy, { overrides }] = await Promise.all([
          deps.policies.policyOf(tx, tenantId, verificationId),
          overridesFor(tx, customerId, evidence, last),
        ]);
        const now = deps.now();
        const decision = policy.decide({ context, evidence, verdict, overrides, now: now.toISOString() });
        if (verdict.action === 'clear_match' || verdict.action === 'confirm_match') {
          const record = await loadRecord(tx, customer, deps.sealOf);
          const judged = openMatches(evidence).filter(({ key }) => verdict.entryIds.includes(key));
          await recordMatchVerdicts(
            tx,
            { tenantId, customerId },
            {
              id: verdict.id,
              givenBy: verdict.givenBy,
              verdict: verdict.action === 'clear_match' ? 'cleared' : 'confirmed',
            },
            judged.flatMap(({ subject, entryId, entryHash }) => {
              const compared = recordOf(record, subject);
              // A party that was removed while the verdict was given: there is nobody left whom it could be about.
              if (!compared) return [];
              return [{ subject, entryId, entryHash, featuresHash: featuresHash(deps.blindIndex, tenantId, compared) }];
            }),
          );
        }
        // A cleared match, or a verdict that settles nothing: policy decides again, over what holds now.
        if (verdict.action === 'clear_match' || decision.outcome === 'refer') {
          await closeReviews(tx, verificationId, 'decided');
          const why = { cause: `verdict/${verdict.id}`, actor: verdict.givenBy };
          await moveVerification(tx, verification, 'checking', {}, why);
          return { next: 'check' };
        }
        return recordDecision(deps, tx, {
          customer,
          verification,
          policy,
          decision,
          context,
          overrides,
          evidenceIds: last.evidenceIds,
          version: decisions.length + 1,
          cause: `verdict/${verdict.id}`,
          now,
          verdict: { id: verdict.id, by: verdict.givenBy },
        });
      });
    },
  };
}

/** A verdict was carried out already, and its answer was lost: this is what it led to. Or there never was a review. */
function stepWithoutReview({ state, dueAt, riskTier }: StoredVerification): VerdictStep {
  if (state === 'checking') return { next: 'check' };
  if (state !== 'awaiting_customer' || !dueAt) return { next: 'wait' };
  return { next: 'customer', dueAt, riskTier: riskTier ?? 'low' };
}
