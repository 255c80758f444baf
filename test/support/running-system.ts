/** The whole of Clearway but HTTP, in this process, with the real worker. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pino from 'pino';
import { Registry } from 'prom-client';

import { readConfig, secretsFrom } from '../../src/config';
import type { MonitoringSettings } from '../../src/processes/monitoring-settings';
import { startWorkerProcess } from '../../src/processes/worker-process';
import type { WorkerProcess } from '../../src/processes/worker-process';
import { generateKey } from '../../src/storage/key-ring';
import { installRuntime } from '../../src/temporal/install-runtime';
import { openDesk } from './desk';
import type { Desk, DeskOptions } from './desk';
import { policyWith } from './policy-with';
import type { PolicyChanges } from './policy-with';
import { createTestDatabase } from './postgres';

export interface RunningSystem extends Desk {
  /** Stops the worker and starts another one, as a deployment does. */
  restartWorker(): Promise<void>;
  /** From now on nothing is delivered or carried out. Safe to repeat. */
  stopWorker(): Promise<void>;
  /** Safe to repeat: one runs afterwards. */
  startWorker(): Promise<void>;
}

export interface SystemOptions extends Pick<DeskOptions, 'temporalAddress' | 'namespace'> {
  /** Variables as an operator sets them; short times are set already. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly watchlistsDir?: string;
  readonly requiredLists?: readonly string[];
  readonly monitoring?: Partial<MonitoringSettings>;
  /** How the policy differs from the one that ships. */
  readonly policy?: PolicyChanges;
  /** Fixed where histories are kept and have to be read again later. */
  readonly payloadKey?: string;
}

const TIMES = { RETRY_FIRST: '30ms', RETRY_MAX: '200ms', RECONCILE_EVERY: '1h' } as const;

export async function startSystem(options: SystemOptions = {}): Promise<RunningSystem> {
  const { environment = {}, watchlistsDir = join(__dirname, '../../data/watchlists'), requiredLists = [] } = options;
  const logger = pino({ level: process.env['TEST_LOG'] ?? 'silent' });
  quietRuntime();
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'clearway-system-'));
  const config = readConfig({ ...TIMES, CLEARWAY_DATA_DIR: dataDir, DATABASE_POOL_SIZE: '10', ...environment });
  const secrets = secretsFrom({
    keyEncryptionKey: generateKey(),
    blindIndexKey: generateKey(),
    payloadKey: options.payloadKey ?? generateKey(),
  });
  const { temporalAddress, namespace } = options;
  const policy = options.policy && policyWith(options.policy);
  const desk = await openDesk({ database, config, secrets, policy, temporalAddress, namespace });

  const startWorker = (): Promise<WorkerProcess> =>
    startWorkerProcess({
      config,
      secrets,
      databaseUrl: database.url,
      temporal: { connectionOptions: { address: desk.address }, namespace: desk.namespace },
      watchlistsDir,
      requiredLists: [...requiredLists],
      ...(options.monitoring && { monitoring: options.monitoring }),
      ...(policy && { policy }),
      logger,
      metrics: new Registry(),
    });
  let worker: WorkerProcess | undefined = await startWorker();
  const stopWorker = async () => {
    const running = worker;
    worker = undefined;
    await running?.stop();
  };

  return {
    ...desk,
    async restartWorker() {
      await stopWorker();
      worker = await startWorker();
    },
    stopWorker,
    async startWorker() {
      worker ??= await startWorker();
    },
    async close() {
      await stopWorker();
      await desk.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

let installed = false;

/** Once a test file, before anything native: or the SDK's own messages drown those of the tests. */
function quietRuntime(): void {
  if (!installed) installRuntime(pino({ level: process.env['TEST_LOG'] ?? 'silent' }));
  installed = true;
}
