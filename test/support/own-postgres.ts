/** A Postgres of a test's own, to crash it. */
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { connectDatabase } from '../../src/db/database';
import { migrateAt } from '../../src/db/migrate';
import { startEmbeddedPostgres } from '../../src/dev/embedded-postgres';
import { pickFreePort } from '../../src/dev/ports';
import type { TestDatabase } from './postgres';

export interface OwnPostgres extends TestDatabase {
  /** Ends at once, without a checkpoint, in the middle of whatever it does (`pg_ctl stop -m immediate`); then starts again. */
  crashAndRestart(): Promise<void>;
}

export async function startOwnPostgres(): Promise<OwnPostgres> {
  const dataDir = await mkdtemp(join(tmpdir(), 'clearway-postgres-'));
  // mkdtemp closes it to others, and Postgres runs as another user when we are root.
  await chmod(dataDir, 0o755);
  const port = await pickFreePort();
  const start = () => startEmbeddedPostgres({ dataDir, port });
  let server = await start();
  const url = server.databaseUrl;
  await migrateAt(url);
  const opened = [connectDatabase({ url, poolSize: 3 })];
  return {
    url,
    owner: opened[0] as (typeof opened)[number],
    connect(role, poolSize = 10) {
      const database = connectDatabase({ url, role, poolSize });
      opened.push(database);
      return database;
    },
    async crashAndRestart() {
      const pidFile = await readFile(join(server.clusterDir, 'postmaster.pid'), 'utf8');
      process.kill(Number.parseInt(pidFile, 10), 'SIGQUIT');
      await server.ended;
      server = await start();
    },
    async drop() {
      await Promise.all(opened.map((database) => database.destroy()));
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
