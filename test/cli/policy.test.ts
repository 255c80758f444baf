/** `clearway policy`: over files alone, and over a real Postgres with a past. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { rowsOf } from '../../src/db/database';
import { shippedPolicy } from '../../src/policy/shipped-policy';
import { person } from '../support/customers';
import { policyWith } from '../support/policy-with';
import { by, createTestSystem } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { verify } from '../support/verify';
import { runClearway } from './run-clearway';

// Each run is a process of its own, and takes seconds on a busy machine.
jest.setTimeout(180_000);

let system: TestSystem;
let folder: string;
let tenant: string;
let tenantName: string;
let customer: string;
beforeAll(async () => {
  system = await createTestSystem();
  folder = await mkdtemp(join(tmpdir(), 'clearway-policies-'));
  await writeFile(join(folder, 'same.yaml'), `${shippedPolicy().text}\n# Read by nobody.\n`);
  await writeFile(join(folder, 'stricter.yaml'), policyWith({ meaning: { 'contact.simulated': 'decline' } }).text);
  await writeFile(join(folder, 'laxer.yaml'), policyWith({ meaning: { 'contact.simulated': 'clear' } }).text);
  await writeFile(
    join(folder, 'broken.yaml'),
    shippedPolicy().text.replace("customer.kind == 'individual'", 'customer.kid == 3'),
  );
  tenant = await system.tenant();
  tenantName = `tenant-${tenant}`;
  customer = await decided({ contact: 'consider' });
  await decided({});
}, 120_000);
afterAll(async () => {
  await system.close();
  await rm(folder, { recursive: true, force: true });
});

async function decided(simulate: Record<string, string>): Promise<string> {
  const { value } = await system.commands.createCustomer(by(tenant), person({ metadata: { simulate } }));
  await verify(system, tenant, value.id);
  return value.id;
}

const file = (name: string) => join(folder, name);
const policy = (...args: string[]) => runClearway(['policy', ...args], { environment: { DATABASE_URL: system.url } });

describe('check', () => {
  test('says that a file is a policy, and which version', async () => {
    const { code, out, err } = await runClearway(['policy', 'check', 'policies/default.yaml']);
    expect([code, err]).toEqual([0, '']);
    expect(out.trim()).toBe(`default is a policy: ${shippedPolicy().version}`);
  });

  test('names what is wrong by file, line and rule, and exits 1', async () => {
    const { code, out } = await runClearway(['policy', 'check', file('broken.yaml')]);
    expect(code).toBe(1);
    expect(out).toMatch(/broken\.yaml:\d+: problem: requires\[1\]/);
    const { json } = await runClearway(['policy', 'check', file('broken.yaml'), '--json']);
    expect(json<{ problems: object[] }>().problems).toEqual([
      expect.objectContaining({
        line: expect.any(Number) as number,
        rule: expect.stringContaining('requires[1]') as string,
      }),
    ]);
  });

  test('exits 1 over a warning where that is asked for', async () => {
    const rule = `\nfindings:\n  - { code: contact.no_such_thing, then: refer }\n`;
    await writeFile(file('odd.yaml'), shippedPolicy().text.replace('\nfindings:\n', rule));
    expect((await runClearway(['policy', 'check', file('odd.yaml')])).code).toBe(0);
    const { code, out } = await runClearway(['policy', 'check', file('odd.yaml'), '--fail-on-warning']);
    expect([code, out]).toEqual([1, expect.stringContaining('warning: findings[0]') as string]);
  });
});

describe('replay', () => {
  test('of a policy that decides the same prints no flip and exits 0', async () => {
    const { code, out, err } = await policy('replay', '--policy', file('same.yaml'), '--fail-on-flip');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('2 decisions about 2 verifications, 0 flip');
  });

  test('prints who flips, by which rule, and exits 1 only where that is asked for', async () => {
    const { code, out } = await policy('replay', '--policy', file('stricter.yaml'));
    expect(code).toBe(0);
    expect(out).toContain('1 flip');
    expect(out).toMatch(/findings\[0\]/);
    expect(out).toContain(customer);
    const failed = await policy('replay', '--policy', file('stricter.yaml'), '--fail-on-flip', '--json');
    expect(failed.code).toBe(1);
    expect(failed.json<{ replays: object[] }>().replays).toEqual([
      expect.objectContaining({
        tenant: tenantName,
        decisions: 2,
        same: 1,
        review_load: expect.objectContaining({ before: 1, after: 0 }) as object,
      }),
    ]);
  });

  test('leaves out what was decided before a day, and other tenants', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const { out } = await policy('replay', '--policy', file('stricter.yaml'), '--since', tomorrow, '--fail-on-flip');
    expect(out).toContain('0 decisions');
    expect((await policy('replay', '--policy', file('same.yaml'), '--tenant', 'nobody')).code).toBe(3);
  });

  test('of each decision under its own version finds all the same, and exits 1 when one is not', async () => {
    const { code, out } = await policy('replay', '--recorded');
    expect([code, out]).toEqual([0, expect.stringContaining('0 come out otherwise (100.00 % the same)') as string]);
    await system.owner.transaction(async (tx) => {
      await tx.raw(`set local session_replication_role = 'replica'`);
      await tx.raw(`update decisions set outcome = 'approve' where customer_id = ?`, [customer]);
    });
    const damaged = await policy('replay', '--recorded');
    await system.owner.transaction(async (tx) => {
      await tx.raw(`set local session_replication_role = 'replica'`);
      await tx.raw(`update decisions set outcome = 'refer' where customer_id = ?`, [customer]);
    });
    expect([damaged.code, damaged.out]).toEqual([1, expect.stringContaining('1 come out otherwise') as string]);
  });

  test('says what is wrong with the file before it looks for a system', async () => {
    const { code, err } = await runClearway(['policy', 'replay', '--policy', file('broken.yaml')]);
    expect([code, err]).toEqual([1, expect.stringMatching(/broken\.yaml:\d+: requires\[1\]/) as string]);
  });
});

describe('explain', () => {
  test('shows the rules that fired with what they saw', async () => {
    const { code, out, err } = await policy('explain', customer);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('refer at ');
    expect(out).toContain('contact.simulated');
    const { json } = await policy('explain', customer, '--json');
    const { rules, outcome } = json<{ outcome: string; rules: { rule: string; effect: string }[] }>();
    expect(outcome).toBe('refer');
    expect(rules.some(({ effect }) => effect === 'refer')).toBe(true);
  });

  test('of nobody exits 3', async () => {
    expect((await policy('explain', 'nobody')).code).toBe(3);
    expect((await policy('explain', tenant)).code).toBe(3);
  });
});

describe('publish and move', () => {
  const [ada, ben, viewer] = ['ada.example@example.com', 'ben.example@example.com', 'vic.example@example.com'];
  beforeAll(async () => {
    for (const [email, role] of [
      [ada, 'admin'],
      [ben, 'admin'],
      [viewer, 'viewer'],
    ] as const) {
      await system.owner.raw(
        `insert into people (id, tenant_id, email, name, role, created_by) values (gen_random_uuid(), ?, ?, ?, ?, 'test')`,
        [tenant, email, email, role],
      );
    }
  });

  test('by one admin and another one, then the open case is moved, and stops at what was foretold', async () => {
    const proposed = await policy('publish', file('laxer.yaml'), '--by', ada, '--json');
    expect([proposed.code, proposed.err]).toEqual([0, '']);
    const { version, state, replay } = proposed.json<{ version: string; state: string; replay: object }>();
    expect([state, replay]).toEqual(['proposed', expect.objectContaining({ open_cases: { decisions: 1, flips: 1 } })]);
    const own = await policy('publish', '--approve', version, '--by', ada);
    expect([own.code, own.err]).toEqual([1, expect.stringContaining('another person has to agree') as string]);
    expect((await policy('publish', '--approve', version, '--by', viewer)).code).toBe(1);
    expect((await policy('publish', '--approve', version, '--by', 'nobody@example.com')).code).toBe(3);
    expect((await policy('publish', '--approve', version, '--by', ben.toUpperCase())).code).toBe(0);
    expect((await policy('list')).out).toMatch(new RegExp(`${version}\\s+default\\s+active`));

    const stopped = await policy('move', '--to', version, '--by', ada, '--stop-at-flips', '0');
    expect([stopped.code, stopped.out]).toEqual([1, expect.stringContaining('STOPPED before') as string]);
    const moved = await policy('move', '--to', version, '--by', ada);
    expect([moved.code, moved.out]).toEqual([0, expect.stringContaining('1 moved') as string]);
    const acted = await rowsOf<{ actor: string }>(
      system.owner.raw(`select actor from audit_events where action = 'policy.case_moved' and customer_id = ?`, [
        customer,
      ]),
    );
    expect(acted[0]?.actor).toMatch(/^person:/);
  });
});
