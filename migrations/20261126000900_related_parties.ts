import type { Knex } from 'knex';

/**
 * The people and businesses behind a business customer. Their documents and addresses lie in the tables of the customer's
 * own, under the customer's key; their evidence is the customer's, about `party:<id>`.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    set local lock_timeout = '2s';

    alter table customers add constraint of_a_kind unique (tenant_id, id, kind);

    create table related_parties (
      id uuid primary key,
      tenant_id uuid not null,
      customer_id uuid not null,
      customer_kind text not null default 'business' check (customer_kind = 'business'),
      list text not null check (list in ('owners', 'controllers')),
      position integer not null check (position >= 0),
      kind text not null check (kind in ('person', 'business', 'customer')),
      details_sealed bytea not null,
      refers_to uuid,
      created_at timestamptz not null default now(),
      changed_at timestamptz not null default now(),
      removed_at timestamptz,
      unique (tenant_id, customer_id, id),
      constraint behind_a_business foreign key (tenant_id, customer_id, customer_kind) references customers (tenant_id, id, kind),
      constraint refers_to_a_customer foreign key (tenant_id, refers_to) references customers (tenant_id, id),
      constraint refers_when_it_is_a_customer check ((kind = 'customer') = (refers_to is not null)),
      constraint refers_to_another check (refers_to <> customer_id)
    );
    create index related_parties_now on related_parties (customer_id, list, position) where removed_at is null;
    create unique index one_place_a_party on related_parties (customer_id, list, position) where removed_at is null;
    create unique index referred_to_once on related_parties (customer_id, refers_to) where removed_at is null and refers_to is not null;
    create index referred_to_by on related_parties (tenant_id, refers_to) where removed_at is null and refers_to is not null;
    comment on column related_parties.position is 'Grows within a list and is never given twice: the order, not the index on the wire.';
    comment on column related_parties.details_sealed is 'What was said of them, AES-256-GCM under the key of the customer.';

    alter table documents
      add column party_id uuid,
      add column holder_index bytea check (length(holder_index) = 32),
      add constraint of_a_party foreign key (tenant_id, customer_id, party_id) references related_parties (tenant_id, customer_id, id);
    comment on column documents.party_id is 'Whose it is, of the parties behind the customer; null: the customer''s own.';
    comment on column documents.holder_index is 'Keyed hash of name and birth date of whoever it belongs to: the same number of the same person is no reuse.';
    drop index one_current_document_a_type;
    create unique index one_current_document_a_type on documents (customer_id, coalesce(party_id, customer_id), id_type)
      where replaced_at is null;

    alter table addresses
      add column party_id uuid,
      add column holder_index bytea check (length(holder_index) = 32),
      add constraint of_a_party foreign key (tenant_id, customer_id, party_id) references related_parties (tenant_id, customer_id, id);
    comment on column addresses.holder_index is 'As of documents: the same letter of the same person is no reuse.';
    drop index one_current_address_a_purpose;
    create unique index one_current_address_a_purpose on addresses (customer_id, coalesce(party_id, customer_id), purpose)
      where replaced_at is null;

    alter table match_verdicts add column subject text not null default 'customer' check (length(subject) between 1 and 100);
    alter table match_verdicts drop constraint match_verdicts_pkey,
      add primary key (customer_id, subject, entry_id, entry_hash, features_hash, verdict_id);
    comment on column match_verdicts.subject is 'Who was compared with the entry: customer, or party:<id>.';

    alter table decisions add column parties jsonb not null default '[]' check (jsonb_typeof(parties) = 'array');
    comment on column decisions.parties is 'What the policy came to about each related party alone: ids and outcomes.';

    alter table verifications drop constraint verifications_opened_because_check,
      add constraint verifications_opened_because_check check (opened_because in
        ('created', 'changed', 'unlocked', 'periodic_review', 'list_changed', 'party_changed'));

    alter table related_parties enable row level security;
    alter table related_parties force row level security;
    create policy own_tenant on related_parties to clearway_app
      using (tenant_id = clearway_tenant()) with check (tenant_id = clearway_tenant());
    grant select, insert on related_parties to clearway_app;
    grant update (details_sealed, changed_at, removed_at) on related_parties to clearway_app;
    grant update (holder_index) on documents, addresses to clearway_app;
  `);
}

/** Forward only: a mistake is mended by the next migration. */
export async function down(): Promise<void> {
  throw new Error('Migrations go forward only');
}
