import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readEnvironment } from '../src/config';
import { connectDatabase, rowsOf } from '../src/db/database';
import { migrate } from '../src/db/migrate';
import { startEmbeddedPostgres } from '../src/dev/embedded-postgres';
import { findTemporal } from '../src/dev/find-temporal';
import type { Progress } from '../src/dev/progress';
import { startTemporalServer } from '../src/dev/temporal-server';
import { temporalSources } from '../src/dev/temporal-sources';
import { EAGER_ACTIVITIES, LOW_LATENCY, STOCK } from '../src/dev/temporal-tuning';
import { ensureDevKeys } from '../src/processes/dev-keys';
import { generateKey } from '../src/storage/key-ring';
import { SEARCH_ATTRIBUTES } from '../workflows/search-attributes';
import { describeMachine } from './machine';
import type { Machine } from './machine';

/** `product`: as `npm start` sets the dev server. `stock`: as it comes. `eager`: as it comes, but for eager activities. */
export const SERVER_SETTINGS = { product: LOW_LATENCY, stock: STOCK, eager: EAGER_ACTIVITIES } as const;
export type ServerSettings = keyof typeof SERVER_SETTINGS;

/** Servers of our own in a temporary folder, empty at first. */
export interface Stand {
  readonly folder: string;
  readonly databaseUrl: string;
  readonly postgresPid: number;
  readonly temporalAddress: string;
  readonly temporalPid: number;
  readonly temporalFile: string;
  readonly apiKey: string;
  readonly reviewerKey: string;
  /** For the programs of the product: where the servers are, and secrets of this run. */
  readonly environment: Readonly<Record<string, string>>;
  readonly machine: Machine;
  /** Done before the servers stop; what was deferred last is done first. */
  defer(stop: () => Promise<void>): void;
  /** Stops everything and removes the folder. Safe to repeat. */
  stop(): Promise<void>;
}

export async function startStand(progress: Progress, settings: ServerSettings): Promise<Stand> {
  const folder = await mkdtemp(join(tmpdir(), 'clearway-bench-'));
  // Postgres runs under a user of its own where we are root.
  await chmod(folder, 0o755);
  const stops = [() => rm(folder, { recursive: true, force: true })];
  const stop = async () => {
    for (let last = stops.pop(); last; last = stops.pop()) await last();
  };
  try {
    const postgres = await startEmbeddedPostgres({ dataDir: folder, port: 0 });
    // Where root's Postgres cannot get into the folder, its data lie elsewhere.
    stops.push(() => rm(postgres.clusterDir, { recursive: true, force: true }), postgres.stop);
    const { databaseUrl } = postgres;
    const postgresVersion = await prepareDatabase(databaseUrl);
    const environment = readEnvironment();
    const cli = await findTemporal(await temporalSources(environment, progress));
    const temporalFile = join(folder, 'temporal.db');
    const temporal = await startTemporalServer({
      cli,
      dbFile: temporalFile,
      port: 0,
      uiPort: 0,
      searchAttributes: SEARCH_ATTRIBUTES,
      tuning: SERVER_SETTINGS[settings],
      environment,
    });
    stops.push(temporal.stop);
    const { apiKey, reviewerKey } = await ensureDevKeys(databaseUrl, null);
    return {
      folder,
      databaseUrl,
      postgresPid: await firstLineAsPid(join(postgres.clusterDir, 'postmaster.pid')),
      temporalAddress: temporal.address,
      temporalPid: await firstLineAsPid(`${temporalFile}.pid`),
      temporalFile,
      apiKey,
      reviewerKey,
      environment: {
        DATABASE_URL: databaseUrl,
        TEMPORAL_ADDRESS: temporal.address,
        CLEARWAY_DATA_DIR: join(folder, 'data'),
        CLEARWAY_KEY_ENCRYPTION_KEYS: `bench:${generateKey()}`,
        CLEARWAY_BLIND_INDEX_KEY: generateKey(),
        CLEARWAY_PAYLOAD_KEYS: `bench-${randomBytes(4).toString('hex')}:${generateKey()}`,
      },
      machine: describeMachine({ postgres: postgresVersion, temporal: cli.version }),
      defer: (another) => void stops.push(another),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prepareDatabase(url: string): Promise<string> {
  const owner = connectDatabase({ url, poolSize: 1 });
  try {
    await migrate(owner);
    const [row] = await rowsOf<{ version: string }>(owner.raw(`select current_setting('server_version') as version`));
    return row?.version ?? 'unknown';
  } finally {
    await owner.destroy();
  }
}

async function firstLineAsPid(path: string): Promise<number> {
  return Number.parseInt(await readFile(path, 'utf8'), 10);
}
