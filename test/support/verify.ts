/** What the workflow does, without a workflow: the real activities one after the other. */
import { randomUUID } from 'node:crypto';

import type { DecisionStep, VerdictStep } from '../../src/domain/steps';
import type { ReviewView } from '../../src/domain/review-views';
import type { TestSystem } from './test-system';

/** Runs every check and decides. Undefined when nothing is open. Takes no documents with images. */
export async function verify(
  system: TestSystem,
  tenantId: string,
  customerId: string,
  { unavailableIsFinal = false } = {},
): Promise<DecisionStep | undefined> {
  const scope = { tenantId, customerId };
  const step = await system.activities.runChecks({ ...scope, attempt: 1, cause: `test ${randomUUID()}` });
  if (!step) return undefined;
  if ('resume' in step) return step.resume;
  if (step.decided) return step.decided;
  const { verificationId, claimsVersion, context, evidenceIds } = step;
  return system.activities.decideVerification({
    ...scope,
    verificationId,
    claimsVersion,
    context,
    evidenceIds,
    unavailableIsFinal,
    cause: `test ${randomUUID()}`,
  });
}

/** Carries out the verdict that is on record, as the workflow does when it is woken. */
export async function applyVerdict(system: TestSystem, tenantId: string, customerId: string): Promise<VerdictStep> {
  const [verification] = (await system.reads.verifications(tenantId, customerId)) ?? [];
  if (!verification) throw new Error('The customer has no verification');
  return system.activities.applyVerdict({ tenantId, customerId, verificationId: verification.id });
}

/** The review that is open for this customer. */
export async function openReview(system: TestSystem, tenantId: string, customerId: string): Promise<ReviewView> {
  const { items } = await system.reads.reviews(tenantId, { customerId, state: 'open' }, { size: 10 });
  const [review] = items;
  if (!review || items.length > 1) throw new Error(`The customer has ${items.length} open reviews`);
  return review;
}
