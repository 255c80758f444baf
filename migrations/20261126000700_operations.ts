import type { Knex } from 'knex';

/**
 * What operators do and look at: repairs of verifications that are stuck, how the lists stand at the workers, and indexes
 * for the times that verifications take.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    set local lock_timeout = '2s';

    create table repairs (
      id uuid primary key,
      tenant_id uuid not null,
      customer_id uuid not null,
      verification_id uuid not null,
      repair text not null check (repair in ('retry', 'signal', 'rerun')),
      reason_code text not null check (reason_code ~ '^[a-z][a-z0-9_]{1,63}$'),
      note_sealed bytea not null,
      found_state text not null check (found_state not in ('decided', 'expired', 'cancelled')),
      found_blocked_on text not null,
      renews_claims boolean not null,
      distrusted uuid[] not null default '{}',
      ordered_by text not null,
      ordered_at timestamptz not null default now(),
      foreign key (tenant_id, customer_id, verification_id) references verifications (tenant_id, customer_id, id),
      constraint only_a_rerun_distrusts check (repair = 'rerun' or distrusted = '{}'),
      constraint a_rerun_renews check (repair <> 'rerun' or renews_claims),
      constraint a_signal_renews_nothing check (repair <> 'signal' or not renews_claims)
    );
    create index on repairs (customer_id);
    create index on repairs (verification_id);
    comment on table repairs is 'What a person did about a verification that was stuck: who, when, why, what. Append-only.';
    comment on column repairs.distrusted is 'Evidence that is not used again: every check of the customer runs anew.';
    comment on column repairs.renews_claims is 'What was decided before is void, so that it is decided again.';

    create table list_standings (
      list text primary key check (length(list) between 1 and 100),
      kind text check (length(kind) between 1 and 40),
      version text,
      dated date,
      entries integer check (entries >= 0),
      required boolean not null,
      told_at timestamptz not null default now(),
      last_lookup text check (last_lookup in ('unchanged', 'updated', 'refused', 'failed')),
      looked_up_at timestamptz,
      confirmed_at timestamptz,
      constraint loaded_as_a_whole check ((version is null) = (dated is null) and (version is null) = (entries is null)),
      constraint looked_up_at_some_time check ((last_lookup is null) = (looked_up_at is null))
    );
    comment on table list_standings is 'How each list stands as the worker that spoke last has it. Without a version: it is not loaded.';
    comment on column list_standings.confirmed_at is 'When its source last said that this is the newest.';

    -- A run that is lost takes its count of attempts with it: those of the next one are other attempts.
    alter table checks add column cause text check (length(cause) between 1 and 200);
    alter table checks drop constraint one_answer_an_attempt;
    alter table checks add constraint one_answer_an_attempt
      unique nulls not distinct (verification_id, subject, kind, input_hash, attempt, cause);
    comment on column checks.cause is 'Which attempt of which run asked.';

    create index verification_stages_left on status_transitions (tenant_id, from_value, occurred_at desc)
      where subject = 'verification' and from_value is not null;
    create index open_verifications_of_tenant on verifications (tenant_id, opened_at, id) where ended_at is null;
    create index ended_verifications_of_tenant on verifications (tenant_id, ended_at) where ended_at is not null;
    create index on reviews (verification_id);

    alter table repairs enable row level security;
    alter table repairs force row level security;
    create policy own_tenant on repairs to clearway_app
      using (tenant_id = clearway_tenant()) with check (tenant_id = clearway_tenant());
    grant select, insert on repairs to clearway_app;
    create trigger append_only before update or delete on repairs for each row execute function refuse_change();
    create trigger append_only_truncate before truncate on repairs for each statement execute function refuse_change();
    grant select, insert, update on list_standings to clearway_app;
  `);
}

/** Forward only: a mistake is mended by the next migration. */
export async function down(): Promise<void> {
  throw new Error('Migrations go forward only');
}
