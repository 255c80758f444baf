/** A real Postgres database for each test file: cloned from one that is migrated once, dropped afterwards. */
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Knex } from 'knex';

import { connectDatabase, rowsOf } from '../../src/db/database';
import type { DatabaseRole } from '../../src/db/database';
import { migrateAt } from '../../src/db/migrate';

export interface TestDatabase {
  readonly url: string;
  /** As the login that owns the tables, a superuser: prepares and looks, past all policies. */
  readonly owner: Knex;
  /** As one of Clearway's roles. Closed by `drop`. */
  connect(role: DatabaseRole, poolSize?: number): Knex;
  drop(): Promise<void>;
}

/** What a template is made of: an edited migration makes another one. */
const SOURCES = [join(__dirname, '../../migrations'), join(__dirname, '../../src/db/migrate.ts')];

export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `clearway_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(async (admin) => {
    const template = await ensureTemplate(admin);
    await admin.raw(`create database ${name} template ${template}`);
  });
  const url = urlOf(name);
  const opened: Knex[] = [];
  const open = (role: DatabaseRole | undefined, poolSize: number): Knex => {
    const database = connectDatabase({ url, poolSize, ...(role && { role }) });
    opened.push(database);
    return database;
  };
  return {
    url,
    owner: open(undefined, 3),
    connect: (role, poolSize = 10) => open(role, poolSize),
    async drop() {
      await Promise.all(opened.map((database) => database.destroy()));
      await asAdmin((admin) => admin.raw(`drop database ${name} with (force)`));
    },
  };
}

/** An empty database without Clearway's tables, for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `clearway_empty_${randomBytes(6).toString('hex')}`;
  await asAdmin((admin) => admin.raw(`create database ${name}`));
  return {
    url: urlOf(name),
    drop: () => asAdmin(async (admin) => void (await admin.raw(`drop database ${name} with (force)`))),
  };
}

/** Made once by whichever test file comes first; the others wait for it at the lock. */
async function ensureTemplate(admin: Knex): Promise<string> {
  const template = `clearway_template_${fingerprint()}`;
  await admin.transaction(async (lock) => {
    await lock.raw(`select pg_advisory_xact_lock(hashtext('clearway_template'))`);
    const found = await rowsOf(admin.raw('select 1 from pg_database where datname = ?', [template]));
    if (found.length > 0) return;
    // Under another name until it is whole: a run that is killed leaves no half of a template behind.
    await admin.raw(`drop database if exists ${template}_unfinished with (force)`);
    await admin.raw(`create database ${template}_unfinished`);
    await migrateAt(urlOf(`${template}_unfinished`));
    await admin.raw(`alter database ${template}_unfinished rename to ${template}`);
  });
  return template;
}

function fingerprint(): string {
  const [directory = '', migrate = ''] = SOURCES;
  const files = readdirSync(directory).sort();
  const hash = createHash('sha256').update(readFileSync(migrate));
  for (const file of files) hash.update(file).update(readFileSync(join(directory, file)));
  return hash.digest('hex').slice(0, 16);
}

async function asAdmin<T>(work: (admin: Knex) => Promise<T>): Promise<T> {
  const admin = connectDatabase({ url: adminUrl(), poolSize: 2, statementTimeoutMs: 60_000 });
  try {
    return await work(admin);
  } finally {
    await admin.destroy();
  }
}

function adminUrl(): string {
  const url = process.env['CLEARWAY_TEST_DATABASE_URL'];
  if (!url) throw new Error('CLEARWAY_TEST_DATABASE_URL is not set: the global set-up of the tests starts a Postgres');
  return url;
}

function urlOf(database: string): string {
  const url = new URL(adminUrl());
  url.pathname = `/${database}`;
  return url.toString();
}
