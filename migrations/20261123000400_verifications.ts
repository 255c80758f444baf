import type { Knex } from 'knex';

/** Verifications, their evidence (`checks`) and their decisions. Evidence and decisions are append-only. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    set local lock_timeout = '2s';

    create table verifications (
      id uuid primary key,
      tenant_id uuid not null,
      customer_id uuid not null,
      number integer not null check (number >= 1),
      opened_because text not null check (opened_because in ('created', 'changed', 'unlocked', 'periodic_review', 'list_changed')),
      state text not null,
      state_version integer not null,
      requirements jsonb not null default '{}' check (jsonb_typeof(requirements) = 'object'),
      risk_tier text check (risk_tier in ('low', 'medium', 'high')),
      blocked_on text not null default 'none',
      due_at timestamptz,
      overdue_at timestamptz,
      opened_at timestamptz not null default now(),
      ended_at timestamptz,
      unique (tenant_id, customer_id, id),
      unique (customer_id, number),
      foreign key (tenant_id, customer_id) references customers (tenant_id, id),
      constraint state_is_the_latest_move foreign key (tenant_id, id, state_version, state)
        references status_transitions (tenant_id, subject_id, version, to_value) deferrable initially deferred,
      constraint ended_means_final check ((ended_at is not null) = (state in ('decided', 'expired', 'cancelled')))
    );
    create unique index one_open_verification_a_customer on verifications (customer_id) where ended_at is null;
    create index open_verifications on verifications (opened_at) where ended_at is null;
    create trigger never_back before update on verifications
      for each row when (new.state_version < old.state_version) execute function refuse_going_back();

    create table checks (
      id uuid primary key,
      tenant_id uuid not null,
      customer_id uuid not null,
      verification_id uuid not null,
      subject text not null check (length(subject) between 1 and 100),
      kind text not null check (kind in ('document', 'identity_number', 'address', 'screening', 'contact', 'funds', 'registration', 'ownership')),
      outcome text not null check (outcome in ('clear', 'consider', 'hit', 'unavailable', 'not_applicable')),
      findings jsonb not null check (jsonb_typeof(findings) = 'array'),
      input_hash text not null,
      engine_name text not null,
      engine_version text not null,
      data jsonb not null check (jsonb_typeof(data) = 'object'),
      sealed bytea,
      started_at timestamptz not null,
      finished_at timestamptz not null,
      attempt integer not null check (attempt >= 1),
      foreign key (tenant_id, customer_id, verification_id) references verifications (tenant_id, customer_id, id),
      constraint one_answer_an_attempt unique (verification_id, subject, kind, input_hash, attempt),
      constraint finished_after_it_started check (finished_at >= started_at)
    );
    create index on checks (customer_id, kind, finished_at desc);
    comment on table checks is 'Evidence: one row a check run. Append-only.';
    comment on column checks.sealed is 'Personal details of the answer, sealed under the key of the customer.';

    create table decisions (
      id uuid primary key,
      tenant_id uuid not null,
      customer_id uuid not null,
      verification_id uuid not null,
      version integer not null check (version >= 1),
      claims_version integer not null check (claims_version >= 1),
      outcome text not null check (outcome in ('approve', 'refer', 'decline', 'request_information')),
      reasons jsonb not null check (jsonb_typeof(reasons) = 'array'),
      requirements jsonb not null check (jsonb_typeof(requirements) = 'object'),
      risk_tier text not null check (risk_tier in ('low', 'medium', 'high')),
      risk_reasons jsonb not null default '[]',
      context jsonb not null check (jsonb_typeof(context) = 'object'),
      evidence_ids uuid[] not null,
      policy_version text not null,
      verdict_id uuid,
      verdict_agreed boolean generated always as (case when verdict_id is not null then true end) stored,
      cause text not null,
      decided_by text not null,
      decided_at timestamptz not null,
      foreign key (tenant_id, customer_id, verification_id) references verifications (tenant_id, customer_id, id),
      unique (id, customer_id, outcome),
      constraint one_decision_a_version unique (verification_id, version),
      constraint one_decision_a_cause unique (verification_id, cause),
      constraint a_person_or_the_policy check ((decided_by = 'policy') = (verdict_id is null))
    );
    create unique index one_final_decision_a_verification on decisions (verification_id) where outcome in ('approve', 'decline');
    comment on column decisions.context is 'What the decision saw beside the evidence (kind, country, what was sent): no personal data.';

    alter table status_transitions
      add constraint rests_on_its_decision foreign key (decision_id, customer_id, decision_outcome)
        references decisions (id, customer_id, outcome);

    -- At the commit, because the move is written before the row that it moves.
    create function subject_has_followed() returns trigger
      language plpgsql
      as $$ begin
        if new.subject = 'customer' then
          if exists (select from customers c where c.id = new.subject_id and c.status_version >= new.version) then
            return null;
          end if;
        elsif exists (
          select from verifications v where v.id = new.subject_id and v.customer_id = new.customer_id
            and v.state_version >= new.version
            and (new.to_value <> 'decided' or exists (
              select from decisions d where d.verification_id = v.id and d.outcome in ('approve', 'decline'))))
        then
          return null;
        end if;
        raise exception 'a move that its % has not made', new.subject
          using errcode = 'foreign_key_violation', constraint = 'subject_has_followed';
      end $$;
    create constraint trigger subject_has_followed after insert on status_transitions
      deferrable initially deferred for each row execute function subject_has_followed();
  `);
  for (const table of ['checks', 'decisions']) {
    await knex.raw(`
      create trigger append_only before update or delete on ${table} for each row execute function refuse_change();
      create trigger append_only_truncate before truncate on ${table} for each statement execute function refuse_change();
    `);
  }
  for (const table of ['verifications', 'checks', 'decisions']) {
    await knex.raw(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy own_tenant on ${table} to clearway_app
        using (tenant_id = clearway_tenant()) with check (tenant_id = clearway_tenant());
      grant select, insert on ${table} to clearway_app;
    `);
  }
  await knex.raw(`
    grant update (state, state_version, requirements, risk_tier, blocked_on, due_at, overdue_at, ended_at)
      on verifications to clearway_app;
    create policy open_ones on verifications for select to clearway_relay using (ended_at is null);
    grant select (id, tenant_id, customer_id, number, state, opened_at, ended_at) on verifications to clearway_relay;
  `);
}

/** Forward only: a mistake is mended by the next migration. */
export async function down(): Promise<void> {
  throw new Error('Migrations go forward only');
}
