import type { Knex } from 'knex';

/** The outbox, idempotency keys and the audit trail. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    set local lock_timeout = '2s';

    create table outbox (
      id bigint generated always as identity primary key,
      tenant_id uuid not null,
      customer_id uuid not null,
      topic text not null check (topic in ('customer_created', 'customer_changed', 'review_decided', 'status_changed')),
      payload jsonb not null default '{}',
      created_at timestamptz not null default now(),
      available_at timestamptz not null default now(),
      claimed_until timestamptz,
      attempts integer not null default 0,
      sent_at timestamptz,
      last_error text,
      foreign key (tenant_id, customer_id) references customers (tenant_id, id)
    );
    create index outbox_waiting on outbox (available_at, id) where sent_at is null and topic <> 'status_changed';
    create index outbox_sent on outbox (sent_at) where sent_at is not null;
    comment on table outbox is 'What must reach Temporal (or, status_changed, the webhooks) because of a committed change. Ids only.';

    create table idempotency_keys (
      tenant_id uuid not null references tenants,
      key text not null check (length(key) between 1 and 255),
      route text not null,
      body_hash bytea not null check (length(body_hash) = 32),
      customer_id uuid not null,
      answer_sealed bytea not null,
      created_at timestamptz not null default now(),
      primary key (tenant_id, key, route),
      foreign key (tenant_id, customer_id) references customers (tenant_id, id) deferrable initially deferred
    );
    create index on idempotency_keys (created_at);

    create table audit_events (
      id bigint generated always as identity primary key,
      tenant_id uuid not null references tenants,
      customer_id uuid,
      actor text not null,
      action text not null check (action ~ '^[a-z_.]{3,64}$'),
      detail jsonb not null default '{}' check (jsonb_typeof(detail) = 'object'),
      request_id text,
      occurred_at timestamptz not null default now()
    );
    create index on audit_events (tenant_id, customer_id, id);
    create trigger append_only before update or delete on audit_events for each row execute function refuse_change();
    create trigger append_only_truncate before truncate on audit_events for each statement execute function refuse_change();
  `);
  for (const table of ['outbox', 'idempotency_keys', 'audit_events']) {
    await knex.raw(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy own_tenant on ${table} to clearway_app
        using (tenant_id = clearway_tenant()) with check (tenant_id = clearway_tenant());
      grant select, insert on ${table} to clearway_app;
    `);
  }
  await knex.raw(`
    create policy every_row on outbox to clearway_relay using (true) with check (true);
    grant select, insert, delete on outbox to clearway_relay;
    grant update (available_at, claimed_until, attempts, sent_at, last_error) on outbox to clearway_relay;
    create policy every_row on idempotency_keys to clearway_relay using (true);
    grant select (created_at), delete on idempotency_keys to clearway_relay;
    create policy own_tenant_operator on audit_events to clearway_operator using (true) with check (true);
    grant select, insert on audit_events to clearway_operator;
  `);
}

/** Forward only: a mistake is mended by the next migration. */
export async function down(): Promise<void> {
  throw new Error('Migrations go forward only');
}
