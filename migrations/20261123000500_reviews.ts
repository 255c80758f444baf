import type { Knex } from 'knex';

/** What people do: reviews and their verdicts, verdicts on list matches, and the controls lock, unlock, restrict, lift. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    set local lock_timeout = '2s';

    create table reviews (
      id uuid primary key,
      tenant_id uuid not null,
      customer_id uuid not null,
      verification_id uuid not null,
      decision_id uuid not null,
      state text not null check (state in ('open', 'decided', 'cancelled')),
      queue text not null,
      risk_tier text not null check (risk_tier in ('low', 'medium', 'high')),
      four_eyes boolean not null default false,
      reasons jsonb not null check (jsonb_typeof(reasons) = 'array'),
      opened_at timestamptz not null default now(),
      due_at timestamptz not null,
      overdue_at timestamptz,
      claimed_by text,
      claimed_at timestamptz,
      closed_at timestamptz,
      unique (tenant_id, customer_id, id),
      foreign key (tenant_id, customer_id, verification_id) references verifications (tenant_id, customer_id, id),
      foreign key (decision_id) references decisions,
      constraint claimed_by_someone_at_some_time check ((claimed_by is null) = (claimed_at is null)),
      constraint closed_means_closed check ((closed_at is null) = (state = 'open'))
    );
    create unique index one_open_review_a_verification on reviews (verification_id) where state = 'open';
    create index open_reviews on reviews (tenant_id, due_at, id) where state = 'open';

    create table verdicts (
      id uuid primary key,
      tenant_id uuid not null,
      customer_id uuid not null,
      review_id uuid not null,
      action text not null check (action in ('approve', 'decline', 'request_information', 'confirm_match', 'clear_match')),
      reason_code text not null check (reason_code ~ '^[a-z][a-z0-9_]{1,63}$'),
      note_sealed bytea not null,
      entry_ids text[] not null default '{}',
      requirements text[] not null default '{}',
      given_by text not null,
      given_at timestamptz not null default now(),
      needs_second boolean not null,
      seconded_by text,
      seconded_at timestamptz,
      sent_back_by text,
      sent_back_at timestamptz,
      agreed boolean generated always as (sent_back_by is null and (seconded_by is not null or not needs_second)) stored,
      unique (tenant_id, customer_id, id),
      unique (id, customer_id, agreed),
      foreign key (tenant_id, customer_id, review_id) references reviews (tenant_id, customer_id, id),
      constraint two_people check (seconded_by <> given_by and sent_back_by <> given_by),
      constraint seconded_once check ((seconded_by is null) = (seconded_at is null) and (sent_back_by is null) = (sent_back_at is null)),
      constraint seconded_or_sent_back check (seconded_by is null or sent_back_by is null),
      constraint asks_for_something check ((action = 'request_information') = (cardinality(requirements) > 0)),
      constraint judges_something check ((action in ('confirm_match', 'clear_match')) = (cardinality(entry_ids) > 0))
    );
    create unique index one_standing_verdict_a_review on verdicts (review_id) where sent_back_by is null;
    comment on index one_standing_verdict_a_review is 'Two reviewers may race: one verdict stands.';

    alter table decisions
      add constraint an_agreed_verdict_decided foreign key (verdict_id, customer_id, verdict_agreed)
        references verdicts (id, customer_id, agreed);

    create table match_verdicts (
      tenant_id uuid not null,
      customer_id uuid not null,
      entry_id text not null,
      entry_hash text not null,
      features_hash text not null,
      verdict text not null check (verdict in ('cleared', 'confirmed')),
      verdict_id uuid not null,
      given_by text not null,
      given_at timestamptz not null default now(),
      primary key (customer_id, entry_id, entry_hash, features_hash, verdict_id),
      foreign key (tenant_id, customer_id, verdict_id) references verdicts (tenant_id, customer_id, id)
    );
    comment on table match_verdicts is 'A pair of customer and list entry that a person judged; it holds while entry and matching features stay the same. The newest judgement of a pair stands. Append-only.';

    create table customer_controls (
      id uuid primary key,
      tenant_id uuid not null,
      customer_id uuid not null,
      action text not null check (action in ('lock', 'unlock', 'restrict', 'lift_restriction')),
      reason_code text not null check (reason_code ~ '^[a-z][a-z0-9_]{1,63}$'),
      note_sealed bytea not null,
      requested_by text not null,
      requested_at timestamptz not null default now(),
      approved_by text,
      approved_at timestamptz,
      approved boolean generated always as (approved_by is not null) stored,
      foreign key (tenant_id, customer_id) references customers (tenant_id, id),
      unique (id, customer_id, approved),
      unique (tenant_id, customer_id, id),
      constraint two_people check (approved_by <> requested_by),
      constraint approved_by_someone_at_some_time check ((approved_by is null) = (approved_at is null)),
      constraint only_unlocking_takes_two check (approved_by is null or action = 'unlock')
    );
    create unique index one_unlock_under_way on customer_controls (customer_id) where action = 'unlock' and approved_by is null;

    alter table customers
      add constraint restricted_by_an_operator foreign key (tenant_id, id, restriction_id)
        references customer_controls (tenant_id, customer_id, id);
    alter table status_transitions
      add constraint unlocked_by_two_people foreign key (unlock_id, customer_id, unlock_approved)
        references customer_controls (id, customer_id, approved);
  `);
  await knex.raw(`
    create trigger append_only before update or delete on match_verdicts for each row execute function refuse_change();
    create trigger append_only_truncate before truncate on match_verdicts for each statement execute function refuse_change();
  `);
  for (const table of ['reviews', 'verdicts', 'match_verdicts', 'customer_controls']) {
    await knex.raw(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy own_tenant on ${table} to clearway_app
        using (tenant_id = clearway_tenant()) with check (tenant_id = clearway_tenant());
      grant select, insert on ${table} to clearway_app;
    `);
  }
  await knex.raw(`
    grant update (state, overdue_at, claimed_by, claimed_at, closed_at) on reviews to clearway_app;
    grant update (seconded_by, seconded_at, sent_back_by, sent_back_at) on verdicts to clearway_app;
    grant update (approved_by, approved_at) on customer_controls to clearway_app;
  `);
}

/** Forward only: a mistake is mended by the next migration. */
export async function down(): Promise<void> {
  throw new Error('Migrations go forward only');
}
