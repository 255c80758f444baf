/** One Postgres and one Temporal dev server for all test files, in a folder of their own outside the checkout. */
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { takeDataDir } from '../../src/dev/data-dir';
import { startEmbeddedPostgres } from '../../src/dev/embedded-postgres';
import { findTemporal } from '../../src/dev/find-temporal';
import { createProgress } from '../../src/dev/progress';
import { stopLeftovers } from '../../src/dev/stop-leftovers';
import { startTemporalServer } from '../../src/dev/temporal-server';
import { temporalSources } from '../../src/dev/temporal-sources';
import { SEARCH_ATTRIBUTES } from '../../workflows/search-attributes';

const PREFIX = 'clearway-test-';
const DB_FILE = 'temporal.db';

export interface TestServers {
  /** Environment variables for the tests; those that are set already name servers of somebody else, and are kept. */
  readonly addresses: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export async function startTestServers(): Promise<TestServers> {
  await removeAbandoned();
  const progress = createProgress(process.stderr);
  const dataDir = await mkdtemp(join(tmpdir(), PREFIX));
  // mkdtemp closes it to others, and Postgres runs as another user when we are root.
  await chmod(dataDir, 0o755);
  const stops = [() => rm(dataDir, { recursive: true, force: true }), await takeDataDir(dataDir)];
  const stop = async (): Promise<void> => {
    for (const each of stops.splice(0).toReversed()) await each();
  };
  try {
    const cli = await findTemporal(await temporalSources(process.env, progress));
    const addresses: Record<string, string> = { CLEARWAY_TEST_TEMPORAL_CLI: cli.executable };
    if (!process.env['CLEARWAY_TEST_DATABASE_URL']) {
      const postgres = await progress.step('PostgreSQL for the tests', () =>
        startEmbeddedPostgres({ dataDir, port: 0 }),
      );
      stops.push(() => postgres.stop());
      addresses['CLEARWAY_TEST_DATABASE_URL'] = postgres.databaseUrl;
    }
    if (!process.env['CLEARWAY_TEST_TEMPORAL_ADDRESS']) {
      const temporal = await progress.step('Temporal for the tests', () =>
        startTemporalServer({
          cli,
          dbFile: join(dataDir, DB_FILE),
          port: 0,
          uiPort: null,
          searchAttributes: SEARCH_ATTRIBUTES,
          environment: process.env,
        }),
      );
      stops.push(() => temporal.stop());
      addresses['CLEARWAY_TEST_TEMPORAL_ADDRESS'] = temporal.address;
    }
    return { addresses, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A test run that was killed could not stop its servers; the next one does. A run that still lives keeps its own. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const dataDir = join(tmpdir(), name);
    try {
      await takeDataDir(dataDir);
      await stopLeftovers(dataDir, join(dataDir, DB_FILE));
      await rm(dataDir, { recursive: true, force: true });
    } catch {
      // In use, or of another user.
    }
  }
}
