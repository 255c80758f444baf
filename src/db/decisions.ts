import type { Decision, DecisionOutcome, PartyDecision, Reason } from '../domain/decision';
import type { JsonObject } from '../domain/evidence';
import type { RiskTier } from '../domain/verification';
import { rowsOf } from './database';
import type { Transaction } from './database';

export interface StoredDecision {
  readonly id: string;
  readonly verificationId: string;
  readonly version: number;
  /** The customer's claims that it looked at. */
  readonly claimsVersion: number;
  readonly outcome: DecisionOutcome;
  readonly reasons: readonly Reason[];
  readonly evidenceIds: readonly string[];
  readonly context: JsonObject;
  readonly riskTier: RiskTier;
  readonly policyVersion: string;
  readonly verdictId: string | null;
  readonly cause: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
  /** Of a business: what it came to about each related party alone. */
  readonly parties: readonly PartyDecision[];
}

const COLUMNS = `id, verification_id as "verificationId", version,
  claims_version as "claimsVersion", outcome, reasons, evidence_ids as "evidenceIds", context,
  risk_tier as "riskTier", policy_version as "policyVersion", verdict_id as "verdictId", cause, decided_by as "decidedBy", decided_at as "decidedAt", parties`;

export async function insertDecision(
  tx: Transaction,
  tenantId: string,
  customerId: string,
  row: Omit<StoredDecision, 'reasons' | 'outcome' | 'riskTier' | 'parties'> & { decision: Decision },
): Promise<void> {
  const { decision, ...rest } = row;
  await tx.raw(
    `insert into decisions (id, tenant_id, customer_id, verification_id, version, claims_version, outcome, reasons, requirements,
       risk_tier, risk_reasons, context, evidence_ids, policy_version, verdict_id, cause, decided_by, decided_at, parties)
     values (:id, :tenantId, :customerId, :verificationId, :version, :claimsVersion, :outcome, :reasons, :requirements,
       :riskTier, :riskReasons, :context, :evidenceIds, :policyVersion, :verdictId, :cause, :decidedBy, :decidedAt, :parties)`,
    {
      ...rest,
      tenantId,
      customerId,
      outcome: decision.outcome,
      reasons: JSON.stringify(decision.reasons),
      requirements: JSON.stringify(decision.requirements),
      riskTier: decision.risk.tier,
      riskReasons: JSON.stringify(decision.risk.reasons),
      context: JSON.stringify(row.context),
      evidenceIds: [...row.evidenceIds],
      parties: JSON.stringify(decision.parties ?? []),
    },
  );
}

/** Oldest first. The last one is how the verification stands. */
export async function decisionsOf(tx: Transaction, verificationId: string): Promise<StoredDecision[]> {
  return rowsOf<StoredDecision>(
    tx.raw(`select ${COLUMNS} from decisions where verification_id = ? order by version`, [verificationId]),
  );
}

/** How the customer was decided about last, in whatever verification. */
export async function latestDecision(tx: Transaction, customerId: string): Promise<StoredDecision | undefined> {
  const [row] = await rowsOf<StoredDecision>(
    tx.raw(`select ${COLUMNS} from decisions where customer_id = ? order by decided_at desc, version desc limit 1`, [
      customerId,
    ]),
  );
  return row;
}

/** The last one of the customer's open verification. */
export async function latestDecisionOfOpen(tx: Transaction, customerId: string): Promise<StoredDecision | undefined> {
  const [row] = await rowsOf<StoredDecision>(
    tx.raw(
      `select ${COLUMNS} from decisions
       where verification_id = (select id from verifications where customer_id = ? and ended_at is null)
       order by version desc limit 1`,
      [customerId],
    ),
  );
  return row;
}

export async function latestDecisionOfCustomer(
  tx: Transaction,
  customerId: string,
  outcome: DecisionOutcome,
): Promise<StoredDecision | undefined> {
  const [row] = await rowsOf<StoredDecision>(
    tx.raw(
      `select ${COLUMNS} from decisions where customer_id = ? and outcome = ? order by decided_at desc, version desc limit 1`,
      [customerId, outcome],
    ),
  );
  return row;
}

/** How the customer was decided about last, by policy or person. */
export async function latestFinalOutcome(
  tx: Transaction,
  customerId: string,
): Promise<'approve' | 'decline' | undefined> {
  const [row] = await rowsOf<{ outcome: 'approve' | 'decline' }>(
    tx.raw(
      `select outcome from decisions where customer_id = :customerId and outcome in ('approve', 'decline')
       order by decided_at desc, version desc limit 1`,
      { customerId },
    ),
  );
  return row?.outcome;
}
