import type { Knex } from 'knex';

import { rowsOf } from './database';
import type { Transaction } from './database';
import { jsonRows } from './json-rows';

export interface CustomerKeySet {
  readonly customerId: string;
  /** The claims that the keys were made of. */
  readonly claimsVersion: number;
  /** Signed, 32 bits each. */
  readonly keys: readonly number[];
}

/**
 * The tenant's customers, from `after` on in the order of their ids, whose keys are missing, or of older claims, or made
 * in another way. Who was erased is none of them.
 */
export async function customersToKey(
  tx: Transaction,
  keysVersion: number,
  after: string,
  size: number,
): Promise<readonly string[]> {
  const rows = await rowsOf<{ id: string }>(
    tx.raw(
      `select c.id from customers c
       join customer_keys k on k.customer_id = c.id and k.wrapped is not null
       left join screening_keys s on s.customer_id = c.id
       where c.id > :after and (s.customer_id is null or s.claims_version <> c.claims_version or s.keys_version <> :keysVersion)
       order by c.id limit :size`,
      { keysVersion, after, size },
    ),
  );
  return rows.map(({ id }) => id);
}

/** Safe to repeat: each customer has the keys that were written last. */
export async function putScreeningKeys(
  tx: Transaction,
  tenantId: string,
  keysVersion: number,
  sets: readonly CustomerKeySet[],
): Promise<void> {
  if (sets.length === 0) return;
  const rows = sets.map(({ customerId, claimsVersion, keys }) => ({
    customer_id: customerId,
    claims_version: claimsVersion,
    keys: `{${keys.join(',')}}`,
  }));
  await tx.raw(
    `insert into screening_keys (customer_id, tenant_id, claims_version, keys_version, keys)
     select customer_id, :tenantId, claims_version, :keysVersion, cast(keys as integer[])
     from json_to_recordset(:rows) as row (customer_id uuid, claims_version integer, keys text)
     on conflict (customer_id) do update
       set claims_version = excluded.claims_version, keys_version = excluded.keys_version, keys = excluded.keys`,
    { tenantId, keysVersion, rows: jsonRows(rows) },
  );
}

/** Ids of all customers of the tenant who have keys, in their order. As `clearway_relay`. */
export async function customersKeyed(acrossTenants: Knex, tenantId: string): Promise<readonly string[]> {
  const rows = await rowsOf<{ customerId: string }>(
    acrossTenants.raw(
      'select customer_id as "customerId" from screening_keys where tenant_id = ? order by customer_id',
      [tenantId],
    ),
  );
  return rows.map(({ customerId }) => customerId);
}

/** Found are those who have one of `some`, and one of `also` where it is there. */
export interface KeyLookup {
  readonly some: readonly number[];
  readonly also?: readonly number[];
}

/**
 * Ids of the tenant's customers that any of the lookups finds, each once, in their order. As `clearway_relay`, which sees
 * keys and ids alone: the keys are hashed for the tenant, and who is found is read as the tenant.
 */
export async function customersWithKeys(
  acrossTenants: Knex,
  tenantId: string,
  lookups: readonly KeyLookup[],
): Promise<readonly string[]> {
  const rows = lookups.map(({ some, also }) => ({ one: `{${some.join(',')}}`, two: also && `{${also.join(',')}}` }));
  const found = await rowsOf<{ customerId: string }>(
    acrossTenants.raw(
      `select distinct found.customer_id as "customerId"
       from (select cast(one as integer[]) as one, cast(two as integer[]) as two
             from json_to_recordset(:rows) as row (one text, two text)) as asked
       cross join lateral (
         select customer_id from screening_keys
         where asked.two is not null and keys && asked.one and keys && asked.two and tenant_id = :tenantId
         union all
         select customer_id from screening_keys where asked.two is null and keys && asked.one and tenant_id = :tenantId
       ) as found
       order by 1`,
      { rows: jsonRows(rows), tenantId },
    ),
  );
  return found.map(({ customerId }) => customerId);
}
