/** One tenant never sees or touches another's rows: proved over whatever tables there are. */
import { randomUUID } from 'node:crypto';

import { asTenant, connectDatabase, rowsOf } from '../../src/db/database';
import type { Transaction } from '../../src/db/database';
import { business, image, person } from '../support/customers';
import { policyWith } from '../support/policy-with';
import { firstAdmin, publishPolicy } from '../support/publish-policy';
import { by, createTestSystem, FIRST_REVIEWER } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { applyVerdict, openReview } from '../support/verify';
import { CONTROL, referred } from './standing-customers';

const ROLES = ['clearway_app', 'clearway_relay', 'clearway_operator'];
/** Without a tenant, because there is nothing of one in them. */
const SHARED = [
  'knex_migrations',
  'knex_migrations_lock',
  'list_changes',
  'list_entries',
  'list_standings',
  'list_versions',
  'list_versions_followed',
  'sign_in_failures',
  'status_edges',
  'tenants',
];

let system: TestSystem;
/** Has a row in every table. */
let ours: string;
let theirs: string;
let tables: string[];

beforeAll(async () => {
  system = await createTestSystem();
  [ours, theirs] = [await system.tenant(), await system.tenant()];
  tables = (
    await rowsOf<{ name: string }>(
      system.owner.raw(
        `select table_name as name from information_schema.columns
         where table_schema = 'public' and column_name = 'tenant_id' order by 1`,
      ),
    )
  ).map(({ name }) => name);

  const { customerId } = await referred(system, ours);
  const review = await openReview(system, ours, customerId);
  const words = { entryIds: [], requirements: [], reasonCode: 'other_person', note: 'Born in another year.' };
  await system.commands.giveVerdict(by(ours, FIRST_REVIEWER), review.id, { action: 'clear_match', ...words });
  await applyVerdict(system, ours, customerId);
  await system.owner.raw(
    `insert into finding_overrides (id, tenant_id, customer_id, review_id, check_id, check_kind, subject, code, field,
       input_hash, reason_code, note_sealed, given_by)
     select gen_random_uuid(), c.tenant_id, c.customer_id, ?, c.id, c.kind, c.subject, finding ->> 'code',
       finding ->> 'field', c.input_hash, 'test_reason', 'sealed', ?
     from checks c cross join jsonb_array_elements(c.findings) as finding
     where c.customer_id = ? and c.kind <> 'screening' limit 1`,
    [review.id, FIRST_REVIEWER, customerId],
  );
  const passport = { idType: 'passport', number: 'X1234567', front: image() } as const;
  const { value } = await system.commands.createCustomer(
    by(ours, undefined, { key: 'once', body: {} }),
    person({ documents: [passport] }),
  );
  await system.commands.controlCustomer(by(ours, FIRST_REVIEWER), value.id, { action: 'lock', ...CONTROL });
  await system.owner('document_fingerprints').insert({
    document_id: value.documents[0]?.id ?? '',
    side: 'front',
    tenant_id: ours,
    customer_id: value.id,
    dhash: '0'.repeat(256),
  });
  await system.owner('straightened_pictures').insert({
    document_id: value.documents[0]?.id ?? '',
    side: 'front',
    tenant_id: ours,
    customer_id: value.id,
    blob_id: value.documents[0]?.frontBlobId ?? '',
    size: 1,
  });
  const keys = { keys_version: 1, keys: [1, 2], claims_version: 1 };
  await system.owner('screening_keys').insert({ customer_id: value.id, tenant_id: ours, ...keys });
  const [version] = await rowsOf<{ id: string }>(
    system.owner.raw(
      `insert into list_versions (list, version, dated, entries) values ('test', '1', now(), 0) returning id`,
    ),
  );
  const [{ id: verificationId } = { id: '' }] = (await system.reads.verifications(ours, value.id)) ?? [];
  await system.owner('rescreenings').insert({
    customer_id: value.id,
    tenant_id: ours,
    version_id: version?.id ?? '',
    verification_id: verificationId,
  });
  await system.owner('repairs').insert({
    id: randomUUID(),
    tenant_id: ours,
    customer_id: value.id,
    verification_id: verificationId,
    repair: 'signal',
    reason_code: 'test_reason',
    note_sealed: Buffer.from('sealed'),
    found_state: 'collecting',
    found_blocked_on: 'none',
    renews_claims: false,
    ordered_by: FIRST_REVIEWER,
  });
  const published = await publishPolicy(system, ours, policyWith({ deadlines: { customer: '15d' } }));
  const idempotency = { key: 'once', route: 'POST', bodyHash: Buffer.alloc(32) };
  const moves = { limit: 1, stopAtFlips: 100 };
  await system.commands.moveOpenCases({ ...firstAdmin(ours), idempotency }, published, moves);
  const personId = randomUUID();
  await system.owner('people').insert({
    id: personId,
    tenant_id: ours,
    email: 'ada@example.com',
    name: 'Ada Example',
    role: 'viewer',
    created_by: 'test',
  });
  const owned = { tenant_id: ours, person_id: personId };
  await system.owner('totp_secrets').insert({ ...owned, key_id: 'test', secret_sealed: Buffer.alloc(32) });
  await system.owner('sessions').insert({
    ...owned,
    token_hash: Buffer.alloc(32, 2),
    method: 'password',
    expires_at: new Date(Date.now() + 3_600_000).toISOString(),
  });
  await system.owner('api_keys').insert({
    id: 'aaaaaaaa',
    tenant_id: ours,
    role: 'integrator',
    name: 'test',
    secret_hash: Buffer.alloc(32, 1),
  });
  const { value: firm } = await system.commands.createCustomer(by(ours), business());
  await system.owner('related_parties').insert({
    id: randomUUID(),
    tenant_id: ours,
    customer_id: firm.id,
    list: 'owners',
    position: 0,
    kind: 'person',
    details_sealed: Buffer.from('sealed'),
  });
  await system.commands.createCustomer(by(theirs), person());
}, 60_000);
afterAll(() => system.close());

