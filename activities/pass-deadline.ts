import { insertAuditEvents } from '../src/db/audit-events';
import { findCustomer, touchCustomer } from '../src/db/customers';
import { asTenant } from '../src/db/database';
import { moveStatus } from '../src/commands/move-status';
import { markReviewsOverdue } from '../src/db/reviews';
import { lockVerification, markOverdue, moveVerification } from '../src/db/verifications';
import type { StoredVerification } from '../src/db/verifications';
import { NOTHING_REQUIRED, pastDue } from '../src/domain/requirements';
import type { DeadlineTask, DecisionStep } from '../src/domain/steps';
import { endedStep } from './decide-verification';
import type { ActivityDeps } from './deps';

const REASON = { code: 'customer.information_not_provided', message: 'What was asked for did not come in time.' };

export function createPassDeadline(deps: ActivityDeps) {
  return {
    /**
     * The customer's deadline has passed: the verification expires, what was due is past due, and the customer is
     * restricted until they supply it, which opens a new verification.
     *
     * Safe to repeat, and to come late: only a verification that still awaits the customer until then expires.
     */
    async expireVerification(task: DeadlineTask): Promise<DecisionStep> {
      const { tenantId, customerId, verificationId } = task;
      return asTenant(deps.database, tenantId, async (tx) => {
        const customer = await findCustomer(tx, customerId, 'for update');
        const verification = customer && (await lockVerification(tx, verificationId));
        if (!verification) return { next: 'ended', state: 'cancelled' };
        if (verification.endedAt !== null) return endedStep(verification);
        if (verification.state !== 'awaiting_customer' || !isDue(verification, task)) return { next: 'check' };
        const requirements = pastDue({ ...NOTHING_REQUIRED, ...verification.requirements });
        // Everything that was asked for has come; the change that brought it is on its way here.
        if (requirements.past_due.length === 0) return { next: 'check' };
        const why = {
          cause: `deadline/${verificationId}/${verification.stateVersion}`,
          actor: 'clearway',
          reasons: [REASON],
        };
        await moveVerification(tx, verification, 'expired', { requirements }, why);
        if (!(await moveStatus(tx, customer, 'RESTRICTED', why))) await touchCustomer(tx, customerId);
        await insertAuditEvents(tx, { tenantId, customerId, actor: 'clearway', action: 'verification.expired' });
        return { next: 'ended', state: 'expired' };
      });
    },

    /**
     * The reviewer's time is over: the case is marked, and goes on waiting. False when it does not wait for that any more.
     *
     * Safe to repeat: the first mark stays, and is written down once.
     */
    async markReviewOverdue(task: DeadlineTask): Promise<boolean> {
      const { tenantId, customerId, verificationId } = task;
      return asTenant(deps.database, tenantId, async (tx) => {
        const customer = await findCustomer(tx, customerId, 'for update');
        const verification = customer && (await lockVerification(tx, verificationId));
        if (!verification || !isWithReviewers(verification) || !isDue(verification, task)) return false;
        if (verification.overdueAt !== null) return true;
        await markOverdue(tx, verificationId);
        await markReviewsOverdue(tx, verificationId);
        await touchCustomer(tx, customerId);
        await insertAuditEvents(tx, {
          tenantId,
          customerId,
          actor: 'clearway',
          action: 'review.overdue',
          detail: { verification_id: verificationId },
        });
        return true;
      });
    },
  };
}

function isWithReviewers({ state }: StoredVerification): boolean {
  return state === 'in_review' || state === 'awaiting_second_approval';
}

/** The deadline that passed is the one that stands: it was not set anew since. */
function isDue({ dueAt }: StoredVerification, task: DeadlineTask): boolean {
  return dueAt !== null && Date.parse(dueAt) === Date.parse(task.dueAt);
}
