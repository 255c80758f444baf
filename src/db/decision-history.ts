import type { Evidence } from '../domain/evidence';
import type { JudgedEvidence, PastDecision } from '../domain/replay';
import { rowsOf } from './database';
import type { Transaction } from './database';

/** Before the first id there is. */
export const FROM_THE_FIRST = '00000000-0000-0000-0000-000000000000';

type EvidenceValues = [
  id: string,
  kind: Evidence['kind'],
  subject: string,
  outcome: Evidence['outcome'],
  findings: Evidence['findings'],
  inputHash: string,
  startedAt: string,
];

/**
 * As one JSON value a decision, without names: Postgres takes half the time over it, and the one parser that is fast reads
 * it. Measured at six rows of evidence a decision.
 */
const EVIDENCE = `(
  select json_agg(json_build_array(c.id, c.kind, c.subject, c.outcome, c.findings, c.input_hash, c.started_at))
  from checks c where c.id = any(d.evidence_ids))`;

const COLUMNS = `d.id, d.customer_id as "customerId", d.verification_id as "verificationId", d.outcome, d.reasons,
  d.requirements, d.risk_tier as "riskTier", d.risk_reasons as "riskReasons", d.parties, d.context,
  cardinality(d.evidence_ids) as "evidenceCount", ${EVIDENCE} as evidence, d.policy_version as "policyVersion",
  d.decided_at as "decidedAt",
  case when v.id is not null then json_build_object('action', v.action, 'reasonCode', v.reason_code,
    'requirements', to_json(v.requirements)) end as verdict,
  r.ended_at is null and not exists (
    select from decisions l where l.verification_id = d.verification_id and l.version > d.version) as "isOpen"`;

const FROM = `decisions d
  join verifications r on r.id = d.verification_id
  left join verdicts v on v.id = d.verdict_id`;

type Row = Omit<PastDecision, 'evidence'> & {
  readonly evidence: readonly EvidenceValues[] | null;
  readonly evidenceCount: number;
};

/** Decisions with everything they saw, in the order of their ids, which grow with time. */
export async function pastDecisions(
  tx: Transaction,
  page: { readonly since: string | null; readonly after: string; readonly size: number },
): Promise<readonly PastDecision[]> {
  const rows = await rowsOf<Row>(
    tx.raw(
      `select ${COLUMNS} from ${FROM}
       where d.id > cast(:after as uuid)
         and (cast(:since as timestamptz) is null or d.decided_at >= cast(:since as timestamptz))
       order by d.id limit :size`,
      page,
    ),
  );
  return rows.map(decisionOf);
}

/** The last decision about the customer, and undefined where nothing was decided yet. */
export async function lastDecisionAbout(tx: Transaction, customerId: string): Promise<PastDecision | undefined> {
  const [row] = await rowsOf<Row>(
    tx.raw(
      `select ${COLUMNS} from ${FROM} where d.customer_id = ? order by d.decided_at desc, d.version desc limit 1`,
      [customerId],
    ),
  );
  return row && decisionOf(row);
}

/** The last decision of a verification that has one. */
export async function lastDecisionOf(tx: Transaction, verificationId: string): Promise<PastDecision | undefined> {
  const [row] = await rowsOf<Row>(
    tx.raw(`select ${COLUMNS} from ${FROM} where d.verification_id = ? order by d.version desc limit 1`, [
      verificationId,
    ]),
  );
  return row && decisionOf(row);
}

function decisionOf({ evidence, evidenceCount, ...row }: Row): PastDecision {
  const rows = (evidence ?? []).map(
    ([id, kind, subject, outcome, findings, input_hash, started_at]): JudgedEvidence => ({
      id,
      kind,
      subject,
      outcome,
      findings,
      input_hash,
      started_at,
    }),
  );
  // Append-only, so it cannot happen; decided from half of the evidence, it would be another decision without a word.
  if (rows.length !== evidenceCount) throw new Error('A decision rests on evidence that is not there');
  return { ...row, evidence: rows };
}
