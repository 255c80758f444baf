import type { Knex } from 'knex';

import type { DecisionInput } from '../../src/domain/decision';
import type { Policy } from '../../src/policy/policy';

interface History {
  readonly tenantId: string;
  readonly policy: Policy;
  readonly count: number;
  /** What their decisions saw, in turn. */
  readonly inputs: readonly DecisionInput[];
}

/**
 * So many verifications, each with its evidence and its decision by this policy. Ids of decisions grow with time and those of
 * evidence are hashes, as in a system that has worked for years.
 */
export async function writePastVerifications(owner: Knex, history: History): Promise<void> {
  const { tenantId, policy, count, inputs } = history;
  await owner.transaction(async (tx) => {
    // Past the customers and moves that they would refer to: replay reads none of them.
    await tx.raw(`set local session_replication_role = 'replica'`);
    await tx.raw('insert into policy_versions (tenant_id, version, name, text) values (?, ?, ?, ?)', [
      tenantId,
      policy.version,
      policy.name,
      policy.text,
    ]);
    await tx.raw(
      `create temporary table cases on commit drop as
       select * from json_to_recordset(?) as c (which integer, context jsonb, outcome text, reasons jsonb,
         requirements jsonb, tier text, risk_reasons jsonb)`,
      [JSON.stringify(inputs.map((input, which) => caseOf(policy, input, which)))],
    );
    await tx.raw(
      `create temporary table rows on commit drop as
       select * from json_to_recordset(?) as r (which integer, place integer, kind text, subject text, outcome text, findings jsonb)`,
      [JSON.stringify(inputs.flatMap(rowsOf))],
    );
    await tx.raw(
      `create temporary table past on commit drop as
       select n, mod(n, ${inputs.length}) as which, cast(md5('v' || n) as uuid) as verification,
         cast(md5('c' || n) as uuid) as customer,
         cast('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid) as decision,
         now() - make_interval(mins => ${count} - n) as at
       from generate_series(1, ${count}) as n`,
    );
    await tx.raw(
      `insert into verifications (id, tenant_id, customer_id, number, opened_because, state, state_version,
         policy_version, opened_at, ended_at)
       select verification, '${tenantId}', customer, 1, 'created', 'decided', 3, '${policy.version}', at, at from past`,
    );
    await tx.raw(
      `insert into checks (id, tenant_id, customer_id, verification_id, subject, kind, outcome, findings, input_hash,
         engine_name, engine_version, data, started_at, finished_at, attempt)
       select cast(md5('e' || n || '/' || place) as uuid), '${tenantId}', customer, verification, subject, kind, outcome,
         findings, 'hmac-sha256:' || md5('h' || n) || md5('i' || n), kind, '1', '{}', at, at, 1
       from past join rows using (which)`,
    );
    await tx.raw(
      `insert into decisions (id, tenant_id, customer_id, verification_id, version, claims_version, outcome, reasons,
         requirements, risk_tier, risk_reasons, context, evidence_ids, policy_version, cause, decided_by, decided_at)
       select decision, '${tenantId}', customer, verification, 1, 1, outcome, reasons, requirements, tier, risk_reasons,
         context, (select array_agg(cast(md5('e' || n || '/' || place) as uuid)) from rows r where r.which = past.which),
         '${policy.version}', 'bench', 'policy', at
       from past join cases using (which)`,
    );
  });
  await owner.raw('analyze decisions, checks, verifications');
}

function caseOf(policy: Policy, input: DecisionInput, which: number) {
  const { outcome, reasons, requirements, risk } = policy.decide(input);
  const { context } = input;
  return { which, context, outcome, reasons, requirements, tier: risk.tier, risk_reasons: risk.reasons };
}

function rowsOf({ evidence }: DecisionInput, which: number) {
  return evidence.map(({ kind, subject, outcome, findings }, place) => ({
    which,
    place,
    kind,
    subject,
    outcome,
    findings,
  }));
}
