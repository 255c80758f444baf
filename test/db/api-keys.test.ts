import { randomBytes } from 'node:crypto';

import type { Knex } from 'knex';

import { findUsableKey, insertKey, listKeys, revokeKey } from '../../src/db/api-keys';
import { ensureTenant, listTenants } from '../../src/db/tenants';
import { createTestDatabase } from '../support/postgres';
import type { TestDatabase } from '../support/postgres';

let database: TestDatabase;
let app: Knex;
let operator: Knex;
let tenantId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  [app, operator] = [database.connect('clearway_app', 2), database.connect('clearway_operator', 2)];
  tenantId = (await ensureTenant(operator, { id: '11111111-1111-4111-8111-111111111111', name: 'acme', mode: 'live' }))
    .id;
}, 60_000);
afterAll(() => database.drop());

const secretHash = randomBytes(32);
let made = 0;
async function key(changes: { expiresAt?: string; secretHash?: Buffer } = {}): Promise<string> {
  const id = `key0000${made++}`;
  await insertKey(operator, { id, tenantId, role: 'reviewer', name: 'test', secretHash: randomBytes(32), ...changes });
  return id;
}
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

test('a good key is found with its tenant, role and the hash of its secret', async () => {
  const id = await key({ secretHash });
  expect(await findUsableKey(app, id)).toEqual({ tenantId, role: 'reviewer', mode: 'live', secretHash });
});

test('a key that has expired, was revoked or never was is not found', async () => {
  expect(await findUsableKey(app, await key({ expiresAt: inMinutes(-1) }))).toBeUndefined();
  expect(await findUsableKey(app, await key({ expiresAt: inMinutes(5) }))).toBeDefined();
  const revoked = await key();
  await revokeKey(operator, revoked);
  expect(await findUsableKey(app, revoked)).toBeUndefined();
  expect(await findUsableKey(app, 'zzzzzzzz')).toBeUndefined();
});

test('revoking again keeps the first time', async () => {
  const id = await key();
  const first = await revokeKey(operator, id);
  expect(first?.revokedAt).toEqual(expect.any(String));
  expect(await revokeKey(operator, id)).toEqual(first);
  expect(await revokeKey(operator, 'zzzzzzzz')).toBeUndefined();
});

test('a list of keys has no secrets, nor their hashes', async () => {
  const keys = await listKeys(operator, 'acme');
  expect(keys.length).toBeGreaterThan(0);
  expect(JSON.stringify(keys)).not.toContain('secret');
  expect(await listKeys(operator, 'nobody')).toEqual([]);
});

test('two keys never share a secret', async () => {
  await expect(key({ secretHash })).rejects.toMatchObject({ constraint: 'api_keys_secret_hash_key' });
});

test('making a tenant again answers the one that is there, as it is', async () => {
  const again = await ensureTenant(operator, {
    id: '22222222-2222-4222-8222-222222222222',
    name: 'acme',
    mode: 'test',
  });
  expect(again).toEqual({ id: tenantId, name: 'acme', mode: 'live' });
  expect(await listTenants(operator)).toEqual([again]);
});
