import type { Knex } from 'knex';

/**
 * The people who work here, how they prove who they are, and their sessions.
 *
 * A request comes with a session, and a sign-in with an e-mail address or with the word of an identity provider, before
 * its tenant is known: each may see the one row that it names. Whatever takes rights away from a person ends their
 * sessions in the same statement, by a trigger, whoever does it and by whatever way.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    set local lock_timeout = '2s';

    create table people (
      id uuid primary key,
      tenant_id uuid not null references tenants,
      email text not null unique check (email = lower(email) and length(email) between 3 and 254),
      name text not null check (length(name) between 1 and 100),
      role text not null check (role in ('viewer', 'reviewer', 'approver', 'admin')),
      password_hash text check (password_hash like '$scrypt$%'),
      password_set_at timestamptz,
      oidc_identity text unique check (length(oidc_identity) between 3 and 600),
      disabled_at timestamptz,
      last_sign_in_at timestamptz,
      created_by text not null check (length(created_by) between 1 and 100),
      created_at timestamptz not null default now(),
      unique (tenant_id, id),
      constraint password_comes_with_its_time check ((password_hash is null) = (password_set_at is null))
    );
    comment on column people.email is 'Signs in with it: one address, one person, of one tenant. In lower case.';
    comment on column people.password_hash is 'scrypt with its parameters and salt, in the PHC string format.';
    comment on column people.oidc_identity is 'Issuer and subject at the identity provider, with a blank between. Set once.';

    create table totp_secrets (
      person_id uuid primary key,
      tenant_id uuid not null,
      key_id text not null,
      secret_sealed bytea not null,
      confirmed_at timestamptz,
      last_step bigint,
      created_at timestamptz not null default now(),
      foreign key (tenant_id, person_id) references people (tenant_id, id)
    );
    comment on table totp_secrets is 'RFC 6238. The secret is sealed under a key-encryption key; it counts once a code confirmed it.';
    comment on column totp_secrets.last_step is 'The time step of the last code that was taken: no code of it or an earlier one is taken again.';

    create table sessions (
      token_hash bytea primary key check (length(token_hash) = 32),
      tenant_id uuid not null,
      person_id uuid not null,
      method text not null check (method in ('password', 'oidc')),
      created_at timestamptz not null default now(),
      last_seen_at timestamptz not null default now(),
      expires_at timestamptz not null,
      revoked_at timestamptz,
      foreign key (tenant_id, person_id) references people (tenant_id, id),
      constraint ends_within_a_day check (expires_at <= created_at + interval '24 hours')
    );
    create index on sessions (person_id, expires_at);
    comment on column sessions.token_hash is 'SHA-256 of 256 random bits: the token itself is in a cookie and kept nowhere.';

    create table sign_in_failures (
      subject bytea primary key check (length(subject) = 32),
      failures integer not null check (failures >= 1),
      last_failed_at timestamptz not null,
      blocked_until timestamptz not null
    );
    create index on sign_in_failures (last_failed_at);
    comment on table sign_in_failures is 'Of an e-mail address (whether or not it is somebody''s), a network address or a known browser, as keyed hashes.';

    -- Ended once is ended for good, and a code that was used stays used.
    create function refuse_revival() returns trigger
      language plpgsql
      as $$ begin
        raise exception 'A session that was ended stays ended' using errcode = 'restrict_violation';
      end $$;
    create trigger stays_revoked before update on sessions for each row
      when (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at)
      execute function refuse_revival();
    create trigger never_lives_longer before update on sessions for each row
      when (new.expires_at > old.expires_at) execute function refuse_revival();

    create function refuse_used_code() returns trigger
      language plpgsql
      as $$ begin
        raise exception 'This code was used already' using errcode = 'restrict_violation';
      end $$;
    create trigger no_code_twice before update of last_step on totp_secrets for each row
      when (old.last_step is not null and (new.last_step is null or new.last_step <= old.last_step))
      execute function refuse_used_code();

    create function end_sessions() returns trigger
      language plpgsql
      as $$ begin
        update sessions set revoked_at = now()
        where revoked_at is null and person_id = case tg_table_name
          when 'people' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(old) ->> 'person_id')::uuid end;
        return null;
      end $$;
    create trigger ends_sessions after update on people for each row
      when (old.role is distinct from new.role
        or old.password_set_at is distinct from new.password_set_at
        or (old.disabled_at is null and new.disabled_at is not null))
      execute function end_sessions();
    create trigger ends_sessions after delete on totp_secrets for each row
      when (old.confirmed_at is not null) execute function end_sessions();
  `);
  for (const table of ['people', 'totp_secrets', 'sessions']) {
    await knex.raw(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy own_tenant on ${table} to clearway_app
        using (tenant_id = clearway_tenant()) with check (tenant_id = clearway_tenant());
      create policy every_tenant on ${table} to clearway_operator using (true) with check (true);
    `);
  }
  await knex.raw(`
    create policy named_at_sign_in on people for select to clearway_app using (
      email = nullif(current_setting('clearway.sign_in_email', true), '')
      or oidc_identity = nullif(current_setting('clearway.sign_in_identity', true), ''));
    create policy named_session on sessions for select to clearway_app
      using (token_hash = decode(nullif(current_setting('clearway.session', true), ''), 'hex'));

    grant select, insert on people to clearway_app, clearway_operator;
    grant update (name, role, password_hash, password_set_at, disabled_at) on people to clearway_app, clearway_operator;
    grant update (oidc_identity, last_sign_in_at) on people to clearway_app;
    grant select, insert, delete on totp_secrets to clearway_app;
    grant update (key_id, secret_sealed, confirmed_at, last_step, created_at) on totp_secrets to clearway_app;
    grant select (person_id, tenant_id, confirmed_at), delete on totp_secrets to clearway_operator;
    grant select, insert, delete on sessions to clearway_app;
    grant update (last_seen_at, revoked_at) on sessions to clearway_app;
    grant select (person_id, tenant_id, revoked_at) on sessions to clearway_operator;
    grant update (revoked_at) on sessions to clearway_operator;
    grant select, insert, update, delete on sign_in_failures to clearway_app;
  `);
}

/** Forward only: a mistake is mended by the next migration. */
export async function down(): Promise<void> {
  throw new Error('Migrations go forward only');
}
