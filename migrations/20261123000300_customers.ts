import type { Knex } from 'knex';

/** Customers with their keys, blind indexes, blobs, documents and addresses. Personal data is sealed from the start. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    set local lock_timeout = '2s';

    create table customers (
      id uuid primary key,
      tenant_id uuid not null references tenants,
      kind text not null check (kind in ('individual', 'business')),
      status text not null,
      status_version integer not null,
      version integer not null default 1 check (version >= 1),
      claims_version integer not null default 1 check (claims_version >= 1),
      country_code char(3) not null check (country_code ~ '^[A-Z]{3}$'),
      profile_sealed bytea not null,
      restriction_id uuid,
      next_review_at timestamptz,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      unique (tenant_id, id),
      constraint status_is_the_latest_move foreign key (tenant_id, id, status_version, status)
        references status_transitions (tenant_id, subject_id, version, to_value) deferrable initially deferred,
      constraint restricted_until_lifted check (restriction_id is null or status in ('RESTRICTED', 'LOCKED'))
    );
    create trigger never_back before update on customers
      for each row when (new.status_version < old.status_version) execute function refuse_going_back();
    create index customers_by_age on customers (tenant_id, created_at desc, id desc);
    create index customers_by_status on customers (tenant_id, status, created_at desc, id desc);
    comment on column customers.profile_sealed is 'Claims and metadata, AES-256-GCM under the key of this customer.';
    comment on column customers.version is 'Grows by one with every change of anything a client can read.';

    comment on column customers.claims_version is 'Grows with every change of what checks look at: a decision on older claims is refused.';

    create table customer_keys (
      customer_id uuid primary key,
      tenant_id uuid not null,
      key_id text not null,
      wrapped bytea,
      created_at timestamptz not null default now(),
      destroyed_at timestamptz,
      foreign key (tenant_id, customer_id) references customers (tenant_id, id),
      constraint destroyed_means_gone check ((wrapped is null) = (destroyed_at is not null))
    );
    comment on table customer_keys is 'One data key a customer, wrapped. Destroying it erases the person; keep its backups short.';

    create table customer_blind_indexes (
      tenant_id uuid not null,
      customer_id uuid not null,
      kind text not null check (kind in ('email', 'phone', 'name_token')),
      value bytea not null check (length(value) = 32),
      primary key (tenant_id, kind, value, customer_id),
      foreign key (tenant_id, customer_id) references customers (tenant_id, id)
    );
    create index on customer_blind_indexes (customer_id);

    create table blobs (
      id uuid primary key,
      tenant_id uuid not null,
      customer_id uuid not null,
      media_type text not null check (media_type in ('image/jpeg', 'image/png', 'application/pdf')),
      size integer not null check (size > 0),
      file_hash bytea not null check (length(file_hash) = 32),
      created_at timestamptz not null default now(),
      unique (tenant_id, customer_id, id),
      foreign key (tenant_id, customer_id) references customers (tenant_id, id)
    );
    create index on blobs (tenant_id, file_hash);
    comment on column blobs.file_hash is 'Keyed hash of the bytes as sent: finds the same file under another customer.';

    create table documents (
      id uuid primary key,
      tenant_id uuid not null,
      customer_id uuid not null,
      id_type text not null check (id_type ~ '^[a-z_]{2,32}$'),
      details_sealed bytea not null,
      number_index bytea check (length(number_index) = 32),
      front_blob_id uuid,
      back_blob_id uuid,
      created_at timestamptz not null default now(),
      replaced_at timestamptz,
      unique (tenant_id, customer_id, id),
      foreign key (tenant_id, customer_id) references customers (tenant_id, id),
      foreign key (tenant_id, customer_id, front_blob_id) references blobs (tenant_id, customer_id, id),
      foreign key (tenant_id, customer_id, back_blob_id) references blobs (tenant_id, customer_id, id)
    );
    create unique index one_current_document_a_type on documents (customer_id, id_type) where replaced_at is null;
    create index on documents (tenant_id, number_index) where number_index is not null;

    create table document_fingerprints (
      document_id uuid not null,
      side text not null check (side in ('front', 'back')),
      tenant_id uuid not null,
      customer_id uuid not null,
      dhash bit(256) not null,
      created_at timestamptz not null default now(),
      primary key (document_id, side),
      foreign key (tenant_id, customer_id, document_id) references documents (tenant_id, customer_id, id)
    );
    create index on document_fingerprints (tenant_id);

    create table addresses (
      id uuid primary key,
      tenant_id uuid not null,
      customer_id uuid not null,
      purpose text not null check (purpose in ('residential', 'registered', 'operating')),
      address_sealed bytea not null,
      proof_blob_id uuid,
      created_at timestamptz not null default now(),
      replaced_at timestamptz,
      unique (tenant_id, customer_id, id),
      foreign key (tenant_id, customer_id) references customers (tenant_id, id),
      foreign key (tenant_id, customer_id, proof_blob_id) references blobs (tenant_id, customer_id, id)
    );
    create unique index one_current_address_a_purpose on addresses (customer_id, purpose) where replaced_at is null;
  `);
  for (const table of [
    'customers',
    'customer_keys',
    'customer_blind_indexes',
    'blobs',
    'documents',
    'document_fingerprints',
    'addresses',
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
    grant update (status, status_version, version, claims_version, country_code, profile_sealed, restriction_id,
      next_review_at, updated_at) on customers to clearway_app;
    grant update (key_id, wrapped, destroyed_at) on customer_keys to clearway_app;
    grant update (replaced_at) on documents, addresses to clearway_app;
    grant delete on customer_blind_indexes to clearway_app;
  `);
}

/** Forward only: a mistake is mended by the next migration. */
export async function down(): Promise<void> {
  throw new Error('Migrations go forward only');
}
