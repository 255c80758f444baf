import type { Knex } from 'knex';

/**
 * Monitoring: what of every list was last seen and how it changed, the blind matching keys of customers, who was screened
 * again because of which change, and whose review is due.
 *
 * Lists are public and belong to no tenant. Keys are hashed under each tenant's own key, so those of two tenants have
 * nothing in common; they are looked up as `clearway_relay`, whose policy has no condition, because Postgres uses no index
 * on arrays below a condition (its operators are not leakproof). Who is found is read as the tenant.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    set local lock_timeout = '2s';

    create table list_versions (
      id bigint generated always as identity primary key,
      list text not null check (length(list) between 1 and 100),
      version text not null,
      dated date not null,
      entries integer not null check (entries >= 0),
      taken_at timestamptz not null default now()
    );
    create index on list_versions (list, id desc);
    comment on table list_versions is 'Every version of every list that was in use, in its order. Append-only.';

    create table list_entries (
      list text not null,
      entry_id text not null,
      entry_hash text not null,
      version_id bigint not null references list_versions,
      primary key (list, entry_id)
    );
    comment on column list_entries.version_id is 'Since when the entry is as it is.';

    create table list_changes (
      id bigint generated always as identity primary key,
      version_id bigint not null references list_versions,
      entry_id text not null,
      entry_hash text not null,
      what text not null check (what in ('added', 'changed', 'removed')),
      unique (version_id, entry_id)
    );
    create index on list_changes (version_id, id);
    comment on table list_changes is 'What a version changed against the one before it. Append-only.';

    create table list_versions_followed (
      version_id bigint primary key references list_versions,
      compared integer not null check (compared >= 0),
      opened integer not null check (opened >= 0),
      finished_at timestamptz not null default now()
    );
    comment on table list_versions_followed is 'The changes of this version were looked up among all customers, to the end. Append-only.';

    create table screening_keys (
      customer_id uuid primary key,
      tenant_id uuid not null,
      claims_version integer not null,
      keys_version integer not null,
      keys integer[] not null,
      foreign key (tenant_id, customer_id) references customers (tenant_id, id)
    );
    create index screening_keys_by_key on screening_keys using gin (keys);
    comment on column screening_keys.keys is 'Keyed hashes of how the names sound, 32 bits each: equal ones mean that a list entry may be this customer.';

    create table rescreenings (
      tenant_id uuid not null,
      customer_id uuid not null,
      version_id bigint not null references list_versions,
      verification_id uuid not null,
      opened_at timestamptz not null default now(),
      primary key (customer_id, version_id),
      foreign key (tenant_id, customer_id, verification_id) references verifications (tenant_id, customer_id, id)
    );
    comment on table rescreenings is 'Who was screened again because of which version, and in which verification. Once each. Append-only.';

    create index customers_due_for_review on customers (next_review_at, id) where status = 'ACTIVE';
    create index checks_by_time on checks using brin (finished_at);

    grant select, insert on list_versions, list_changes, list_versions_followed to clearway_app;
    grant select, insert, update, delete on list_entries to clearway_app;
    grant select, insert on rescreenings to clearway_app;
    grant select, insert, update, delete on screening_keys to clearway_app;

    create policy every_row on screening_keys for select to clearway_relay using (true);
    grant select (tenant_id, customer_id, keys) on screening_keys to clearway_relay;
    create policy reviewed on customers for select to clearway_relay using (status = 'ACTIVE');
    grant select (id, tenant_id, status, next_review_at) on customers to clearway_relay;
  `);
  for (const table of ['list_versions', 'list_changes', 'list_versions_followed', 'rescreenings']) {
    await knex.raw(`
      create trigger append_only before update or delete on ${table} for each row execute function refuse_change();
      create trigger append_only_truncate before truncate on ${table} for each statement execute function refuse_change();
    `);
  }
  for (const table of ['screening_keys', 'rescreenings']) {
    await knex.raw(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy own_tenant on ${table} to clearway_app
        using (tenant_id = clearway_tenant()) with check (tenant_id = clearway_tenant());
    `);
  }
}

/** Forward only: a mistake is mended by the next migration. */
export async function down(): Promise<void> {
  throw new Error('Migrations go forward only');
}
