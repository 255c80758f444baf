import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { connectDatabase, rowsOf } from '../../src/db/database';
import { migrateAt, missingMigrations } from '../../src/db/migrate';
import { createEmptyDatabase, createTestDatabase } from '../support/postgres';

const FILES = readdirSync(join(__dirname, '../../migrations')).sort();
const NAMES = FILES.map((file) => file.replace(/\.ts$/, ''));

test('an empty database is brought up to date, and the second time nothing is left to do', async () => {
  const { url, drop } = await createEmptyDatabase();
  try {
    expect(await migrateAt(url)).toEqual({ applied: NAMES });
    expect(await migrateAt(url)).toEqual({ applied: [] });
  } finally {
    await drop();
  }
}, 60_000);

test('of two that migrate at once, each migration is applied by one', async () => {
  const { url, drop } = await createEmptyDatabase();
  try {
    const outcomes = await Promise.allSettled([migrateAt(url), migrateAt(url)]);
    const applied = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value.applied : []));
    expect(applied.toSorted()).toEqual(NAMES);
    // Whoever came second and found the lock taken may simply come again.
    expect(await migrateAt(url)).toEqual({ applied: [] });
  } finally {
    await drop();
  }
}, 60_000);

test('each role can tell that a migration is missing', async () => {
  const database = await createTestDatabase();
  try {
    for (const role of ['clearway_app', 'clearway_relay', 'clearway_operator'] as const) {
      expect(await missingMigrations(database.connect(role, 1))).toEqual([]);
    }
    await database.owner.raw('delete from knex_migrations where name = ?', [NAMES.at(-1) ?? '']);
    expect(await missingMigrations(database.connect('clearway_app', 1))).toEqual(NAMES.slice(-1));
  } finally {
    await database.drop();
  }
}, 60_000);

test('no migration goes back', async () => {
  const modules = FILES.map((file) => require(join(__dirname, '../../migrations', file)) as { down(): Promise<void> });
  for (const { down } of modules) await expect(down()).rejects.toThrow('Migrations go forward only');
});

test('a role that the login may not become is an error at the first query, not rows without their guard', async () => {
  const database = await createTestDatabase();
  const { owner, url } = database;
  const login = `clearway_test_login_${process.pid}`;
  try {
    await owner.raw(`create role ${login} login password 'open-sesame' in role clearway_relay`);
    const as = new URL(url);
    as.username = login;
    as.password = 'open-sesame';
    const app = connectDatabase({ url: as.toString(), role: 'clearway_app', poolSize: 1 });
    const relay = connectDatabase({ url: as.toString(), role: 'clearway_relay', poolSize: 1 });
    try {
      await expect(app.raw('select 1')).rejects.toMatchObject({ code: '42501' });
      expect(await rowsOf(relay.raw('select current_user as who'))).toEqual([{ who: 'clearway_relay' }]);
    } finally {
      await Promise.all([app.destroy(), relay.destroy()]);
    }
  } finally {
    await owner.raw(`drop role if exists ${login}`);
    await database.drop();
  }
}, 60_000);
