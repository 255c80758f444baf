import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { Knex } from 'knex';

import { connectDatabase, rowsOf } from './database';

interface MigrationModule {
  up(knex: Knex): Promise<void>;
  down(knex: Knex): Promise<void>;
}

const DIRECTORY = join(__dirname, '../../migrations');

/** Names without their ending, so that compiled and source files are the same migration. */
const migrationSource: Knex.MigrationSource<string> = {
  async getMigrations() {
    const files = await readdir(DIRECTORY);
    return [
      ...new Set(files.filter((file) => /^\d{14}_\w+\.(js|ts)$/.test(file)).map((file) => file.slice(0, -3))),
    ].sort();
  },
  getMigrationName: (name) => name,
  getMigration: async (name) => require(join(DIRECTORY, name)) as MigrationModule,
};

/** Brings the schema up to date. Safe to repeat, and safe to race: knex holds a lock while it works. */
export async function migrate(database: Knex): Promise<{ readonly applied: readonly string[] }> {
  const [, applied] = (await database.migrate.latest({ migrationSource })) as [number, string[]];
  await database.raw('grant select on knex_migrations to clearway_app, clearway_relay, clearway_operator');
  return { applied };
}

/** Connects as the login of the URL, which has to own the tables, and brings the schema up to date. */
export async function migrateAt(url: string): Promise<{ readonly applied: readonly string[] }> {
  const owner = connectDatabase({ url, poolSize: 1, statementTimeoutMs: 600_000 });
  try {
    return await migrate(owner);
  } finally {
    await owner.destroy();
  }
}

/** What this build knows of and the database does not have. Not empty means: not ready to serve. */
export async function missingMigrations(database: Knex): Promise<readonly string[]> {
  const known = await migrationSource.getMigrations([]);
  const applied = await rowsOf<{ name: string }>(database.raw('select name from knex_migrations'));
  return known.filter((name) => !applied.some((row) => row.name === name));
}
