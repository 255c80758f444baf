/** The people who work here on a real Postgres, behind the real HTTP side. Only customers are a fake. */
import { randomUUID } from 'node:crypto';

import request from 'supertest';

import { asTenant } from '../../src/db/database';
import { insertPerson } from '../../src/db/people';
import { ensureTenant } from '../../src/db/tenants';
import type { PersonRole } from '../../src/domain/person';
import { createPeople } from '../../src/people/create-people';
import type { PeopleSettings } from '../../src/people/deps';
import type { Oidc } from '../../src/people/oidc';
import { createPasswords } from '../../src/people/password';
import { csrfToken } from '../../src/people/session-token';
import { createSignInThrottle } from '../../src/people/sign-in-throttle';
import { createKeyRing, generateKey, parseKey } from '../../src/storage/key-ring';
import { createSignInKeys } from '../../src/storage/sign-in-keys';
import { createTestDatabase } from './postgres';
import { createTestApp } from './test-app';

export const PASSWORD = 'a long sentence of my own';
/** A thousandth of the real one: what takes long in production must not in tests. */
export const CHEAP = { ln: 7, r: 8, p: 1 } as const;

export async function createPeopleSystem(changes: Partial<PeopleSettings> = {}, oidc?: Oidc) {
  const database = await createTestDatabase();
  const app = database.connect('clearway_app', 5);
  const operator = database.connect('clearway_operator', 2);
  const passwords = createPasswords({ cost: CHEAP });
  const settings: PeopleSettings = { idleSeconds: 1800, lifetimeSeconds: 43_200, requireTotp: false, ...changes };
  const keys = createSignInKeys({
    keyEncryptionKeys: createKeyRing([{ id: 'test', key: parseKey(generateKey(), 'a key') }]),
    blindIndexKey: parseKey(generateKey(), 'a key'),
  });
  const clock = { ms: Date.now() };
  const throttle = createSignInThrottle({ database: app, keys });
  const people = createPeople({ database: app, passwords, keys, throttle, oidc, settings, now: () => clock.ms });
  const t = createTestApp({ people, trustProxy: 1 });

  async function tenant(): Promise<string> {
    const id = randomUUID();
    return (await ensureTenant(operator, { id, name: `tenant-${id}`, mode: 'test' })).id;
  }

  async function person(tenantId: string, role: PersonRole = 'reviewer', password: string | undefined = PASSWORD) {
    const id = randomUUID();
    const email = `${id}@example.com`;
    const passwordHash = await passwords.hash(password);
    const made = { id, tenantId, email, name: 'Ada Example', role, passwordHash, createdBy: 'test' };
    await asTenant(app, tenantId, (tx) => insertPerson(tx, made));
    return { id, email, tenantId };
  }

  let addresses = 0;
  /** From an address that nobody else comes from, unless the test says which. */
  const signIn = (email: string, more: object = {}) =>
    request(t.app)
      .post('/v1/session')
      .set('X-Forwarded-For', `198.51.100.${addresses++ % 250}`)
      .send({ email, password: PASSWORD, ...more });

  /** Signs in for sure, and answers what a page of ours sends from then on. */
  async function browser(email: string, more: object = {}) {
    const answer = await signIn(email, more);
    if (answer.status !== 200) throw new Error(`Signing in answered ${answer.status}`);
    return headersOf(tokenIn(answer));
  }

  return {
    ...t,
    people,
    passwords,
    keys,
    throttle,
    clock,
    url: database.url,
    owner: database.owner,
    appDatabase: app,
    operator,
    tenant,
    person,
    signIn,
    browser,
    close: () => database.drop(),
  };
}

export type PeopleSystem = Awaited<ReturnType<typeof createPeopleSystem>>;

export function headersOf(token: string) {
  return {
    Cookie: `__Host-clearway=${token}`,
    'X-CSRF-Token': csrfToken(token),
    'Sec-Fetch-Site': 'same-origin',
  } as const;
}

export function tokenIn({ headers }: { headers: Record<string, unknown> }): string {
  const set = headers['set-cookie'] as unknown as string[] | undefined;
  return /^__Host-clearway=([^;]*)/.exec(set?.find((each) => each.startsWith('__Host-clearway=')) ?? '')?.[1] ?? '';
}
