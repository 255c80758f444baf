import { createPeopleSystem } from '../support/people';
import type { PeopleSystem } from '../support/people';
import { runClearway } from './run-clearway';

let system: PeopleSystem;
beforeAll(async () => {
  system = await createPeopleSystem();
}, 60_000);
afterAll(() => system.close());

const run = (args: readonly string[], input?: string) =>
  runClearway(['people', ...args], {
    environment: { DATABASE_URL: system.url },
    ...(input !== undefined && { input }),
  });
const add = (email: string, more: readonly string[] = [], input?: string) =>
  run(['add', '--tenant', 'acme', '--email', email, '--name', 'Ada Example', '--role', 'admin', ...more], input);
interface Shown {
  readonly email: string;
  readonly password?: string;
}

describe('clearway people', () => {
  test('add lets somebody sign in, with a password that is shown now and kept nowhere', async () => {
    const { code, json } = await add('Ada@Example.com', ['--json']);
    const { email, password } = json<Shown>();
    expect([code, email]).toEqual([0, 'ada@example.com']);
    const { status, body } = await system.signIn(email, { password });
    expect([status, body.data.person.role, body.data.tenant]).toEqual([200, 'admin', { name: 'acme', mode: 'live' }]);
    const listed = await run(['list', '--tenant', 'acme']);
    expect(listed.out).toMatch(/ada@example\.com +acme +admin +active +password +Ada Example\n/);
    expect(listed.out).not.toContain(password);
  });

  test('takes a password from standard input, and prints none then', async () => {
    const { out } = await add('stdin@example.com', ['--password-stdin'], 'a sentence from a file\n');
    expect(out).not.toContain('sentence');
    expect((await system.signIn('stdin@example.com', { password: 'a sentence from a file' })).status).toBe(200);
    const short = await add('short@example.com', ['--password-stdin'], 'short');
    expect([short.code, short.err]).toEqual([1, 'clearway: Must have at least 12 characters\n']);
  });

  test('changes what somebody may do, and signs them out with it', async () => {
    const { json } = await add('changed@example.com', ['--json']);
    const { password } = json<Shown>();
    await system.browser('changed@example.com', { password });
    expect((await run(['set-role', 'changed@example.com', 'viewer'])).out).toContain('active, viewer');
    const { rows } = (await system.owner.raw(
      `select s.revoked_at is not null as over from sessions s join people p on p.id = s.person_id where p.email = ?`,
      ['changed@example.com'],
    )) as { rows: { over: boolean }[] };
    expect(rows).toEqual([{ over: true }]);

    await run(['disable', 'changed@example.com']);
    expect((await system.signIn('changed@example.com', { password })).status).toBe(401);
    await run(['enable', 'Changed@example.com']);
    const reset = (await run(['reset-password', 'changed@example.com', '--json'])).json<Shown>();
    expect((await system.signIn('changed@example.com', { password })).status).toBe(401);
    expect((await system.signIn('changed@example.com', { password: reset.password })).status).toBe(200);
  });

  test('says who is not there with exit code 3, and what it does not take with 2', async () => {
    const nobody = await run(['disable', 'nobody@example.com']);
    expect([nobody.code, nobody.err]).toEqual([3, 'clearway: nobody signs in with this e-mail address\n']);
    expect((await run(['set-role', 'ada@example.com', 'king'])).code).toBe(2);
    expect((await add('ada@example.com')).err).toContain('signs in with this e-mail address already');
  });
});
