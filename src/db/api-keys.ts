import type { Knex } from 'knex';

import { rowsOf } from './database';
import { transact } from './transaction';

export interface ApiKeyRecord {
  readonly id: string;
  readonly tenantId: string;
  readonly tenantName: string;
  readonly mode: 'live' | 'test';
  readonly role: 'integrator' | 'reviewer';
  readonly name: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

const COLUMNS = `k.id, k.tenant_id as "tenantId", t.name as "tenantName", t.mode, k.role, k.name,
  k.created_at as "createdAt", k.expires_at as "expiresAt", k.revoked_at as "revokedAt"`;

/** For the API: the key that the caller names, if it is good now. Sees that one row only. */
export async function findUsableKey(
  database: Knex,
  keyId: string,
): Promise<
  { tenantId: string; mode: 'live' | 'test'; role: 'integrator' | 'reviewer'; secretHash: Buffer } | undefined
> {
  return transact(database, async (tx) => {
    await tx.raw(`select set_config('clearway.api_key_id', ?, true)`, [keyId]);
    const [key] = await rowsOf<{ tenantId: string; role: 'integrator' | 'reviewer'; secretHash: Buffer }>(
      tx.raw(
        `select tenant_id as "tenantId", role, secret_hash as "secretHash" from api_keys
         where id = ? and revoked_at is null and (expires_at is null or expires_at > now())`,
        [keyId],
      ),
    );
    if (!key) return undefined;
    await tx.raw(`select set_config('clearway.tenant', ?, true)`, [key.tenantId]);
    const [tenant] = await rowsOf<{ mode: 'live' | 'test' }>(
      tx.raw('select mode from tenants where id = ?', [key.tenantId]),
    );
    return tenant && { ...key, mode: tenant.mode };
  });
}

/** For operators, who see every tenant. */
export async function insertKey(
  database: Knex,
  key: { id: string; tenantId: string; role: string; name: string; secretHash: Buffer; expiresAt?: string },
): Promise<void> {
  await database.raw(
    'insert into api_keys (id, tenant_id, role, name, secret_hash, expires_at) values (?, ?, ?, ?, ?, ?)',
    [key.id, key.tenantId, key.role, key.name, key.secretHash, key.expiresAt ?? null],
  );
}

export async function listKeys(database: Knex, tenantName?: string): Promise<ApiKeyRecord[]> {
  return rowsOf<ApiKeyRecord>(
    database.raw(
      `select ${COLUMNS} from api_keys k join tenants t on t.id = k.tenant_id
       where ?::text is null or t.name = ? order by k.created_at`,
      [tenantName ?? null, tenantName ?? null],
    ),
  );
}

/** Safe to repeat: the first time stays. Answers undefined when there is no such key. */
export async function revokeKey(database: Knex, keyId: string): Promise<ApiKeyRecord | undefined> {
  await database.raw('update api_keys set revoked_at = now() where id = ? and revoked_at is null', [keyId]);
  const [key] = await rowsOf<ApiKeyRecord>(
    database.raw(`select ${COLUMNS} from api_keys k join tenants t on t.id = k.tenant_id where k.id = ?`, [keyId]),
  );
  return key;
}
