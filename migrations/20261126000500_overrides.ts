import type { Knex } from 'knex';

/**
 * Overrides: a reviewer's word that one finding counts as clear, for as long as the check looked at the same input. What a
 * list match is, only a verdict on it says. An override is about a finding that is on record, stands once, and is taken
 * back once; nothing else about it ever changes.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    set local lock_timeout = '2s';

    create table finding_overrides (
      id uuid primary key,
      tenant_id uuid not null,
      customer_id uuid not null,
      review_id uuid not null,
      check_id uuid not null references checks,
      check_kind text not null,
      subject text not null,
      code text not null check (length(code) between 1 and 100),
      field text check (length(field) between 1 and 200),
      input_hash text not null,
      reason_code text not null check (reason_code ~ '^[a-z][a-z0-9_]{1,63}$'),
      note_sealed bytea not null,
      given_by text not null check (length(given_by) between 1 and 100),
      given_at timestamptz not null default now(),
      withdrawn_by text check (length(withdrawn_by) between 1 and 100),
      withdrawn_at timestamptz,
      withdrawn_reason_code text check (withdrawn_reason_code ~ '^[a-z][a-z0-9_]{1,63}$'),
      withdrawn_note_sealed bytea,
      foreign key (tenant_id, customer_id, review_id) references reviews (tenant_id, customer_id, id),
      constraint never_a_list_match check (
        code not in ('screening.match', 'screening.possible_match', 'screening.namesake_set_aside')),
      constraint withdrawn_whole check (
        (withdrawn_by is null) = (withdrawn_at is null)
        and (withdrawn_by is null) = (withdrawn_reason_code is null)
        and (withdrawn_by is null) = (withdrawn_note_sealed is null)),
      constraint withdrawn_after_it_was_given check (withdrawn_at >= given_at)
    );
    create unique index one_standing_override_a_finding
      on finding_overrides (customer_id, check_kind, subject, code, coalesce(field, ''), input_hash)
      where withdrawn_at is null;
    create index on finding_overrides (review_id);
    comment on table finding_overrides is 'A finding that a reviewer says counts as clear while the input of its check stays the same. Given once, withdrawn once, never deleted.';
    comment on column finding_overrides.note_sealed is 'Why, in the reviewer''s words, sealed under the key of the customer.';

    create function override_is_of_a_finding() returns trigger
      language plpgsql
      as $$ begin
        if not exists (
          select from checks c
          where c.id = new.check_id and c.tenant_id = new.tenant_id and c.customer_id = new.customer_id
            and c.kind = new.check_kind and c.subject = new.subject and c.input_hash = new.input_hash
            and exists (
              select from jsonb_array_elements(c.findings) as finding
              where finding ->> 'code' = new.code and finding ->> 'field' is not distinct from new.field))
        then
          raise exception 'an override of a finding that its check did not make'
            using errcode = 'foreign_key_violation', constraint = 'of_a_finding';
        end if;
        return null;
      end $$;
    -- After the row, so that the tenant's policy speaks first.
    create constraint trigger of_a_finding after insert on finding_overrides
      for each row execute function override_is_of_a_finding();

    create trigger withdrawn_once before update on finding_overrides
      for each row when (old.withdrawn_at is not null) execute function refuse_change();
    create trigger never_deleted before delete on finding_overrides
      for each row execute function refuse_change();
    create trigger never_truncated before truncate on finding_overrides
      for each statement execute function refuse_change();

    alter table finding_overrides enable row level security;
    alter table finding_overrides force row level security;
    create policy own_tenant on finding_overrides to clearway_app
      using (tenant_id = clearway_tenant()) with check (tenant_id = clearway_tenant());
    grant select, insert on finding_overrides to clearway_app;
    grant update (withdrawn_by, withdrawn_at, withdrawn_reason_code, withdrawn_note_sealed) on finding_overrides
      to clearway_app;
  `);
}

/** Forward only: a mistake is mended by the next migration. */
export async function down(): Promise<void> {
  throw new Error('Migrations go forward only');
}
