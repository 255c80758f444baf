import { resolve } from 'node:path';

import type { Knex } from 'knex';

import { readConfig, readSecrets, secretsFrom } from '../config';
import type { Secrets } from '../config';
import { connectDatabase } from '../db/database';
import type { DatabaseRole } from '../db/database';
import { readDevFile } from '../dev/dev-file';
import { loadDevSecrets } from '../dev/dev-secrets';

/** The system that a command works on: the one of the environment, else the one that `npm start` runs here. */
export async function findDatabaseUrl(): Promise<string> {
  const config = readConfig();
  const url = config.database.url ?? (await readDevFile(resolve(config.dataDir)))?.databaseUrl;
  if (!url) throw new Error('no system found: set DATABASE_URL, or start one here with "npm start"');
  return url;
}

export async function findSecrets(): Promise<Secrets> {
  const config = readConfig();
  const given = Object.values(config.secrets).some((secret) => secret !== undefined);
  return given
    ? readSecrets(config.secrets, config.production)
    : secretsFrom(await loadDevSecrets(resolve(config.dataDir)));
}

/** Connects, works, and lets go, so that the command ends. */
export async function withDatabase<T>(role: DatabaseRole, work: (database: Knex) => Promise<T>): Promise<T> {
  const database = connectDatabase({ url: await findDatabaseUrl(), role, poolSize: 2 });
  try {
    return await work(database);
  } finally {
    await database.destroy();
  }
}
