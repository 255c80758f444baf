import { v7 as uuidv7 } from 'uuid';

import { insertAuditEvents } from '../db/audit-events';
import { checksByIds } from '../db/checks';
import { renewClaims, touchCustomer } from '../db/customers';
import { decisionsOf } from '../db/decisions';
import { findOverride, insertOverride } from '../db/finding-overrides';
import { insertOutbox } from '../db/outbox';
import { claimReview } from '../db/reviews';
import { standingVerdict } from '../db/verdicts';
import type { DecisionInput } from '../domain/decision';
import type { FiredRule } from '../domain/explanation';
import { whatItSaw } from '../domain/overrides';
import type { IncomingOverride, OverrideView } from '../domain/review-views';
import type { Policy } from '../policy/policy';
import { overrideView } from '../reads/override-view';
import { carryOut } from './carry-out';
import { Refusal } from './command';
import type { Answer, Request } from './command';
import type { CommandDeps } from './deps';
import { lockOpenReview, refuseClaimedByAnother } from './open-review';

/**
 * A reviewer says that one finding of the case counts as clear. The policy then decides anew over what is left: what it
 * decided before the override, and any verdict on that, is void, as after a change of the customer.
 */
export async function overrideFinding(
  deps: CommandDeps,
  request: Request,
  reviewId: string,
  { checkId, code, field, reasonCode, note }: IncomingOverride,
): Promise<Answer<OverrideView>> {
  const { tenantId, id: by, requestId } = request.actor;
  return carryOut(deps, request, async (tx) => {
    const { customer, review } = await lockOpenReview(tx, reviewId, 'for update');
    refuseClaimedByAnother(review, by);
    if (await standingVerdict(tx, reviewId)) {
      throw new Refusal('VERDICT_GIVEN', 'A verdict on this review has been given already');
    }
    const last = (await decisionsOf(tx, review.verificationId)).at(-1);
    if (last?.claimsVersion !== customer.claimsVersion) {
      throw new Refusal('CHANGED_MEANWHILE', 'The case has changed since this review was opened: it is decided anew');
    }
    const evidence = await checksByIds(tx, last.evidenceIds);
    const check = evidence.find(({ id }) => id === checkId);
    const finding = check?.findings.find((each) => each.code === code && each.field === field);
    if (!check || !finding) throw new Refusal('FINDING_UNKNOWN', 'This review rests on no such finding', 'code');
    const policy = await deps.policies.policyOf(tx, tenantId, review.verificationId);
    refuseWhereThePolicyDoes(policy, { ...whatItSaw(last.context), evidence, now: last.decidedAt }, checkId, {
      code,
      field,
    });

    const seal = deps.sealOf(customer);
    const id = uuidv7();
    const written = await insertOverride(tx, tenantId, {
      id,
      customerId: customer.id,
      reviewId,
      checkId,
      checkKind: check.kind,
      subject: check.subject,
      code,
      field: field ?? null,
      inputHash: check.input_hash,
      reasonCode,
      noteSealed: seal.seal(`override/${id}`, { note }),
      givenBy: by,
    });
    if (!written) throw new Refusal('OVERRIDE_GIVEN', 'This finding is overridden already');
    if (!review.claimedBy) await claimReview(tx, reviewId, by);
    await renewClaims(tx, customer.id);
    await touchCustomer(tx, customer.id);
    await insertOutbox(tx, { tenantId, customerId: customer.id, topic: 'customer_changed' });
    await insertAuditEvents(tx, {
      tenantId,
      customerId: customer.id,
      actor: by,
      action: 'finding.overridden',
      detail: { override_id: id, review_id: reviewId, check_id: checkId, code, reason_code: reasonCode },
      requestId,
    });
    const stored = await findOverride(tx, id);
    if (!stored) throw new Error('An override that was just written cannot be read');
    return { customerId: customer.id, seal, value: overrideView(stored) };
  });
}

const WHY_NOT: Record<NonNullable<FiredRule['whyNotOverride']>, string> = {
  list_match: 'A list match is not overridden: clear or confirm it',
  final: 'The policy lets nobody override this finding',
  four_eyes: 'The policy asks two people about this: give a verdict, to which another one agrees',
  nothing_to_override: 'The policy counts this finding as clear already',
};

/** A finding that no rule of the policy has fired about is nothing that it rests on. */
function refuseWhereThePolicyDoes(
  policy: Policy,
  input: DecisionInput,
  checkId: string,
  finding: { readonly code: string; readonly field: string | undefined },
): void {
  const rules = policy
    .explain(input)
    .rules.filter(
      ({ checkIds, code, field }) => checkIds.includes(checkId) && code === finding.code && field === finding.field,
    );
  if (rules.some(({ effect }) => effect === 'override')) {
    throw new Refusal('OVERRIDE_GIVEN', 'This finding is overridden already');
  }
  const refused = rules.find(({ whyNotOverride }) => whyNotOverride)?.whyNotOverride;
  const why = rules.length === 0 ? 'nothing_to_override' : refused;
  if (why) throw new Refusal('OVERRIDE_REFUSED', WHY_NOT[why], 'code');
}
