import type { Knex } from 'knex';

const CUSTOMER_EDGES = [
  ['APPROVAL_PENDING', 'ACTIVE'],
  ['APPROVAL_PENDING', 'RESTRICTED'],
  ['APPROVAL_PENDING', 'LOCKED'],
  ['ACTIVE', 'APPROVAL_PENDING'],
  ['ACTIVE', 'RESTRICTED'],
  ['ACTIVE', 'LOCKED'],
  ['RESTRICTED', 'APPROVAL_PENDING'],
  ['RESTRICTED', 'ACTIVE'],
  ['RESTRICTED', 'LOCKED'],
  ['LOCKED', 'APPROVAL_PENDING'],
  ['LOCKED', 'RESTRICTED'],
] as const;

const VERIFICATION_EDGES = [
  ['collecting', 'checking'],
  ['collecting', 'cancelled'],
  ['checking', 'awaiting_customer'],
  ['checking', 'in_review'],
  ['checking', 'decided'],
  ['checking', 'cancelled'],
  ['awaiting_customer', 'checking'],
  ['awaiting_customer', 'expired'],
  ['awaiting_customer', 'cancelled'],
  ['in_review', 'checking'],
  ['in_review', 'awaiting_customer'],
  ['in_review', 'awaiting_second_approval'],
  ['in_review', 'decided'],
  ['in_review', 'cancelled'],
  ['awaiting_second_approval', 'in_review'],
  ['awaiting_second_approval', 'checking'],
  ['awaiting_second_approval', 'awaiting_customer'],
  ['awaiting_second_approval', 'decided'],
  ['awaiting_second_approval', 'cancelled'],
] as const;

/**
 * The state machine, as data. A status or state only ever moves along an edge, one version at a time, once per cause:
 * - `status_edges` holds every legal move, and a transition refers to the edge it takes;
 * - a transition refers to the one before it of the same tenant, so there is no gap, no repeat and no fork;
 * - `customers` and `verifications` refer to their latest transition (later migrations), so neither can say anything
 *   that its transitions do not. That it is the latest, two triggers see to: a move is refused at the commit unless its
 *   subject has followed, and a subject never goes back.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    set local lock_timeout = '2s';

    create table status_edges (
      subject text not null check (subject in ('customer', 'verification')),
      from_value text not null,
      to_value text not null,
      primary key (subject, from_value, to_value)
    );
    grant select on status_edges to clearway_app;

    create table status_transitions (
      id bigint generated always as identity primary key,
      tenant_id uuid not null references tenants,
      subject text not null check (subject in ('customer', 'verification')),
      subject_id uuid not null,
      customer_id uuid not null,
      version integer not null check (version >= 1),
      from_value text,
      to_value text not null,
      cause text not null check (length(cause) between 1 and 200),
      actor text not null check (length(actor) between 1 and 100),
      reasons jsonb not null default '[]' check (jsonb_typeof(reasons) = 'array'),
      decision_id uuid,
      decision_outcome text,
      unlock_id uuid,
      unlock_approved boolean,
      occurred_at timestamptz not null default now(),
      previous_version integer generated always as (nullif(version - 1, 0)) stored,

      constraint one_move_a_version unique (subject_id, version),
      constraint one_move_a_cause unique (subject_id, cause),
      constraint position unique (tenant_id, subject_id, version, to_value),
      constraint moves_along_an_edge foreign key (subject, from_value, to_value) references status_edges,
      constraint follows_the_move_before foreign key (tenant_id, subject_id, previous_version, from_value)
        references status_transitions (tenant_id, subject_id, version, to_value),
      constraint of_its_own_customer check (subject <> 'customer' or subject_id = customer_id),
      constraint begins_at_version_one check ((from_value is null) = (version = 1)),
      constraint begins_undecided check (version > 1 or to_value in ('APPROVAL_PENDING', 'collecting')),
      constraint active_needs_an_approval check (to_value <> 'ACTIVE' or (decision_outcome = 'approve' and decision_id is not null)),
      constraint outcome_comes_with_its_decision check ((decision_id is null) = (decision_outcome is null)),
      constraint leaving_locked_needs_an_unlock check ((from_value = 'LOCKED') is not true or (unlock_id is not null and unlock_approved)),
      constraint unlock_comes_whole check ((unlock_id is null) = (unlock_approved is null))
    );
    create index on status_transitions (customer_id, id);
    create unique index one_way_out_an_unlock on status_transitions (unlock_id) where unlock_id is not null;
    comment on table status_transitions is 'Every move of every customer and verification. Append-only.';

    create trigger append_only before update or delete on status_transitions
      for each row execute function refuse_change();
    create trigger append_only_truncate before truncate on status_transitions
      for each statement execute function refuse_change();

    create function refuse_going_back() returns trigger
      language plpgsql
      as $$ begin
        raise exception '% never goes back to an earlier move', tg_table_name using errcode = 'restrict_violation';
      end $$;

    alter table status_transitions enable row level security;
    alter table status_transitions force row level security;
    create policy own_tenant on status_transitions to clearway_app
      using (tenant_id = clearway_tenant()) with check (tenant_id = clearway_tenant());
    grant select, insert on status_transitions to clearway_app;
  `);
  await knex('status_edges').insert([
    ...CUSTOMER_EDGES.map(([from_value, to_value]) => ({ subject: 'customer', from_value, to_value })),
    ...VERIFICATION_EDGES.map(([from_value, to_value]) => ({ subject: 'verification', from_value, to_value })),
  ]);
}

/** Forward only: a mistake is mended by the next migration. */
export async function down(): Promise<void> {
  throw new Error('Migrations go forward only');
}
