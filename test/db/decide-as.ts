import { randomUUID } from 'node:crypto';

import { recordDecision } from '../../activities/record-decision';
import { findCustomer } from '../../src/db/customers';
import { asTenant } from '../../src/db/database';
import { decisionsOf } from '../../src/db/decisions';
import { closeReviews } from '../../src/db/reviews';
import { lockOpenVerification, lockVerification, moveVerification } from '../../src/db/verifications';
import type { Decision, DecisionOutcome } from '../../src/domain/decision';
import { NOTHING_REQUIRED } from '../../src/domain/requirements';
import type { DecisionStep } from '../../src/domain/steps';
import { PERSON } from '../domain/sample-evidence';
import type { TestSystem } from '../support/test-system';

/**
 * Takes the open verification to being checked, as the checks do, and records this outcome as decideVerification would.
 * Undefined when nothing is open.
 */
export async function decideAs(
  system: TestSystem,
  tenantId: string,
  customerId: string,
  outcome: DecisionOutcome,
  { lock = false } = {},
): Promise<DecisionStep | undefined> {
  return asTenant(system.app, tenantId, async (tx) => {
    const customer = await findCustomer(tx, customerId, 'for update');
    const open = customer && (await lockOpenVerification(tx, customerId));
    if (!open) return undefined;
    if (open.state !== 'checking') {
      await closeReviews(tx, open.id, 'cancelled');
      await moveVerification(tx, open, 'checking', {}, { cause: `test/${randomUUID()}`, actor: 'test' });
    }
    const verification = await lockVerification(tx, open.id);
    if (!verification) throw new Error('A verification was lost');
    const version = (await decisionsOf(tx, verification.id)).length + 1;
    return recordDecision({ sealOf: system.sealOf }, tx, {
      customer,
      verification,
      policy: await system.policies.policyOf(tx, tenantId, verification.id),
      now: new Date(),
      decision: decisionOf(outcome, lock),
      context: PERSON,
      evidenceIds: [],
      version,
      cause: `test/${randomUUID()}`,
    });
  });
}

function decisionOf(outcome: DecisionOutcome, lock: boolean): Decision {
  const due = outcome === 'request_information' ? ['phone'] : [];
  return {
    outcome,
    reasons: outcome === 'approve' ? [] : [{ code: 'test.reason', message: 'Because.' }],
    requirements: { ...NOTHING_REQUIRED, currently_due: due },
    risk: { tier: 'low', points: 0, reasons: [] },
    queue: 'general',
    fourEyes: false,
    lock,
  };
}
