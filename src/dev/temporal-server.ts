/** A Temporal dev server of our own: one process, its state in a SQLite file, reachable from this machine only. */
import { mkdir, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

import { Connection } from '@temporalio/client';

import type { Environment } from './cache-dir';
import { startChildServer } from './child-server';
import { stopLeftover, writePidFile } from './leftover-server';
import type { PidFile } from './leftover-server';
import { assertPortFree, isListening, LOOPBACK, settlePort } from './ports';
import { registerSearchAttributes, typeName } from '../temporal/register-search-attributes';
import type { SearchAttribute } from '../temporal/register-search-attributes';
import type { StopSteps } from './stop-process';
import type { TemporalCli } from './temporal-cli';
import { markDbFinished, setAsideUnfinishedDb, withVersionHint } from './temporal-db-file';
import { LOW_LATENCY, tuningFlags } from './temporal-tuning';
import type { TemporalTuning } from './temporal-tuning';

export interface TemporalServerOptions {
  readonly cli: TemporalCli;
  /** The SQLite file; its folder is made when missing. One server at a time (see `takeDataDir`). */
  readonly dbFile: string;
  /** 0 for one that is free. */
  readonly port: number;
  /** 0 for one that is free; null for no Web UI. */
  readonly uiPort: number | null;
  readonly searchAttributes: readonly SearchAttribute[];
  /** Where the Web UI sends payloads to be read (a codec server's URL). */
  readonly uiCodecEndpoint?: string;
  /** Default `LOW_LATENCY`; a bench may ask for `STOCK`. */
  readonly tuning?: TemporalTuning;
  readonly environment: Environment;
}

export interface TemporalServer {
  /** `127.0.0.1:7233` */
  readonly address: string;
  readonly namespace: string;
  /** Null without a Web UI. */
  readonly uiUrl: string | null;
  readonly stoppedLeftover: boolean;
  /** Settles with words when the server has ended, asked or not. */
  readonly ended: Promise<string>;
  /** Safe to repeat. */
  stop(): Promise<void>;
}

const NAMESPACE = 'default';
const READY_MS = 60_000;
const CONNECT_MS = 1_000;
export const TEMPORAL_STOP: StopSteps = [
  { signal: 'SIGTERM', waitMs: 10_000 },
  { signal: 'SIGKILL', waitMs: 5_000 },
];

/**
 * Starts the server, or starts it again on the file of an earlier run, and waits until it answers and knows the search
 * attributes. A kill loses nothing: workflows go on where they were.
 * Throws a SetupError in words; a busy port is named with the variable that moves it.
 */
export async function startTemporalServer(options: TemporalServerOptions): Promise<TemporalServer> {
  const { cli, searchAttributes, tuning = LOW_LATENCY } = options;
  const dbFile = resolve(options.dbFile);
  await mkdir(dirname(dbFile), { recursive: true });
  const pidFile = temporalPidFile(dbFile);
  const stoppedLeftover = await stopLeftover(pidFile, 'Temporal', TEMPORAL_STOP);
  await assertPortFree(options.port, 'TEMPORAL_PORT', 'Temporal');
  await assertPortFree(options.uiPort ?? 0, 'TEMPORAL_UI_PORT', 'the Temporal Web UI');
  const port = await settlePort(options.port);
  const uiPort = options.uiPort === null ? null : await settlePort(options.uiPort);
  await setAsideUnfinishedDb(dbFile);

  const attributes = searchAttributes.flatMap(({ name, type }) => ['--search-attribute', `${name}=${typeName(type)}`]);
  const place = ['--db-filename', dbFile, '--ip', LOOPBACK, '--port', String(port)];
  const ui = uiPort === null ? ['--headless'] : ['--ui-port', String(uiPort)];
  const codec = options.uiCodecEndpoint ? ['--ui-codec-endpoint', options.uiCodecEndpoint] : [];
  const server = startChildServer({
    name: `Temporal (${cli.executable}, ${cli.version})`,
    executable: cli.executable,
    args: [
      'server',
      'start-dev',
      ...place,
      '--log-level',
      'error',
      ...ui,
      ...codec,
      ...attributes,
      ...tuningFlags(tuning),
    ],
    environment: withoutClientSettings(options.environment),
    stopSteps: TEMPORAL_STOP,
  });
  if (server.pid !== 0) await writePidFile(pidFile.path, server.pid);
  const address = `${LOOPBACK}:${port}`;
  try {
    await server.whenReady(() => isReady(address, port), READY_MS);
    await registerOn(address, searchAttributes);
  } catch (error) {
    await server.stop();
    throw await withVersionHint(error, dbFile, cli);
  }
  await markDbFinished(dbFile, cli);

  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(pidFile.path, { force: true });
  };
  const uiUrl = uiPort === null ? null : `http://${LOOPBACK}:${uiPort}`;
  return { address, namespace: NAMESPACE, uiUrl, stoppedLeftover, ended: server.ended, stop };
}

/** Ours: the server writes none. */
export function temporalPidFile(dbFile: string): PidFile {
  return { path: `${dbFile}.pid`, mark: `--db-filename ${dbFile} --` };
}

/** `TEMPORAL_*` tells clients where their cluster is, and would confuse the server program. */
function withoutClientSettings(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('TEMPORAL_')));
}

/** A connection that is tried before anybody listens waits out a second of backing off: hence the look at the port. */
async function isReady(address: string, port: number): Promise<boolean> {
  if (!(await isListening(port))) return false;
  try {
    const connection = await Connection.connect({ address, connectTimeout: CONNECT_MS });
    try {
      await connection.withDeadline(Date.now() + CONNECT_MS, () =>
        connection.workflowService.countWorkflowExecutions({ namespace: NAMESPACE }),
      );
      return true;
    } finally {
      await connection.close();
    }
  } catch {
    return false;
  }
}

async function registerOn(address: string, searchAttributes: readonly SearchAttribute[]): Promise<void> {
  const connection = await Connection.connect({ address });
  try {
    await registerSearchAttributes(connection, NAMESPACE, searchAttributes);
  } finally {
    await connection.close();
  }
}
