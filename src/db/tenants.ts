import type { Knex } from 'knex';

import { rowsOf } from './database';
import type { Transaction } from './database';

export interface Tenant {
  readonly id: string;
  readonly name: string;
  readonly mode: 'live' | 'test';
}

/** For operators. Safe to repeat: a tenant of that name is answered as it is. */
export async function ensureTenant(database: Knex, tenant: Tenant): Promise<Tenant> {
  await database.raw('insert into tenants (id, name, mode) values (?, ?, ?) on conflict (name) do nothing', [
    tenant.id,
    tenant.name,
    tenant.mode,
  ]);
  const [found] = await rowsOf<Tenant>(
    database.raw('select id, name, mode from tenants where name = ?', [tenant.name]),
  );
  if (!found) throw new Error('A tenant that was just written cannot be read');
  return found;
}

/** Within a tenant's transaction: is this the sandbox, where simulated answers are allowed? */
export async function tenantMode(tx: Transaction, tenantId: string): Promise<'live' | 'test'> {
  const [row] = await rowsOf<{ mode: 'live' | 'test' }>(tx.raw('select mode from tenants where id = ?', [tenantId]));
  return row?.mode ?? 'live';
}

/** For operators, by name. */
export async function listTenants(database: Knex): Promise<Tenant[]> {
  return rowsOf<Tenant>(database.raw('select id, name, mode from tenants order by name'));
}

/** Ids of all tenants, in their order. As `clearway_relay`, which sees nothing else of them. */
export async function tenantIds(acrossTenants: Knex): Promise<readonly string[]> {
  const rows = await rowsOf<{ id: string }>(acrossTenants.raw('select id from tenants order by id'));
  return rows.map(({ id }) => id);
}
