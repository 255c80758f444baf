import type { Knex } from 'knex';

/**
 * Roles, tenants and API keys.
 *
 * The owner of the tables runs migrations and nothing else. Clearway itself works as `clearway_app` (one tenant at a
 * time, set with `clearway.tenant`) and as `clearway_relay` (carries outbox rows of all tenants to Temporal and sees
 * only ids and states); operators' commands work as `clearway_operator`. None of them owns a table, so row-level
 * security holds for all of them.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    set local lock_timeout = '2s';

    do $$
    declare role_name text;
    begin
      foreach role_name in array array['clearway_app', 'clearway_relay', 'clearway_operator'] loop
        begin
          execute format('create role %I nologin', role_name);
        exception when duplicate_object or unique_violation then null;
        end;
        -- so that the migrating login may also work as the role it creates, where no separate login is set up
        begin
          execute format('grant %I to current_user', role_name);
        exception when others then null;
        end;
      end loop;
    end $$;

    grant usage on schema public to clearway_app, clearway_relay, clearway_operator;

    create function clearway_tenant() returns uuid
      language sql stable parallel safe
      as $$ select nullif(current_setting('clearway.tenant', true), '')::uuid $$;
    comment on function clearway_tenant() is 'The tenant this transaction works for; null sees nothing.';

    create function refuse_change() returns trigger
      language plpgsql
      as $$ begin
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$;

    create table tenants (
      id uuid primary key,
      name text not null unique check (name ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
      mode text not null check (mode in ('live', 'test')),
      created_at timestamptz not null default now()
    );

    create table api_keys (
      id text primary key check (id ~ '^[0-9A-Za-z]{8}$'),
      tenant_id uuid not null references tenants,
      role text not null check (role in ('integrator', 'reviewer')),
      name text not null check (length(name) between 1 and 100),
      secret_hash bytea not null unique check (length(secret_hash) = 32),
      created_at timestamptz not null default now(),
      expires_at timestamptz,
      revoked_at timestamptz
    );
    create index on api_keys (tenant_id);
    comment on column api_keys.secret_hash is 'SHA-256 of a 256-bit random secret: the key itself is shown once and kept nowhere.';

    alter table tenants enable row level security;
    alter table tenants force row level security;
    create policy own_tenant on tenants for select to clearway_app using (id = clearway_tenant());
    create policy every_tenant on tenants to clearway_operator using (true) with check (true);
    create policy any_tenant_id on tenants for select to clearway_relay using (true);

    alter table api_keys enable row level security;
    alter table api_keys force row level security;
    -- A request comes with a key before its tenant is known: it may see the one row that it names.
    create policy named_key on api_keys for select to clearway_app
      using (id = nullif(current_setting('clearway.api_key_id', true), '') or tenant_id = clearway_tenant());
    create policy every_key on api_keys to clearway_operator using (true) with check (true);

    grant select on tenants, api_keys to clearway_app;
    grant select (id) on tenants to clearway_relay;
    grant select, insert on tenants to clearway_operator;
    grant select, insert on api_keys to clearway_operator;
    grant update (revoked_at) on api_keys to clearway_operator;
  `);
}

/** Forward only: a mistake is mended by the next migration. */
export async function down(): Promise<void> {
  throw new Error('Migrations go forward only');
}
