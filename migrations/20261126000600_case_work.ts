import type { Knex } from 'knex';

/** What the reviewer console stands on: a queue that stays fast, changes that are heard of at once, straightened pictures. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    set local lock_timeout = '2s';

    create index reviews_by_state on reviews (tenant_id, state, due_at, id);
    create index open_reviews_by_claim on reviews (tenant_id, claimed_by, due_at, id) where state = 'open';
    create index reviews_by_customer on reviews (customer_id);

    create table straightened_pictures (
      document_id uuid not null,
      side text not null check (side in ('front', 'back')),
      tenant_id uuid not null,
      customer_id uuid not null,
      blob_id uuid not null unique,
      size integer not null check (size > 0),
      made_at timestamptz not null default now(),
      primary key (document_id, side),
      foreign key (tenant_id, customer_id, document_id) references documents (tenant_id, customer_id, id)
    );
    create index on straightened_pictures (tenant_id);
    comment on table straightened_pictures is 'Where the page as the document engine laid it level is kept: a JPEG, sealed under the key of the customer.';

    create function tell_of_review() returns trigger
      language plpgsql
      as $$
      declare what text;
      begin
        what := case
          when tg_op = 'INSERT' then 'opened'
          when new.state <> old.state then 'decided'
          when new.claimed_by is not null and old.claimed_by is null then 'claimed'
          when new.claimed_by is null and old.claimed_by is not null then 'released'
          when new.claimed_by <> old.claimed_by then 'reassigned'
          when new.overdue_at is not null and old.overdue_at is null then 'overdue'
        end;
        if what is not null then
          perform pg_notify('clearway_reviews', json_build_object('tenant_id', new.tenant_id, 'review_id', new.id,
            'customer_id', new.customer_id, 'what', what)::text);
        end if;
        return null;
      end $$;
    comment on function tell_of_review() is 'Told when the transaction commits, so nobody hears of what did not happen. Ids only: whoever listens may belong to another tenant.';
    create trigger tell_of_review after insert or update on reviews for each row execute function tell_of_review();

    create function tell_of_verdict() returns trigger
      language plpgsql
      as $$
      begin
        perform pg_notify('clearway_reviews', json_build_object('tenant_id', new.tenant_id, 'review_id', new.review_id,
          'customer_id', new.customer_id, 'what', case
            when tg_op = 'INSERT' then 'verdict_given'
            when new.sent_back_by is not null then 'verdict_sent_back'
            else 'verdict_seconded' end)::text);
        return null;
      end $$;
    create trigger tell_of_verdict after insert or update on verdicts for each row execute function tell_of_verdict();

    alter table straightened_pictures enable row level security;
    alter table straightened_pictures force row level security;
    create policy own_tenant on straightened_pictures to clearway_app
      using (tenant_id = clearway_tenant()) with check (tenant_id = clearway_tenant());
    grant select, insert on straightened_pictures to clearway_app;
  `);
}

/** Forward only: a mistake is mended by the next migration. */
export async function down(): Promise<void> {
  throw new Error('Migrations go forward only');
}
