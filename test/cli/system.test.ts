/** The commands that work on a system: keys and customers, over a real Postgres. */
import { parseApiKey, sameKeyHash } from '../../src/api/api-key';
import { findUsableKey } from '../../src/db/api-keys';
import { rowsOf } from '../../src/db/database';
import { readableIn } from '../support/canaries';
import { MUSTERSCHURKE, person } from '../support/customers';
import { by, createTestSystem } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { verify } from '../support/verify';
import { runClearway } from './run-clearway';

let system: TestSystem;
beforeAll(async () => {
  system = await createTestSystem();
}, 60_000);
afterAll(() => system.close());

const run = (...args: string[]) => runClearway(args, { environment: { DATABASE_URL: system.url, ...system.secrets } });

interface KeyAnswer {
  readonly id: string;
  readonly key: string;
}
interface ListedKey {
  readonly id: string;
  readonly tenantName: string;
  readonly role: string;
  readonly revokedAt: string | null;
}

describe('keys', () => {
  test('create makes the tenant and a key that opens the door, and keeps the secret nowhere', async () => {
    const { code, json, err } = await run(
      'keys',
      'create',
      '--tenant',
      'acme',
      '--role',
      'integrator',
      '--name',
      'backend',
      '--mode',
      'test',
      '--json',
    );
    const answer = json<KeyAnswer>();
    expect([code, err]).toEqual([0, '']);
    expect(answer).toMatchObject({ tenant: 'acme', mode: 'test', role: 'integrator' });
    const parsed = parseApiKey(answer.key);
    const stored = await findUsableKey(system.app, answer.id);
    expect(parsed?.id).toBe(answer.id);
    expect(stored && parsed && sameKeyHash(stored.secretHash, parsed.hash)).toBe(true);
    const kept = await rowsOf<{ row: string }>(system.owner.raw('select k::text as row from api_keys k'));
    expect(readableIn(kept.map(({ row }) => row).join(), [answer.key.slice(-49, -6)])).toEqual([]);
  });

  test('create for a tenant that is there adds a key of its mode; the key may end by itself', async () => {
    await run('keys', 'create', '--tenant', 'globex', '--role', 'integrator', '--name', 'one', '--mode', 'test');
    const { json } = await run(
      'keys',
      'create',
      '--tenant',
      'globex',
      '--role',
      'reviewer',
      '--name',
      'two',
      '--days',
      '30',
      '--json',
    );
    const { id, mode } = json<KeyAnswer & { mode: string }>();
    expect(mode).toBe('test');
    const [row] = await rowsOf<{ days: number }>(
      system.owner.raw(
        'select round(extract(epoch from expires_at - now()) / 86400)::int as days from api_keys where id = ?',
        [id],
      ),
    );
    expect(row?.days).toBe(30);
    expect(await rowsOf(system.owner.raw(`select 1 from tenants where name = 'globex'`))).toHaveLength(1);
  });

  test('list shows all keys, or those of one tenant, and no secret; revoke ends one for good', async () => {
    const made = [];
    for (const name of ['first', 'second']) {
      const { json } = await run(
        'keys',
        'create',
        '--tenant',
        'initech',
        '--role',
        'reviewer',
        '--name',
        name,
        '--json',
      );
      made.push(json<KeyAnswer>());
    }
    const [first, second] = made;
    const listed = (await run('keys', 'list', '--tenant', 'initech', '--json')).json<ListedKey[]>();
    expect(listed.map(({ id, tenantName, role }) => [id, tenantName, role])).toEqual([
      [first?.id, 'initech', 'reviewer'],
      [second?.id, 'initech', 'reviewer'],
    ]);
    const all = (await run('keys', 'list', '--json')).json<ListedKey[]>();
    expect(all.length).toBeGreaterThan(listed.length);

    const revoked = await run('keys', 'revoke', first?.id ?? '');
    expect([revoked.code, revoked.out]).toEqual([0, `Key ${first?.id} of initech is revoked.\n`]);
    expect(await findUsableKey(system.app, first?.id ?? '')).toBeUndefined();
    const again = (await run('keys', 'revoke', first?.id ?? '', '--json')).json<ListedKey>();
    const table = await run('keys', 'list', '--tenant', 'initech');
    expect(table.out).toMatch(new RegExp(`${first?.id} .*first +revoked\n`));
    expect(table.out).toMatch(new RegExp(`${second?.id} .*second +good\n`));
    expect(again.revokedAt).not.toBeNull();
    expect(table.out).not.toContain(first?.key.slice(-20) ?? '');
  });

  test('revoke of a key that is not there ends with 3', async () => {
    const { code, out, err } = await run('keys', 'revoke', 'zzzzzzzz', '--json');
    expect([code, out, err]).toEqual([3, '', 'clearway: no key zzzzzzzz\n']);
  });
});

describe('customers show', () => {
  test('tells the story of a customer of any tenant, without a word of theirs', async () => {
    const tenant = await system.tenant();
    const intake = person({ claims: { ...MUSTERSCHURKE, email: 'max.canary@example.com', phone: '+2348031234500' } });
    const { value } = await system.commands.createCustomer(by(tenant), intake);
    await verify(system, tenant, value.id);
    const [shown, told] = await Promise.all([
      run('customers', 'show', value.id, '--json'),
      run('customers', 'show', value.id),
    ]);
    expect([shown.code, shown.json()]).toMatchObject([
      0,
      {
        id: value.id,
        status: 'APPROVAL_PENDING',
        kyc: { state: 'in_review', decision: { outcome: 'refer' } },
        verification: { checks: expect.arrayContaining([expect.objectContaining({ kind: 'screening' })]) as unknown[] },
      },
    ]);
    expect(told.code).toBe(0);
    for (const word of ['status APPROVAL_PENDING', 'in_review', 'screening', 'refer', 'collecting']) {
      expect(told.out).toContain(word);
    }
    const words = [
      'max.canary@example.com',
      '8031234500',
      'Musterschurke',
      '1961-04-01',
      '12 Marina Road',
      value.documents[0]?.number ?? 'no number',
    ];
    expect(readableIn(shown.out + told.out, words)).toEqual([]);
  });

  test('of nobody, or of what is no id, ends with 3', async () => {
    for (const id of ['01a2074b-c843-71b9-a3f9-7beb7c7acf71', 'somebody']) {
      const { code, out } = await run('customers', 'show', id, '--json');
      expect([code, out]).toEqual([3, '']);
    }
  });

  test('without the keys of the system ends with 1, and names the variable', async () => {
    const { CLEARWAY_BLIND_INDEX_KEY, ...rest } = system.secrets;
    void CLEARWAY_BLIND_INDEX_KEY;
    const { code, err } = await runClearway(['customers', 'show', '01a2074b-c843-71b9-a3f9-7beb7c7acf71'], {
      environment: { DATABASE_URL: system.url, ...rest },
    });
    expect([code, err]).toEqual([1, 'clearway: CLEARWAY_BLIND_INDEX_KEY is not set\n']);
  });
});

test('migrate on a database that is up to date applies nothing', async () => {
  const { code, json } = await runClearway(['migrate', '--json'], {
    environment: { MIGRATION_DATABASE_URL: system.url },
  });
  expect([code, json()]).toEqual([0, { applied: [], search_attributes: [] }]);
});
