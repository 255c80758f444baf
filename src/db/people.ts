import type { Knex } from 'knex';

import type { PersonRole } from '../domain/person';
import { rowsOf } from './database';
import type { Transaction } from './database';

export interface StoredPerson {
  readonly id: string;
  readonly tenantId: string;
  readonly email: string;
  readonly name: string;
  readonly role: PersonRole;
  readonly passwordHash: string | null;
  readonly oidcIdentity: string | null;
  readonly disabledAt: string | null;
  readonly lastSignInAt: string | null;
  readonly createdAt: string;
  /** A second factor is enrolled and confirmed. */
  readonly totp: boolean;
}

const COLUMNS = `p.id, p.tenant_id as "tenantId", p.email, p.name, p.role, p.password_hash as "passwordHash",
  p.oidc_identity as "oidcIdentity", p.disabled_at as "disabledAt", p.last_sign_in_at as "lastSignInAt",
  p.created_at as "createdAt",
  exists (select 1 from totp_secrets s where s.person_id = p.id and s.confirmed_at is not null) as totp`;

/** Who signs in, by e-mail address in lower case or by the word of an identity provider. Before a tenant is known. */
export type SignInName = { readonly email: string } | { readonly identity: string };

/**
 * Finds the tenant of whoever signs in, and makes it that of this transaction. Answers the person's id; undefined, and no
 * tenant, when nobody has that name.
 */
export async function enterAsPerson(tx: Transaction, name: SignInName): Promise<string | undefined> {
  const [setting, column, value] =
    'email' in name
      ? (['clearway.sign_in_email', 'email', name.email] as const)
      : (['clearway.sign_in_identity', 'oidc_identity', name.identity] as const);
  await tx.raw('select set_config(?, ?, true)', [setting, value]);
  const [found] = await rowsOf<{ id: string }>(
    tx.raw(
      `select id, set_config('clearway.tenant', tenant_id::text, true) as tenant,
         set_config('${setting}', '', true) as done
       from people where ${column} = ?`,
      [value],
    ),
  );
  return found?.id;
}

export async function findPerson(
  tx: Transaction,
  personId: string,
  lock: '' | 'for update of p' = '',
): Promise<StoredPerson | undefined> {
  const [person] = await rowsOf<StoredPerson>(
    tx.raw(`select ${COLUMNS} from people p where p.id = ? ${lock}`, [personId]),
  );
  return person;
}

/** By name, those who may sign in first. */
export async function listPeople(tx: Pick<Transaction, 'raw'> | Knex, tenantId?: string): Promise<StoredPerson[]> {
  return rowsOf<StoredPerson>(
    tx.raw(
      `select ${COLUMNS} from people p where ?::uuid is null or p.tenant_id = ?
       order by p.disabled_at is not null, lower(p.name), p.id`,
      [tenantId ?? null, tenantId ?? null],
    ),
  );
}

/** False when somebody has that e-mail address already, here or at another tenant. */
export async function insertPerson(
  tx: Transaction,
  person: {
    readonly id: string;
    readonly tenantId: string;
    readonly email: string;
    readonly name: string;
    readonly role: PersonRole;
    readonly passwordHash?: string;
    readonly createdBy: string;
  },
): Promise<boolean> {
  const { rows } = await tx.raw(
    `insert into people (id, tenant_id, email, name, role, password_hash, password_set_at, created_by)
     values (?, ?, ?, ?, ?, ?::text, case when ?::text is null then null else now() end, ?)
     on conflict (email) do nothing returning id`,
    [
      person.id,
      person.tenantId,
      person.email,
      person.name,
      person.role,
      person.passwordHash ?? null,
      person.passwordHash ?? null,
      person.createdBy,
    ],
  );
  return rows.length > 0;
}

/** What takes rights away ends the person's sessions too: see the migration. */
export async function changePerson(
  tx: Transaction,
  personId: string,
  change: { readonly name?: string; readonly role?: PersonRole; readonly active?: boolean },
): Promise<void> {
  const { name, role, active } = change;
  await tx.raw(
    `update people set name = coalesce(?, name), role = coalesce(?, role),
       disabled_at = case ?::boolean when true then null when false then coalesce(disabled_at, now()) else disabled_at end
     where id = ?`,
    [name ?? null, role ?? null, active ?? null, personId],
  );
}

/** A new password: ends the sessions that the old one opened. */
export async function setPassword(tx: Transaction, personId: string, hash: string): Promise<void> {
  await tx.raw('update people set password_hash = ?, password_set_at = clock_timestamp() where id = ?', [
    hash,
    personId,
  ]);
}

/** The same password, hashed at today's cost: nothing ends. */
export async function rehashPassword(tx: Transaction, personId: string, from: string, to: string): Promise<void> {
  await tx.raw('update people set password_hash = ? where id = ? and password_hash = ?', [to, personId, from]);
}

/**
 * Notes a sign-in and keeps the person as they are until this transaction ends: whoever is disabled meanwhile is so after
 * the session is there, and ends it. False for somebody who may not sign in any more.
 */
export async function noteSignIn(tx: Transaction, personId: string): Promise<boolean> {
  const { rows } = await tx.raw(
    'update people set last_sign_in_at = now() where id = ? and disabled_at is null returning id',
    [personId],
  );
  return rows.length > 0;
}

/** The first time that the provider vouches for this person; later ones go by it. Never replaced. */
export async function bindIdentity(tx: Transaction, personId: string, identity: string): Promise<boolean> {
  const { rows } = await tx.raw(
    'update people set oidc_identity = ? where id = ? and oidc_identity is null returning id',
    [identity, personId],
  );
  return rows.length > 0;
}

/** The provider has to vouch for the e-mail address again. */
export async function releaseIdentity(tx: Transaction, personId: string): Promise<void> {
  await tx.raw('update people set oidc_identity = null where id = ?', [personId]);
}

/** For operators, who see every tenant: by e-mail address, in lower case. */
export async function personByEmail(tx: Transaction, email: string): Promise<StoredPerson | undefined> {
  const [person] = await rowsOf<StoredPerson>(tx.raw(`select ${COLUMNS} from people p where p.email = ?`, [email]));
  return person;
}
