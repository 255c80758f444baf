/** The whole of Clearway but HTTP, in this process: commands, reads, and the real worker on a namespace of its own. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Client, Connection } from '@temporalio/client';
import { Runtime } from '@temporalio/worker';
import type { Knex } from 'knex';
import pino from 'pino';
import { Registry } from 'prom-client';

import { createCommands } from '../../src/commands/create-commands';
import type { Commands, Reads } from '../../src/commands/command';
import { readConfig, secretsFrom } from '../../src/config';
import type { Secrets } from '../../src/config';
import { ensureTenant } from '../../src/db/tenants';
import { createTemporalLogger } from '../../src/log';
import { createRoomKeys } from '../../src/processes/room-keys';
import { startWorkerProcess } from '../../src/processes/worker-process';
import type { WorkerProcess } from '../../src/processes/worker-process';
import { createReads } from '../../src/reads/create-reads';
import { createRelayWaker } from '../../src/relay/relay-waker';
import type { ListId } from '../../src/screening/entry';
import { generateKey } from '../../src/storage/key-ring';
import { createDataConverter } from '../../src/temporal/data-converter';
import { createTestDatabase } from './postgres';

export interface RunningSystem {
  readonly commands: Commands;
  readonly reads: Reads;
  /** As the owner of the tables: looks, past all policies. */
  readonly owner: Knex;
  readonly databaseUrl: string;
  readonly client: Client;
  readonly namespace: string;
  readonly address: string;
  readonly secrets: Secrets;
  /** A new tenant, a sandbox unless said otherwise. */
  tenant(mode?: 'live' | 'test'): Promise<string>;
  /** Stops the worker and starts another one, as a deployment does. */
  restartWorker(): Promise<void>;
  close(): Promise<void>;
}

export interface SystemOptions {
  /** Variables as an operator sets them; short times are set already. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly watchlistsDir?: string;
  readonly requiredLists?: readonly ListId[];
  /** Fixed where histories are kept and have to be read again later. */
  readonly payloadKey?: string;
}

const TIMES = { RETRY_FIRST: '30ms', RETRY_MAX: '200ms', RECONCILE_EVERY: '1h' } as const;

export async function startSystem(options: SystemOptions = {}): Promise<RunningSystem> {
  const { environment = {}, watchlistsDir = join(__dirname, '../../data/watchlists'), requiredLists = [] } = options;
  const logger = pino({ level: process.env['TEST_LOG'] ?? 'silent' });
  installRuntime();
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'clearway-system-'));
  const config = readConfig({ ...TIMES, CLEARWAY_DATA_DIR: dataDir, DATABASE_POOL_SIZE: '10', ...environment });
  const secrets = secretsFrom({
    keyEncryptionKey: generateKey(),
    blindIndexKey: generateKey(),
    payloadKey: options.payloadKey ?? generateKey(),
  });
  const address = temporalAddress();
  const connection = await Connection.connect({ address });
  const namespace = await createNamespace(connection);
  const operator = database.connect('clearway_operator', 1);
  const rooms = createRoomKeys({ config, secrets, databaseUrl: database.url });

  const startWorker = (): Promise<WorkerProcess> =>
    startWorkerProcess({
      config,
      secrets,
      databaseUrl: database.url,
      temporal: { connectionOptions: { address }, namespace },
      watchlistsDir,
      requiredLists: [...requiredLists],
      logger,
      metrics: new Registry(),
    });
  let worker = await startWorker();

  return {
    commands: createCommands({ ...rooms, wakeRelay: createRelayWaker(rooms.database) }),
    reads: createReads(rooms),
    owner: database.owner,
    databaseUrl: database.url,
    client: new Client({ connection, namespace, dataConverter: createDataConverter(secrets.payloadKeys) }),
    namespace,
    address,
    secrets,
    async tenant(mode = 'test') {
      const id = randomUUID();
      return (await ensureTenant(operator, { id, name: `tenant-${id}`, mode })).id;
    },
    async restartWorker() {
      await worker.stop();
      worker = await startWorker();
    },
    async close() {
      await worker.stop();
      await connection.close();
      await rooms.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Task queues have fixed names, so every system has a namespace of its own on the shared server. */
export async function createNamespace(connection: Connection): Promise<string> {
  const namespace = `clearway-${randomBytes(6).toString('hex')}`;
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: { seconds: DAY_SECONDS as never },
  });
  return namespace;
}

const DAY_SECONDS = 86_400;

export function temporalAddress(): string {
  const address = process.env['CLEARWAY_TEST_TEMPORAL_ADDRESS'];
  if (!address) throw new Error('CLEARWAY_TEST_TEMPORAL_ADDRESS is not set: the global set-up of the tests starts one');
  return address;
}

let installed = false;

/** Once a test file, before anything native: or the SDK's own messages drown those of the tests. */
export function installRuntime(): void {
  if (installed) return;
  installed = true;
  const logger = pino({ level: process.env['TEST_LOG'] ?? 'silent' });
  Runtime.install({ logger: createTemporalLogger(logger), shutdownSignals: [] });
}
