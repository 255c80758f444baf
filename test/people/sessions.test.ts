import request from 'supertest';

import { rowsOf } from '../../src/db/database';
import { GateFull } from '../../src/people/gate';
import { createPasswords } from '../../src/people/password';
import { tokenHash } from '../../src/people/session-token';
import { CHEAP, createPeopleSystem, headersOf, PASSWORD, tokenIn } from '../support/people';
import type { PeopleSystem } from '../support/people';

let system: PeopleSystem;
let tenantId: string;
beforeAll(async () => {
  system = await createPeopleSystem();
  tenantId = await system.tenant();
}, 60_000);
afterAll(() => system.close());

const read = (headers: Readonly<Record<string, string>>) => request(system.app).get('/v1/session').set(headers);
const backdate = (token: string, column: 'last_seen_at' | 'expires_at', to: string) =>
  system.owner.raw(
    `update sessions set ${column} = now() - ?::interval, created_at = created_at - ?::interval
    where token_hash = ?`,
    [to, to, tokenHash(token) as Buffer],
  );
const auditOf = async (id: string) =>
  (
    await rowsOf<{ action: string }>(
      system.owner.raw('select action from audit_events where actor = ? order by id', [`person:${id}`]),
    )
  ).map(({ action }) => action);

describe('signing in', () => {
  test('with the right password opens a session, in a cookie that no script and no other site gets', async () => {
    const { email, id } = await system.person(tenantId, 'approver');
    const answer = await system.signIn(email.toUpperCase());
    expect(answer.status).toBe(200);
    expect(answer.body.data).toMatchObject({
      person: { id: `person:${id}`, name: 'Ada Example', email, role: 'approver' },
      tenant: { mode: 'test' },
      totp: 'off',
    });
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^__Host-clearway=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/),
      expect.stringMatching(
        /^__Host-clearway-browser=\S+; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=15552000$/,
      ),
    ]);
    expect(answer.headers['cache-control']).toBe('no-store');
    const again = await read(headersOf(tokenIn(answer)));
    expect(again.body.data).toEqual(answer.body.data);
    expect(await auditOf(id)).toEqual(['person.signed_in']);
  });

  test('tells nobody whether the address or the password is wrong, nor that somebody is disabled', async () => {
    const { email } = await system.person(tenantId);
    const gone = await system.person(tenantId);
    await system.owner.raw('update people set disabled_at = now() where id = ?', [gone.id]);
    const answers = await Promise.all([
      system.signIn(email, { password: 'not my password' }),
      system.signIn('nobody@example.com'),
      system.signIn(gone.email),
    ]);
    for (const { status, body, headers } of answers) {
      expect([status, body.error[0].code, headers['set-cookie']]).toEqual([401, 'UNAUTHENTICATED', undefined]);
    }
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  test('computes a hash for somebody who is not there too: time tells nothing', async () => {
    const hashed: (string | null | undefined)[] = [];
    const watched = await createPeopleSystem();
    const matches = watched.passwords.matches;
    Object.assign(watched.passwords, {
      matches: async (password: string, stored: string | null | undefined) => {
        hashed.push(stored);
        return matches(password, stored);
      },
    });
    await watched.signIn('nobody@example.com');
    expect(hashed).toEqual([null]);
    await watched.close();
  });

  test('in many browsers at once opens a session in each', async () => {
    const { email } = await system.person(tenantId);
    const answers = await Promise.all(Array.from({ length: 5 }, () => system.signIn(email)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(answers.map((answer) => tokenIn(answer))).size).toBe(5);
  });

  test('hashes a password anew that was hashed at another cost, and ends no session by it', async () => {
    const { email, id } = await system.person(tenantId);
    const before = await system.browser(email);
    const dated = await createPasswords({ cost: { ...CHEAP, ln: 6 } }).hash(PASSWORD);
    await system.owner.raw('update people set password_hash = ? where id = ?', [dated, id]);
    expect((await system.signIn(email)).status).toBe(200);
    const [row] = await rowsOf<{ hash: string }>(
      system.owner.raw('select password_hash as hash from people where id = ?', [id]),
    );
    expect(row?.hash).toMatch(/^\$scrypt\$ln=7,/);
    expect((await system.signIn(email)).status).toBe(200);
    expect((await read(before)).status).toBe(200);
  });

  test('says how one could prove oneself, and when to come back while too many hash at once', async () => {
    const refused = await system.signIn('nobody@example.com');
    expect(refused.headers['www-authenticate']).toBe('Session realm="clearway"');
    const { email } = await system.person(tenantId);
    const full = jest.spyOn(system.passwords, 'matches').mockRejectedValueOnce(new GateFull('full'));
    const busy = await system.signIn(email);
    full.mockRestore();
    expect([busy.status, busy.body.error[0].code, busy.headers['retry-after']]).toEqual([
      429,
      'TOO_MANY_SIGN_INS',
      '5',
    ]);
  });

  test('leaves no e-mail address and no password in logs and audit rows', async () => {
    const { email, id } = await system.person(tenantId);
    await system.signIn(email);
    await system.signIn(email, { password: 'not my password' });
    const rows = await rowsOf(system.owner.raw('select * from audit_events where actor = ?', [`person:${id}`]));
    expect(await auditOf(id)).toEqual(['person.signed_in', 'person.sign_in_failed']);
    for (const text of [JSON.stringify(rows), JSON.stringify(system.logLines())]) {
      for (const secret of [email, PASSWORD, 'not my password']) expect(text).not.toContain(secret);
    }
  });

  test('from a page of another site is refused', async () => {
    const { email } = await system.person(tenantId);
    for (const foreign of [{ Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'cross-site' }]) {
      const { status, body } = await system.signIn(email).set(foreign);
      expect([status, body.error[0].code]).toEqual([403, 'CSRF_REFUSED']);
    }
    const ours = { Host: 'kyc.example.com', Origin: 'https://kyc.example.com', 'Sec-Fetch-Site': 'same-origin' };
    expect((await system.signIn(email).set(ours)).status).toBe(200);
  });

  test('ends the session that the browser had: nobody can plant one', async () => {
    const { email } = await system.person(tenantId);
    const before = await system.browser(email);
    const after = headersOf(tokenIn(await system.signIn(email).set('Cookie', before.Cookie)));
    expect(after.Cookie).not.toBe(before.Cookie);
    expect((await read(before)).status).toBe(401);
    expect((await read(after)).status).toBe(200);
  });
});

describe('a session', () => {
  test('is kept as the hash of its token, and the token nowhere', async () => {
    const { email, id } = await system.person(tenantId);
    const token = tokenIn(await system.signIn(email));
    const rows = await rowsOf(system.owner.raw('select * from sessions where person_id = ?', [id]));
    expect(rows).toMatchObject([{ token_hash: tokenHash(token) }]);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('is over when nobody used it for half an hour, and when twelve hours are over whoever used it', async () => {
    const { email } = await system.person(tenantId);
    const idle = tokenIn(await system.signIn(email));
    await backdate(idle, 'last_seen_at', '29 minutes');
    expect((await read(headersOf(idle))).status).toBe(200);
    await backdate(idle, 'last_seen_at', '31 minutes');
    const over = await read(headersOf(idle));
    expect([over.status, over.headers['set-cookie']]).toEqual([
      401,
      ['__Host-clearway=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0'],
    ]);
    const old = tokenIn(await system.signIn(email));
    await backdate(old, 'expires_at', '1 second');
    expect((await read(headersOf(old))).status).toBe(401);
  });

  test('that is used is not idle', async () => {
    const { email } = await system.person(tenantId);
    const token = tokenIn(await system.signIn(email));
    for (let time = 0; time < 3; time += 1) {
      await backdate(token, 'last_seen_at', '20 minutes');
      expect((await read(headersOf(token))).status).toBe(200);
    }
    const [row] = await rowsOf<{ fresh: boolean }>(
      system.owner.raw(
        `select last_seen_at > now() - interval '1 minute' as fresh from sessions where token_hash = ?`,
        [tokenHash(token) as Buffer],
      ),
    );
    expect(row).toEqual({ fresh: true });
  });

  test('ends at the sign-out, for good', async () => {
    const { email, id } = await system.person(tenantId);
    const headers = await system.browser(email);
    const out = await request(system.app).delete('/v1/session').set(headers);
    expect([out.status, tokenIn(out)]).toEqual([200, '']);
    expect((await read(headers)).status).toBe(401);
    expect(await auditOf(id)).toEqual(['person.signed_in', 'person.signed_out']);
    const revive = system.owner.raw('update sessions set revoked_at = null where person_id = ?', [id]);
    await expect(revive).rejects.toMatchObject({ code: '23001' });
    const prolong = system.owner.raw(
      `update sessions set expires_at = expires_at + interval '1s' where person_id = ?`,
      [id],
    );
    await expect(prolong).rejects.toMatchObject({ code: '23001' });
  });

  test.each([
    ['role', `role = 'viewer'`],
    ['right to sign in', 'disabled_at = now()'],
    ['password', `password_hash = '$scrypt$new', password_set_at = clock_timestamp()`],
  ])('ends when its person loses their %s, whoever takes it and however', async (_what, change) => {
    const { email, id } = await system.person(tenantId);
    const headers = await system.browser(email);
    await system.operator.raw(`update people set ${change} where id = ?`, [id]);
    expect((await read(headers)).status).toBe(401);
  });

  test('outlives a new name', async () => {
    const { email, id } = await system.person(tenantId);
    const headers = await system.browser(email);
    await system.operator.raw(`update people set name = 'Ada B. Example' where id = ?`, [id]);
    expect((await read(headers)).body.data.person.name).toBe('Ada B. Example');
  });

  test('does nothing for another tenant, and nobody opens one for somebody who may not sign in', async () => {
    const other = await system.tenant();
    const { email } = await system.person(tenantId);
    const token = tokenIn(await system.signIn(email));
    const actor = { tenantId: other, mode: 'test', id: 'person:x', role: 'viewer', requestId: 'r' } as const;
    await system.people.signOut(token, actor);
    expect((await read(headersOf(token))).status).toBe(200);
  });

  test('that never was counts as a wrong key; one that is over does not', async () => {
    const { email } = await system.person(tenantId);
    const headers = await system.browser(email);
    await request(system.app).delete('/v1/session').set(headers);
    const remaining = async (cookie: string) =>
      Number((await request(system.app).get('/v1/session').set('Cookie', cookie)).headers['x-ratelimit-remaining']);
    const start = await remaining(headers.Cookie);
    expect(await remaining(headers.Cookie)).toBe(start);
    expect(await remaining(`__Host-clearway=${'A'.repeat(43)}`)).toBe(start - 1);
  });
});
