import type { Knex } from 'knex';

import { rowsOf } from './database';

export interface DueReview {
  readonly tenantId: string;
  readonly customerId: string;
  /** Null: approved before reviews had a time. */
  readonly nextReviewAt: string | null;
}

/**
 * Active customers of all tenants whose review is due, the longest first, and those for whom it was never said when. Who
 * is being verified already is none of them. As `clearway_relay`, which sees ids, states and instants alone.
 */
export async function dueReviews(acrossTenants: Knex, now: Date, size: number): Promise<readonly DueReview[]> {
  return rowsOf<DueReview>(
    acrossTenants.raw(
      `select tenant_id as "tenantId", id as "customerId", next_review_at as "nextReviewAt" from customers c
       where status = 'ACTIVE' and (next_review_at is null or next_review_at <= cast(:now as timestamptz))
         and not exists (select from verifications v where v.customer_id = c.id and v.ended_at is null)
       order by next_review_at nulls first, id limit :size`,
      { now: now.toISOString(), size },
    ),
  );
}