const asTheirs = <T>(work: (tx: Transaction) => Promise<T>) => asTenant(system.app, theirs, work);
const countOf = async (tx: Pick<Transaction, 'raw'>, from: string, bindings: readonly string[] = []) => {
  const [row] = await rowsOf<{ count: string }>(tx.raw(`select count(*) from ${from}`, [...bindings]));
  return Number(row?.count);
};

describe('every table', () => {
  test('either holds a tenant’s rows or is known to hold nobody’s', async () => {
    const all = await rowsOf<{ name: string }>(
      system.owner.raw(`select tablename as name from pg_tables where schemaname = 'public'`),
    );
    expect(all.map(({ name }) => name).toSorted()).toEqual([...tables, ...SHARED].toSorted());
    expect(tables.length).toBeGreaterThanOrEqual(18);
  });

  test('with a tenant has row-level security on, forced, and a policy for the application that asks for the tenant', async () => {
    const rows = await rowsOf<{ name: string; on: boolean; forced: boolean; policies: string[] }>(
      system.owner.raw(
        `select c.relname as name, c.relrowsecurity as on, c.relforcerowsecurity as forced,
           coalesce((select json_agg(p.qual || ' / ' || coalesce(p.with_check, 'none')) from pg_policies p
             where p.tablename = c.relname and p.roles = '{clearway_app}' and p.policyname not like 'named\\_%'
               or p.tablename = c.relname and c.relname = 'api_keys' and p.roles = '{clearway_app}'), '[]') as policies
         from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
      ),
    );
    const guarded = rows.filter(({ name }) => [...tables, 'tenants'].includes(name));
    expect(guarded).toHaveLength(tables.length + 1);
    for (const { on, forced, policies } of guarded) {
      expect([on, forced, policies.length]).toEqual([true, true, 1]);
      expect(policies[0]).toContain('clearway_tenant()');
    }
    const written = guarded.filter(({ name }) => !['api_keys', 'tenants'].includes(name));
    for (const { policies } of written) {
      expect(policies[0]).toBe('(tenant_id = clearway_tenant()) / (tenant_id = clearway_tenant())');
    }
  });

  test('shows a row before its tenant is known only to whoever names it, and only to be read', async () => {
    const named = await rowsOf<{ table: string; command: string; condition: string }>(
      system.owner.raw(
        `select tablename as table, cmd as command, qual as condition from pg_policies
         where policyname like 'named\\_%' order by 1`,
      ),
    );
    expect(named.map(({ table, command }) => `${command} ${table}`)).toEqual([
      'SELECT api_keys',
      'SELECT people',
      'SELECT sessions',
    ]);
    for (const { condition } of named) expect(condition).toContain("NULLIF(current_setting('clearway.");
  });

  test('has no policy for everybody', async () => {
    expect(await rowsOf(system.owner.raw(`select * from pg_policies where 'public' = any(roles)`))).toEqual([]);
  });

  test('holds something of ours, so that the sentences below mean something', async () => {
    for (const table of tables) expect([table, await countOf(system.owner, table)]).not.toEqual([table, 0]);
  });
});

describe('the roles', () => {
  test('own nothing, bypass nothing, and are no superusers', async () => {
    const roles = await rowsOf(
      system.owner.raw(
        `select rolname from pg_roles where rolname like 'clearway%' and not rolsuper and not rolbypassrls
           and not rolcreaterole and not rolcreatedb and not rolreplication and not rolcanlogin order by 1`,
      ),
    );
    expect(roles).toEqual(ROLES.toSorted().map((rolname) => ({ rolname })));
    const owned = `select relname from pg_class where pg_get_userbyid(relowner) like 'clearway%'
      union all select proname from pg_proc where pg_get_userbyid(proowner) like 'clearway%'
      union all select nspname from pg_namespace where pg_get_userbyid(nspowner) like 'clearway%'`;
    expect(await rowsOf(system.owner.raw(owned))).toEqual([]);
  });

  test('are members of nothing that is more than they are', async () => {
    const memberships = `select 1 from pg_auth_members where pg_get_userbyid(member) like 'clearway%'`;
    expect(await rowsOf(system.owner.raw(memberships))).toEqual([]);
  });

  test('run no function with the rights of its owner', async () => {
    const definers = `select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace`;
    expect(await rowsOf(system.owner.raw(definers))).toEqual([]);
  });
});

describe('the application', () => {
  test('sees no row at all while no tenant is set, or an empty one', async () => {
    for (const table of [...tables, 'tenants']) {
      expect([table, await countOf(system.app, table)]).toEqual([table, 0]);
    }
    const empty = await system.app.transaction(async (tx) => {
      await tx.raw(`select set_config('clearway.tenant', '', true)`);
      return countOf(tx, 'customers');
    });
    expect(empty).toBe(0);
  });

  test('as one tenant sees no row of another, in any table', async () => {
    await asTheirs(async (tx) => {
      for (const table of tables) {
        expect([table, await countOf(tx, `${table} where tenant_id <> ?`, [theirs])]).toEqual([table, 0]);
      }
      expect(await countOf(tx, 'customers')).toBe(1);
      expect(await countOf(tx, 'tenants')).toBe(1);
    });
  });

  test('as one tenant writes no row for another, in any table', async () => {
    const columns = await rowsOf<{ table: string; columns: string[] }>(
      system.owner.raw(
        `select table_name as table, json_agg(column_name order by ordinal_position) as columns
         from information_schema.columns
         where table_schema = 'public' and is_generated = 'NEVER' and is_identity = 'NO' and table_name = any(?)
         group by 1`,
        [tables],
      ),
    );
    for (const { table, columns: names } of columns) {
      const list = names.join(', ');
      const [row] = await rowsOf<{ copy: object }>(
        system.owner.raw(`select to_jsonb(t) as copy from ${table} t where tenant_id = ? limit 1`, [ours]),
      );
      const insert = asTheirs((tx) =>
        tx.raw(`insert into ${table} (${list}) select ${list} from jsonb_populate_record(null::${table}, ?)`, [
          JSON.stringify(row?.copy),
        ]),
      );
      await expect(insert).rejects.toMatchObject({ code: '42501' });
    }
    expect(columns.map(({ table }) => table).toSorted()).toEqual(tables);
  });

  test('as one tenant changes and deletes no row of another, in any table', async () => {
    const grants = await rowsOf<{ table: string; column: string }>(
      system.owner.raw(
        `select distinct on (table_name) table_name as table, column_name as column
         from information_schema.column_privileges
         where grantee = 'clearway_app' and privilege_type = 'UPDATE' and table_name = any(?) order by 1, 2`,
        [tables],
      ),
    );
    expect(grants.length).toBeGreaterThan(5);
    for (const { table, column } of grants) {
      const changed = await asTheirs((tx) =>
        rowsOf(tx.raw(`update ${table} set ${column} = ${column} where tenant_id = ? returning 1`, [ours])),
      );
      expect([table, changed]).toEqual([table, []]);
    }
    await asTheirs((tx) => tx.raw('delete from customer_blind_indexes where tenant_id = ?', [ours]));
    expect(await countOf(system.owner, 'customer_blind_indexes where tenant_id = ?', [ours])).toBeGreaterThan(0);
  });

  test('cannot hang its own rows on another tenant’s customer, or move that customer on', async () => {
    const [customer] = await rowsOf<{ id: string; version: number }>(
      system.owner.raw('select id, status_version as version from customers where tenant_id = ? limit 1', [ours]),
    );
    const { id, version } = customer ?? { id: '', version: 0 };
    await expect(
      asTheirs((tx) =>
        tx('outbox').insert({ tenant_id: theirs, customer_id: id, topic: 'customer_changed', payload: '{}' }),
      ),
    ).rejects.toMatchObject({ code: '23503' });
    await expect(
      asTheirs((tx) =>
        tx('status_transitions').insert({
          tenant_id: theirs,
          subject: 'customer',
          subject_id: id,
          customer_id: id,
          version: version + 1,
          from_value: 'LOCKED',
          to_value: 'RESTRICTED',
          cause: 'test',
          actor: 'test',
        }),
      ),
    ).rejects.toMatchObject({
      constraint: expect.stringMatching(/follows_the_move_before|leaving_locked_needs_an_unlock/) as string,
    });
    await expect(
      asTheirs((tx) =>
        tx('status_transitions').insert({
          tenant_id: theirs,
          subject: 'customer',
          subject_id: id,
          customer_id: id,
          version: version + 1,
          from_value: 'APPROVAL_PENDING',
          to_value: 'RESTRICTED',
          cause: 'test',
          actor: 'test',
        }),
      ),
    ).rejects.toMatchObject({ code: '23503' });
  });

  test('cannot give its customer away to another tenant', async () => {
    await expect(asTheirs((tx) => tx.raw('update customers set tenant_id = ?', [ours]))).rejects.toMatchObject({
      code: '42501',
    });
  });

  test('sees the one key that a request names, and no other without a tenant', async () => {
    const named = (id: string) =>
      system.app.transaction(async (tx) => {
        await tx.raw(`select set_config('clearway.api_key_id', ?, true)`, [id]);
        return countOf(tx, 'api_keys');
      });
    expect([await named('aaaaaaaa'), await named('bbbbbbbb'), await named('')]).toEqual([1, 0, 0]);
  });

  test.each([
    'alter table customers disable row level security',
    'alter table customers no force row level security',
    'alter table status_transitions disable trigger all',
    'alter table customers add column note text',
    'alter table customers drop constraint status_is_the_latest_move',
    'drop table audit_events',
    'drop policy own_tenant on customers',
    'create policy mine on customers using (true)',
    'create or replace function clearway_tenant() returns uuid language sql as $$ select null::uuid $$',
    'create table mine (id int)',
    `set session_replication_role = 'replica'`,
    'update pg_class set relrowsecurity = false',
    'create role friend',
  ])('cannot run: %s', async (sql) => {
    await expect(asTheirs((tx) => tx.raw(sql))).rejects.toMatchObject({ code: '42501' });
  });

  test('cannot pass its rights on', async () => {
    await asTheirs((tx) => tx.raw('grant select, insert on customers to clearway_relay'));
    const [row] = await rowsOf<{ may: boolean }>(
      system.owner.raw(`select has_table_privilege('clearway_relay', 'customers', 'select, insert') as may`),
    );
    expect(row?.may).toBe(false);
  });

  test('is told so, and not shown less, when it turns row-level security off for itself', async () => {
    await expect(
      asTheirs(async (tx) => {
        await tx.raw('set local row_security = off');
        await tx.raw('select * from customers');
      }),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test('leaks nothing from one transaction of a pooled connection into the next', async () => {
    const pool = connectDatabase({ url: system.url, role: 'clearway_app', poolSize: 3 });
    try {
      const round = async (index: number): Promise<void> => {
        if (index % 4 === 0) {
          expect(await countOf(pool, 'customers')).toBe(0);
          return;
        }
        const tenant = index % 4 === 1 ? ours : index % 4 === 2 ? theirs : randomUUID();
        const work = asTenant(pool, tenant, async (tx) => {
          const seen = await rowsOf<{ tenant_id: string }>(tx.raw('select distinct tenant_id from customers'));
          expect(seen.map(({ tenant_id }) => tenant_id)).toEqual(index % 4 === 3 ? [] : [tenant]);
          // Some end badly: in an error of their own, or in one of the database.
          if (index % 12 === 5) throw new Error('gave up');
          if (index % 12 === 6) await tx.raw('select 1 / 0');
        });
        if (index % 12 === 5) await expect(work).rejects.toThrow('gave up');
        else if (index % 12 === 6) await expect(work).rejects.toMatchObject({ code: '22012' });
        else await work;
      };
      for (let first = 0; first < 1200; first += 30) {
        await Promise.all(Array.from({ length: 30 }, (_, offset) => round(first + offset)));
      }
    } finally {
      await pool.destroy();
    }
  });
});

describe('the relay', () => {
  test('may read ids and states, and nothing that a person or a client wrote', async () => {
    const readable = await rowsOf<{ table: string; columns: string }>(
      system.owner.raw(
        `select table_name as table, string_agg(column_name, ' ' order by column_name) as columns
         from information_schema.column_privileges
         where grantee = 'clearway_relay' and privilege_type = 'SELECT' and table_schema = 'public' group by 1 order by 1`,
      ),
    );
    expect(readable).toEqual([
      { table: 'customers', columns: 'id next_review_at status tenant_id' },
      { table: 'idempotency_keys', columns: 'created_at' },
      { table: 'knex_migrations', columns: 'batch id migration_time name' },
      {
        table: 'outbox',
        columns:
          'attempts available_at claimed_until created_at customer_id id last_error payload sent_at tenant_id topic',
      },
      { table: 'screening_keys', columns: 'customer_id keys tenant_id' },
      { table: 'tenant_answers', columns: 'created_at' },
      { table: 'tenants', columns: 'id' },
      { table: 'verifications', columns: 'customer_id ended_at id number opened_at state tenant_id' },
    ]);
  });

  test('writes the outbox and prunes, and changes nothing else', async () => {
    const writes = await rowsOf<{ grant: string }>(
      system.owner.raw(
        `select distinct table_name || ' ' || privilege_type as grant from information_schema.table_privileges
         where grantee = 'clearway_relay' and privilege_type <> 'SELECT' order by 1`,
      ),
    );
    expect(writes.map(({ grant }) => grant)).toEqual([
      'idempotency_keys DELETE',
      'outbox DELETE',
      'outbox INSERT',
      'tenant_answers DELETE',
    ]);
  });

  test('sees the open verifications of all tenants, and no ended one', async () => {
    const relay = system.connect('clearway_relay', 1);
    const [open] = await rowsOf<{ count: string }>(
      system.owner.raw('select count(*) from verifications where ended_at is null'),
    );
    expect(await countOf(relay, '(select id, state from verifications) v')).toBe(Number(open?.count));
    expect(await countOf(system.owner, 'verifications where ended_at is not null')).toBeGreaterThan(0);
    await expect(relay.raw('select profile_sealed from customers')).rejects.toMatchObject({ code: '42501' });
    await expect(relay.raw('select answer_sealed from idempotency_keys')).rejects.toMatchObject({ code: '42501' });
    await expect(relay.raw('select answer from tenant_answers')).rejects.toMatchObject({ code: '42501' });
    await expect(relay.raw('select requirements from verifications')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the operator', () => {
  test('sees tenants, keys and people, writes audit rows, and sees no customer and no secret', async () => {
    const readable = await rowsOf<{ table: string }>(
      system.owner.raw(
        `select distinct table_name as table from information_schema.column_privileges
         where grantee = 'clearway_operator' and table_schema = 'public' order by 1`,
      ),
    );
    expect(readable.map(({ table }) => table)).toEqual([
      'api_keys',
      'audit_events',
      'knex_migrations',
      'people',
      'sessions',
      'tenants',
      'totp_secrets',
    ]);
    const operator = system.connect('clearway_operator', 1);
    await expect(operator.raw('select id from customers')).rejects.toMatchObject({ code: '42501' });
    await expect(operator.raw(`update api_keys set secret_hash = '\\x00'`)).rejects.toMatchObject({ code: '42501' });
    for (const secret of ['token_hash from sessions', 'secret_sealed from totp_secrets']) {
      await expect(operator.raw(`select ${secret}`)).rejects.toMatchObject({ code: '42501' });
    }
    await expect(operator.raw('delete from api_keys')).rejects.toMatchObject({ code: '42501' });
  });
});
