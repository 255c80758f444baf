import type { Knex } from 'knex';

import { rowsOf } from '../../src/db/database';

/** What must hold at any moment, whatever happened. Each query answers the rows that break it: none. */
const INVARIANTS: Readonly<Record<string, string>> = {
  'a customer without a verification': `
    select c.id from customers c where not exists (select from verifications v where v.customer_id = c.id)`,
  'an open verification that nothing will take further (no message waits, none was ever delivered)': `
    select v.id from verifications v
    where v.ended_at is null and not exists (select from outbox o where o.customer_id = v.customer_id)`,
  'more than one final decision': `
    select verification_id from decisions where outcome in ('approve', 'decline') group by 1 having count(*) > 1`,
  'a verification decided without a final decision, or with one and not decided': `
    select v.id from verifications v
    left join decisions d on d.verification_id = v.id and d.outcome in ('approve', 'decline')
    where (v.state = 'decided') <> (d.id is not null)`,
  'a customer active on anything but an approval': `
    select c.id from customers c
    join status_transitions t on t.subject_id = c.id and t.version = c.status_version
    left join decisions d on d.id = t.decision_id
    where c.status = 'ACTIVE' and d.outcome is distinct from 'approve'`,
  'a gap or a repeat in the versions of a subject': `
    select subject_id from status_transitions group by 1
    having count(*) <> max(version) or min(version) <> 1`,
  'a move along no edge': `
    select t.id from status_transitions t
    where t.from_value is not null and not exists (
      select from status_edges e where e.subject = t.subject and e.from_value = t.from_value and e.to_value = t.to_value)`,
  'a move that does not begin where the one before it ended': `
    select t.id from status_transitions t
    left join status_transitions b on b.subject_id = t.subject_id and b.version = t.version - 1
    where t.version > 1 and b.to_value is distinct from t.from_value`,
  'a customer that stands elsewhere than their last move': `
    select c.id from customers c
    join lateral (select to_value, version from status_transitions t where t.subject_id = c.id
      order by version desc limit 1) last on true
    where (c.status, c.status_version) is distinct from (last.to_value, last.version)`,
  'a verification that stands elsewhere than its last move': `
    select v.id from verifications v
    join lateral (select to_value, version from status_transitions t where t.subject_id = v.id
      order by version desc limit 1) last on true
    where (v.state, v.state_version) is distinct from (last.to_value, last.version)`,
  'a restriction or lock without a decision or a reason': `
    select t.id from status_transitions t
    where t.subject = 'customer' and t.to_value in ('RESTRICTED', 'LOCKED') and t.decision_id is null
      and jsonb_array_length(t.reasons) = 0 and t.from_value is distinct from 'RESTRICTED'
      and not exists (select from customer_controls c where c.customer_id = t.customer_id and c.action = 'restrict')`,
  'one cause that moved a subject twice': `
    select subject_id, cause from status_transitions group by 1, 2 having count(*) > 1`,
  'a way out of LOCKED without two people': `
    select t.id from status_transitions t
    left join customer_controls c on c.id = t.unlock_id and c.action = 'unlock'
    where t.from_value = 'LOCKED' and (c.approved_by is null or c.approved_by = c.requested_by)`,
  'a decision that saw an override of nothing it was about': `
    select d.id from decisions d
    cross join lateral jsonb_array_elements(coalesce(d.context -> 'overrides', '[]')) as seen
    where not exists (
      select from finding_overrides o join checks c on c.id = any(d.evidence_ids)
      where o.id = (seen ->> 'id')::uuid and o.customer_id = d.customer_id
        and (c.kind, c.subject, c.input_hash) = (o.check_kind, o.subject, o.input_hash))`,
  'a customer active on an override that was withdrawn': `
    select c.id from customers c
    join status_transitions t on t.subject_id = c.id and t.version = c.status_version
    join decisions d on d.id = t.decision_id
    cross join lateral jsonb_array_elements(coalesce(d.context -> 'overrides', '[]')) as seen
    join finding_overrides o on o.id = (seen ->> 'id')::uuid
    where c.status = 'ACTIVE' and o.withdrawn_at is not null`,
  'a verdict carried out that lacks its second person': `
    select d.id from decisions d join verdicts v on v.id = d.verdict_id
    where v.sent_back_by is not null or (v.needs_second and (v.seconded_by is null or v.seconded_by = v.given_by))`,
  'two open verifications, reviews or standing verdicts of one subject': `
    select customer_id from verifications where ended_at is null group by 1 having count(*) > 1
    union all select verification_id from reviews where state = 'open' group by 1 having count(*) > 1
    union all select review_id from verdicts where sent_back_by is null group by 1 having count(*) > 1`,
  'an open review of a verification that waits for no reviewer': `
    select r.id from reviews r join verifications v on v.id = r.verification_id
    where r.state = 'open' and v.state not in ('in_review', 'awaiting_second_approval')`,
  'a verification that waits for a reviewer without an open review': `
    select v.id from verifications v
    where v.state in ('in_review', 'awaiting_second_approval')
      and not exists (select from reviews r where r.verification_id = v.id and r.state = 'open')`,
  'a business active while somebody required, who is a customer, is not, and nothing looks again': `
    select c.id from customers c
    join status_transitions t on t.subject_id = c.id and t.version = c.status_version
    join decisions d on d.id = t.decision_id
    cross join lateral jsonb_to_recordset(d.parties) as decided (id uuid, required boolean)
    join related_parties p on p.id = decided.id and p.removed_at is null
    join customers behind on behind.id = p.refers_to
    where c.status = 'ACTIVE' and decided.required and behind.status <> 'ACTIVE'
      and not exists (select from verifications v where v.customer_id = c.id and v.ended_at is null)`,
  'an approval by the policy over a party who is required and was not approved': `
    select d.id from decisions d cross join lateral jsonb_to_recordset(d.parties) as decided (required boolean, outcome text)
    where d.outcome = 'approve' and d.decided_by = 'policy' and decided.required and decided.outcome <> 'approve'`,
  'evidence about a party of somebody else, or of nobody': `
    select c.id from checks c
    where c.subject like 'party:%' and not exists (
      select from related_parties p
      where p.customer_id = c.customer_id and p.id::text = substring(c.subject from '^party:([^/]+)'))`,
  'a customer active under an operator’s restriction': `
    select id from customers where status = 'ACTIVE' and restriction_id is not null`,
};

/** The names of those that are broken, with how many rows break them. */
export async function brokenInvariants(owner: Knex): Promise<Record<string, number>> {
  const broken: Record<string, number> = {};
  for (const [name, sql] of Object.entries(INVARIANTS)) {
    const rows = await rowsOf(owner.raw(sql));
    if (rows.length > 0) broken[name] = rows.length;
  }
  return broken;
}
