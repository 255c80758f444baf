import { createPasswords } from '../../src/people/password';
import { ensureDevPeople } from '../../src/processes/dev-people';
import { CHEAP } from '../support/people';
import { createTestDatabase } from '../support/postgres';
import type { TestDatabase } from '../support/postgres';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());

const passwords = createPasswords({ cost: CHEAP });

test('a development machine has one person of each role, the same after every start', async () => {
  const first = await ensureDevPeople(database.url, passwords, []);
  expect(first.map(({ email }) => email)).toEqual([
    'viewer@clearway.localhost',
    'reviewer@clearway.localhost',
    'approver@clearway.localhost',
    'admin@clearway.localhost',
  ]);
  expect(new Set(first.map(({ password }) => password)).size).toBe(4);
  expect(await ensureDevPeople(database.url, passwords, first)).toEqual(first);
});

test('a password that is not known any more is replaced by one that is good', async () => {
  const [viewer] = await ensureDevPeople(database.url, passwords, []);
  const { rows } = (await database.owner.raw('select password_hash as hash from people where email = ?', [
    viewer?.email ?? '',
  ])) as { rows: { hash: string }[] };
  expect(await passwords.matches(viewer?.password ?? '', rows[0]?.hash)).toBe(true);
});
