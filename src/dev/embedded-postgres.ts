/** PostgreSQL 18 for development and tests: no installation, no account, data in the data directory. */
import { randomBytes } from 'node:crypto';
import { mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { startChildServer } from './child-server';
import { stopLeftover } from './leftover-server';
import type { PidFile } from './leftover-server';
import { assertPortFree, LOOPBACK, settlePort } from './ports';
import { makeCluster, POSTGRES_ENVIRONMENT, POSTGRES_OWNER } from './postgres-cluster';
import { createDatabaseIfMissing, postgresAnswers } from './postgres-connection';
import { locatePostgres, postgresProgram } from './postgres-binaries';
import { choosePostgresPlace } from './postgres-place';
import { unprivilegedUser } from './postgres-user';
import { readFileIfThere, writePrivateFile } from './private-file';
import { SetupError } from './setup-error';
import type { StopSteps } from './stop-process';

export interface EmbeddedPostgresOptions {
  /** Made when missing. One server at a time (see `takeDataDir`). */
  readonly dataDir: string;
  /** 0 for one that is free. */
  readonly port: number;
  /** Made when missing. Default `clearway`. */
  readonly database?: string;
}

export interface EmbeddedPostgres {
  /** `postgres://` URL of the database as the cluster's owner, a superuser: for migrations and for making login roles. */
  readonly databaseUrl: string;
  /** Where the data lie: under the data directory, or where a link there points to (see postgres-place.ts). */
  readonly clusterDir: string;
  /** True when this start made the cluster. */
  readonly isNew: boolean;
  /** True when a server of a killed run was found and stopped first. */
  readonly stoppedLeftover: boolean;
  /** Settles with words when the server has ended, asked or not. */
  readonly ended: Promise<string>;
  /** Lets running statements fail and ends within seconds; the data are safe. Safe to repeat. */
  stop(): Promise<void>;
}

const READY_MS = 60_000;
/** PostgreSQL's own meanings: fast shutdown, immediate shutdown, then no choice (postgres(1)). */
export const POSTGRES_STOP: StopSteps = [
  { signal: 'SIGINT', waitMs: 15_000 },
  { signal: 'SIGQUIT', waitMs: 5_000 },
  { signal: 'SIGKILL', waitMs: 5_000 },
];
/** Reached over TCP on the loopback address only; durable; error reports without the values of rows. */
const SETTINGS = {
  listen_addresses: LOOPBACK,
  unix_socket_directories: '',
  fsync: 'on',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/**
 * Starts the server, making the cluster the first time (well under two seconds), and waits until it answers.
 * Survives what a kill leaves: a stale pid file, a half-made cluster, a server still running on these data.
 * Throws a SetupError in words.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { database = 'clearway' } = options;
  const dataDir = resolve(options.dataDir);
  await mkdir(dataDir, { recursive: true });
  const place = await choosePostgresPlace({ binaries: await locatePostgres(), dataDir, user: unprivilegedUser() });
  const { clusterDir, nativeDir, user } = place;
  const stoppedLeftover = await stopLeftover(postgresPidFile(clusterDir), 'PostgreSQL', POSTGRES_STOP);
  await assertPortFree(options.port, 'POSTGRES_PORT', 'PostgreSQL');
  const port = await settlePort(options.port);

  const isNew = !(await isThere(join(clusterDir, 'PG_VERSION')));
  const password = await loadPassword(dataDir, isNew);
  if (isNew) await makeCluster(place, password);

  const settings = Object.entries({ ...SETTINGS, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const server = startChildServer({
    name: 'PostgreSQL',
    executable: postgresProgram(nativeDir, 'postgres'),
    args: ['-D', clusterDir, ...settings],
    environment: POSTGRES_ENVIRONMENT,
    stopSteps: POSTGRES_STOP,
    ...(user && { user }),
  });
  const url = (name: string): string => `postgres://${POSTGRES_OWNER}:${password}@${LOOPBACK}:${port}/${name}`;
  await server.whenReady(() => postgresAnswers(url('postgres')), READY_MS);
  await createDatabaseIfMissing(url('postgres'), database);
  return {
    databaseUrl: url(database),
    clusterDir,
    isNew,
    stoppedLeftover,
    ended: server.ended,
    stop: () => server.stop(),
  };
}

/** Postgres writes it itself. */
export function postgresPidFile(clusterDir: string): PidFile {
  return { path: join(clusterDir, 'postmaster.pid'), mark: `-D ${clusterDir} -c` };
}

/** Generated once. Letters, digits, `-` and `_` only, so that it stands in a URL as it is. */
async function loadPassword(dataDir: string, isNew: boolean): Promise<string> {
  const path = join(dataDir, 'postgres.password');
  const known = (await readFileIfThere(path))?.trim();
  if (known) return known;
  if (!isNew) {
    throw new SetupError(
      `${path} is missing: without it nobody gets into the database. Restore it; or, to start with an empty system, remove ${dataDir}.`,
    );
  }
  const password = randomBytes(24).toString('base64url');
  await writePrivateFile(path, `${password}\n`);
  return password;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
