import type { Knex } from 'knex';

/**
 * Policies: their texts under the hash of each, who proposed and who agreed to one, since when it is the active one, what
 * replaying it on history came to, and which open verifications were moved to it.
 *
 * A policy becomes active by a proposal that a second person agreed to after a replay; only the policy that ships with the
 * release needs none, and holds where a tenant has activated nothing. Verifications and new decisions name a stored
 * version, so every one of them can be made again from what is stored. Decisions from before are of `builtin-N`: their
 * constraint holds for new rows only.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    set local lock_timeout = '2s';

    create table policy_versions (
      tenant_id uuid not null references tenants,
      version text not null,
      name text not null check (length(name) between 1 and 100),
      text text not null check (octet_length(text) between 1 and 262144),
      stored_at timestamptz not null default now(),
      primary key (tenant_id, version),
      constraint version_is_the_hash_of_the_text
        check (version = 'sha256:' || encode(sha256(convert_to(text, 'UTF8')), 'hex'))
    );
    comment on table policy_versions is 'Texts of policies, each under its hash. Append-only.';

    create table shipped_policies (
      tenant_id uuid not null,
      version text not null,
      stored_at timestamptz not null default now(),
      primary key (tenant_id, version),
      foreign key (tenant_id, version) references policy_versions
    );
    comment on table shipped_policies is 'Came with a release: holds without a proposal where nothing is activated. Append-only.';

    create table policy_replays (
      id uuid primary key,
      tenant_id uuid not null,
      version text not null,
      since timestamptz,
      result jsonb not null check (jsonb_typeof(result) = 'object'),
      made_by text not null check (length(made_by) between 1 and 100),
      made_at timestamptz not null default now(),
      foreign key (tenant_id, version) references policy_versions,
      unique (id, tenant_id, version)
    );
    create index on policy_replays (tenant_id, version, made_at desc);
    comment on table policy_replays is 'What a version would have decided about the past. Append-only.';

    create table policy_proposals (
      id uuid primary key,
      tenant_id uuid not null,
      version text not null,
      note text not null check (length(note) between 1 and 2000),
      proposed_by text not null check (length(proposed_by) between 1 and 100),
      proposed_at timestamptz not null default now(),
      replay_id uuid,
      approved_by text check (length(approved_by) between 1 and 100),
      approved_at timestamptz,
      rejected_by text check (length(rejected_by) between 1 and 100),
      rejected_at timestamptz,
      answer_note text check (length(answer_note) between 1 and 2000),
      agreed boolean generated always as (approved_by is not null and rejected_by is null) stored,
      foreign key (tenant_id, version) references policy_versions,
      foreign key (replay_id, tenant_id, version) references policy_replays (id, tenant_id, version),
      unique (id, tenant_id, version, agreed),
      constraint two_people check (approved_by <> proposed_by),
      constraint approved_after_a_replay check (approved_by is null or replay_id is not null),
      constraint approved_or_rejected check (approved_by is null or rejected_by is null),
      constraint answered_once check ((approved_by is null) = (approved_at is null) and (rejected_by is null) = (rejected_at is null)),
      constraint answered_with_a_note check ((answer_note is null) = (approved_by is null and rejected_by is null))
    );
    create unique index one_open_proposal_a_version on policy_proposals (tenant_id, version)
      where approved_by is null and rejected_by is null;
    create index on policy_proposals (tenant_id, version, proposed_at desc);
    comment on table policy_proposals is 'Who proposed a version, and who agreed to it or not. An answered one stays as it is.';

    -- Also for the owner: what two people agreed to is not rewritten afterwards.
    create trigger answered_stays before update on policy_proposals for each row
      when (old.approved_by is not null or old.rejected_by is not null) execute function refuse_change();
    create trigger never_deleted before delete on policy_proposals for each row execute function refuse_change();
    create trigger append_only_truncate before truncate on policy_proposals for each statement execute function refuse_change();

    create table policy_activations (
      id bigint generated always as identity primary key,
      tenant_id uuid not null,
      version text not null,
      proposal_id uuid not null unique,
      agreed boolean not null default true check (agreed),
      activated_by text not null check (length(activated_by) between 1 and 100),
      activated_at timestamptz not null default now(),
      constraint two_people_agreed foreign key (proposal_id, tenant_id, version, agreed)
        references policy_proposals (id, tenant_id, version, agreed)
    );
    create index on policy_activations (tenant_id, id desc);
    create index on policy_activations (tenant_id, version);
    comment on table policy_activations is 'Since when which version is the active one; the newest row is. Append-only.';

    alter table verifications
      add column policy_version text,
      add constraint under_a_stored_policy foreign key (tenant_id, policy_version) references policy_versions;
    comment on column verifications.policy_version is 'The policy it is under: set by its first checks, changed by a move only. Null before.';
    create index open_verifications_by_policy on verifications (tenant_id, policy_version, id) where ended_at is null;

    -- Nobody is verified under a policy that one person alone wrote, and an open case does not change its policy unseen.
    create function bound_to_an_agreed_policy() returns trigger
      language plpgsql
      as $$ begin
        if old.policy_version is not null and not exists (
          select from policy_moves m where m.verification_id = new.id
            and m.from_version = old.policy_version and m.to_version = new.policy_version)
        then
          raise exception 'a verification changes its policy by a move only'
            using errcode = 'restrict_violation', constraint = 'moved_on_record';
        end if;
        if exists (select from shipped_policies s where s.tenant_id = new.tenant_id and s.version = new.policy_version)
          or exists (select from policy_activations a where a.tenant_id = new.tenant_id and a.version = new.policy_version)
        then
          return new;
        end if;
        raise exception 'a policy that two people have not agreed to'
          using errcode = 'restrict_violation', constraint = 'bound_to_an_agreed_policy';
      end $$;
    create trigger bound_to_an_agreed_policy before update of policy_version on verifications for each row
      when (old.policy_version is distinct from new.policy_version) execute function bound_to_an_agreed_policy();
    create function opened_under_no_policy() returns trigger
      language plpgsql
      as $$ begin
        raise exception 'a verification is bound to its policy by its first checks'
          using errcode = 'restrict_violation', constraint = 'opened_under_no_policy';
      end $$;
    create trigger opened_under_no_policy after insert on verifications for each row
      when (new.policy_version is not null) execute function opened_under_no_policy();

    -- Old decisions are of builtin-N and stay; not validated means that only new rows have to name a stored policy.
    alter table decisions
      add constraint made_under_a_stored_policy foreign key (tenant_id, policy_version) references policy_versions not valid;

    -- At the commit, because a decision is written before the verification that it moves.
    create function decided_under_its_policy() returns trigger
      language plpgsql
      as $$ begin
        if exists (select from verifications v where v.id = new.verification_id and v.policy_version = new.policy_version) then
          return null;
        end if;
        raise exception 'a decision under another policy than its verification is under'
          using errcode = 'foreign_key_violation', constraint = 'decided_under_its_policy';
      end $$;
    create constraint trigger decided_under_its_policy after insert on decisions
      deferrable initially deferred for each row execute function decided_under_its_policy();

    create table policy_moves (
      id uuid primary key,
      tenant_id uuid not null,
      customer_id uuid not null,
      verification_id uuid not null,
      from_version text,
      to_version text not null,
      from_outcome text check (from_outcome in ('approve', 'refer', 'decline', 'request_information')),
      expected_outcome text check (expected_outcome in ('approve', 'refer', 'decline', 'request_information')),
      moved_by text not null check (length(moved_by) between 1 and 100),
      moved_at timestamptz not null default now(),
      foreign key (tenant_id, customer_id, verification_id) references verifications (tenant_id, customer_id, id),
      foreign key (tenant_id, to_version) references policy_versions,
      constraint moves_somewhere check (from_version is distinct from to_version),
      constraint expected_where_decided check ((from_outcome is null) = (expected_outcome is null))
    );
    create index on policy_moves (tenant_id, to_version, moved_at);
    create index on policy_moves (verification_id);
    comment on table policy_moves is 'Open verifications that were moved to another policy, and what it is expected to decide. Append-only.';

    create table tenant_answers (
      tenant_id uuid not null references tenants,
      key text not null check (length(key) between 1 and 255),
      route text not null,
      body_hash bytea not null check (length(body_hash) = 32),
      answer json not null,
      created_at timestamptz not null default now(),
      primary key (tenant_id, key, route)
    );
    create index on tenant_answers (created_at);
    comment on table tenant_answers is 'As idempotency_keys, for commands that are about no customer: nothing personal, so not sealed. As it was answered, byte for byte.';
  `);
  for (const table of ['policy_versions', 'shipped_policies', 'policy_replays', 'policy_activations', 'policy_moves']) {
    await knex.raw(`
      create trigger append_only before update or delete on ${table} for each row execute function refuse_change();
      create trigger append_only_truncate before truncate on ${table} for each statement execute function refuse_change();
    `);
  }
  for (const table of [
    'policy_versions',
    'shipped_policies',
    'policy_replays',
    'policy_proposals',
    'policy_activations',
    'policy_moves',
    'tenant_answers',
  ]) {
    await knex.raw(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy own_tenant on ${table} to clearway_app
        using (tenant_id = clearway_tenant()) with check (tenant_id = clearway_tenant());
      grant select, insert on ${table} to clearway_app;
    `);
  }
  await knex.raw(`
    grant update (replay_id, approved_by, approved_at, rejected_by, rejected_at, answer_note)
      on policy_proposals to clearway_app;
    grant update (policy_version) on verifications to clearway_app;
    create policy every_row on tenant_answers to clearway_relay using (true);
    grant select (created_at), delete on tenant_answers to clearway_relay;
  `);
}

/** Forward only: a mistake is mended by the next migration. */
export async function down(): Promise<void> {
  throw new Error('Migrations go forward only');
}
