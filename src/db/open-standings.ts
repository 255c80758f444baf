import type { CheckKind } from '../domain/evidence';
import type { OpenStanding } from '../domain/repair';
import type { VerificationState } from '../domain/verification';
import { rowsOf } from './database';
import type { Transaction } from './database';

/** Longer than the relay takes, its pauses between tries included. */
const UNDELIVERED_AFTER_SECONDS = 30;

export interface StoredStanding extends OpenStanding {
  readonly verificationId: string;
  readonly customerId: string;
  /** When it came into its state. */
  readonly since: string;
  /** Of the verdict that stands for the open review. */
  readonly verdictId: string | null;
}

interface Row extends Omit<StoredStanding, 'verdict' | 'dueAt' | 'changedSince' | 'currentlyDue'> {
  readonly state: VerificationState;
  readonly currentlyDue: readonly string[] | null;
  readonly dueAt: string | null;
  readonly agreed: boolean | null;
  readonly claimsVersion: number;
  readonly decidedClaims: number | null;
  readonly unavailable: readonly CheckKind[];
}

/** How these verifications stand, in no order; what has ended, or is another tenant's, is not among them. */
export async function openStandings(tx: Transaction, ids: readonly string[]): Promise<readonly StoredStanding[]> {
  if (ids.length === 0) return [];
  const rows = await rowsOf<Row>(
    tx.raw(
      `select v.id as "verificationId", v.customer_id as "customerId", v.state, v.blocked_on as "blockedOn",
         v.requirements -> 'currently_due' as "currentlyDue", v.due_at as "dueAt", t.occurred_at as since,
         r.claimed_by is not null as claimed, verdict.id as "verdictId", verdict.agreed,
         c.claims_version as "claimsVersion", d.claims_version as "decidedClaims",
         array(select distinct k.kind from checks k
           where k.id = any(d.evidence_ids) and k.outcome = 'unavailable' order by k.kind) as unavailable,
         exists (select from outbox o where o.customer_id = v.customer_id and o.sent_at is null
           and o.topic <> 'status_changed' and o.created_at < now() - make_interval(secs => :undelivered)) as undelivered
       from verifications v
       join customers c on c.id = v.customer_id
       join status_transitions t on t.subject_id = v.id and t.version = v.state_version
       left join lateral (
         select claims_version, evidence_ids from decisions where verification_id = v.id order by version desc limit 1) d on true
       left join reviews r on r.verification_id = v.id and r.state = 'open'
       left join verdicts verdict on verdict.review_id = r.id and verdict.sent_back_by is null
       where v.id = any(:ids::uuid[]) and v.ended_at is null`,
      { ids: [...ids], undelivered: UNDELIVERED_AFTER_SECONDS },
    ),
  );
  return rows.map(({ agreed, dueAt, claimsVersion, decidedClaims, currentlyDue, ...row }) => ({
    ...row,
    currentlyDue: currentlyDue ?? [],
    ...(dueAt !== null && { dueAt }),
    verdict: agreed === null ? 'none' : agreed ? 'agreed' : 'proposed',
    changedSince: decidedClaims !== null && decidedClaims !== claimsVersion,
  }));
}
