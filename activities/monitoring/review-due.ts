import { v7 as uuidv7 } from 'uuid';

import { announceVerification } from '../../src/commands/verify-unasked';
import { findCustomer, touchCustomer } from '../../src/db/customers';
import { asTenant } from '../../src/db/database';
import { latestDecisionOfCustomer } from '../../src/db/decisions';
import { dueReviews } from '../../src/db/due-reviews';
import { insertVerifications, lockOpenVerification } from '../../src/db/verifications';
import type { ReviewCounts } from '../../src/domain/monitoring';
import { nextReviewAt } from '../../src/domain/next-review';
import type { CustomerScope } from '../../src/domain/steps';
import type { ActivityDeps } from '../deps';
import { whileBeating } from '../while-beating';
import { monitoringOf } from './monitoring';

export function createReviewDue(deps: ActivityDeps) {
  return {
    /**
     * Opens the periodic review of at most so many customers, who have been due the longest. They go on standing as they
     * do until it decides.
     *
     * Safe to repeat: whoever is being verified, or has been since, is due no more.
     */
    async openDueReviews({ most }: { readonly most: number }): Promise<ReviewCounts> {
      return whileBeating(async () => {
        const due = await dueReviews(monitoringOf(deps).acrossTenants, deps.now(), most);
        let opened = 0;
        for (const customer of due) if (await review(customer)) opened++;
        return { due: due.length, opened };
      });
    },
  };

  async function review({ tenantId, customerId }: CustomerScope): Promise<boolean> {
    const now = deps.now();
    return asTenant(deps.database, tenantId, async (tx) => {
      const customer = await findCustomer(tx, customerId, 'for update');
      if (customer?.status !== 'ACTIVE' || !customer.wrappedKey) return false;
      if (customer.nextReviewAt === null) {
        // Approved before reviews had a time: it runs from the approval.
        const approval = await latestDecisionOfCustomer(tx, customerId, 'approve');
        const since = approval ? new Date(approval.decidedAt) : now;
        const { reviewEvery: every } = await deps.policies.activeOf(tx, tenantId);
        await touchCustomer(tx, customerId, nextReviewAt(since, approval?.riskTier ?? 'high', every, []));
        return false;
      }
      if (Date.parse(customer.nextReviewAt) > now.getTime()) return false;
      if (await lockOpenVerification(tx, customerId)) return false;
      const id = uuidv7();
      const opened = { id, tenantId, customerId, openedBecause: 'periodic_review' as const };
      await insertVerifications(tx, { ...opened, cause: `periodic_review/${id}`, actor: 'clearway' });
      await announceVerification(tx, { tenantId, customerId }, 'periodic_review', { verification_id: id });
      return true;
    });
  }
}
