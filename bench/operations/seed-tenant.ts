import type { Knex } from 'knex';

export const TENANT = '11111111-1111-4111-8111-111111111111';

/**
 * A tenant with a month behind it: `decided` verifications, a tenth of them reviewed and a seventh asked for something, and
 * `open` ones that wait for a customer, a reviewer or a check. Moves and reviews as the product writes them, past triggers
 * and references, because a month is not to be lived through; nobody is in them.
 */
export async function seedTenant(owner: Knex, { decided, open }: { readonly decided: number; readonly open: number }) {
  await owner.transaction(async (tx) => {
    const run = (sql: string, bindings: readonly (string | number)[] = []) => tx.raw(sql, [...bindings]);
    await run(`set local statement_timeout = 0`);
    await run(`set local session_replication_role = replica`);
    await run(`insert into tenants (id, name, mode) values (?, 'bench', 'live')`, [TENANT]);
    await run(
      `create temp table lives on commit drop as
       select g, gen_random_uuid() as customer, gen_random_uuid() as id,
         now() - interval '1 day' - random() * interval '28 days' as opened,
         case when g <= cast(? as int) then case g % 3 when 0 then array['collecting', 'checking', 'in_review']
           when 1 then array['collecting', 'checking', 'awaiting_customer'] else array['collecting', 'checking'] end
         when g % 10 = 0 then array['collecting', 'checking', 'in_review', 'decided']
         when g % 7 = 0 then array['collecting', 'checking', 'awaiting_customer', 'checking', 'decided']
         else array['collecting', 'checking', 'decided'] end as way
       from generate_series(1, cast(? as int)) as g`,
      [open, decided + open],
    );
    await run(
      `insert into customers (id, tenant_id, kind, status, status_version, country_code, profile_sealed)
       select customer, cast(? as uuid), 'individual', 'APPROVAL_PENDING', 1, 'NGA', '\\x00' from lives`,
      [TENANT],
    );
    await run(
      `insert into status_transitions (tenant_id, subject, subject_id, customer_id, version, from_value, to_value, cause, actor, occurred_at)
       select cast(? as uuid), 'verification', id, customer, n, way[n - 1], way[n], 'move ' || n, 'bench',
         opened + (n - 1) * interval '1 second' + greatest(0, n - 3) * (1 + g % 13) * interval '20 minutes'
       from lives cross join lateral generate_series(1, cardinality(way)) as n`,
      [TENANT],
    );
    await run(
      `insert into verifications (id, tenant_id, customer_id, number, opened_because, state, state_version, opened_at, ended_at)
       select id, cast(? as uuid), customer, 1, 'created', last.to_value, last.version, opened,
         case when last.to_value = 'decided' then last.occurred_at end
       from lives cross join lateral (select to_value, version, occurred_at from status_transitions
         where subject_id = lives.id order by version desc limit 1) as last`,
      [TENANT],
    );
    await run(
      `insert into reviews (id, tenant_id, customer_id, verification_id, decision_id, state, queue, risk_tier, four_eyes, reasons,
         opened_at, due_at, claimed_by, claimed_at, closed_at)
       select gen_random_uuid(), cast(? as uuid), customer, v.id, gen_random_uuid(), case when v.ended_at is null then 'open' else 'decided' end,
         'general', 'low', false, '[]', came.occurred_at, came.occurred_at + interval '1 day', 'bench',
         came.occurred_at + interval '10 minutes', v.ended_at
       from lives join verifications v on v.id = lives.id
       join status_transitions came on came.subject_id = v.id and came.to_value = 'in_review'`,
      [TENANT],
    );
  });
  await owner.raw('vacuum analyze');
}
