import { Client } from '@temporalio/client';
import { Runtime, Worker } from '@temporalio/worker';
import type { NativeConnectionOptions } from '@temporalio/worker';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';

import { createActivities } from '../../activities';
import { DOCUMENTS_TASK_QUEUE, VERIFICATION_TASK_QUEUE } from '../../workflows/messages';
import { SEARCH_ATTRIBUTES } from '../../workflows/search-attributes';
import { parseBlockedRegions } from '../address/parse-blocked-regions';
import { ConfigError, type Config, type Secrets } from '../config';
import { connectDatabase } from '../db/database';
import { listenToOutbox } from '../relay/outbox-listener';
import { startOutboxRelay } from '../relay/outbox-relay';
import { startReconciler } from '../relay/reconciler';
import { createWorkflowStarter } from '../relay/workflow-starter';
import type { ListId } from '../screening/entry';
import { createAddressProvider } from '../address/providers/create-address-provider';
import { createDocumentReader } from '../documents/reader/document-reader';
import { createDocumentProvider } from '../documents/providers/create-document-provider';
import { createListRegistry } from '../screening/list-store';
import { createDataConverter } from '../temporal/data-converter';
import { connectPatiently } from '../temporal/connect-patiently';
import { registerSearchAttributes } from '../temporal/register-search-attributes';
import { loadWorkflowBundle } from '../temporal/workflow-bundle';
import { observeOutbox } from './observe-outbox';
import { createRoomKeys } from './room-keys';

export interface WorkerProcess {
  /** Resolves when a worker ends by itself, which it should not; rejects when one failed. */
  readonly ended: Promise<void>;
  /** Takes no more work, finishes what is under way, closes what it opened. */
  stop(): Promise<void>;
}

/** The parts of the grace period: activities get the first, then they are cancelled; the rest is for closing. */
const SHUTDOWN = { shutdownGraceTime: '15s', shutdownForceTime: '20s' } as const;

/** Everything that a worker process holds: two workers, the relay, the reconciler, and the lists. */
export async function startWorkerProcess(deps: {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly databaseUrl: string;
  readonly temporal: { readonly connectionOptions: NativeConnectionOptions; readonly namespace: string };
  readonly watchlistsDir: string;
  /** Lists without which nobody is `clear`. */
  readonly requiredLists: readonly ListId[];
  readonly logger: Logger;
  readonly metrics: Registry;
  /** Asked again and again while Temporal is away; true ends the waiting. */
  readonly isStopping?: () => boolean;
}): Promise<WorkerProcess> {
  const { config, secrets, databaseUrl, logger, metrics } = deps;
  const rooms = createRoomKeys({ config, secrets, databaseUrl });
  const relayDatabase = connectDatabase({ url: databaseUrl, role: 'clearway_relay', poolSize: 5 });
  const lists = createListRegistry(deps.watchlistsDir, { required: deps.requiredLists });
  for (const { list, code } of (await lists.reload()).problems)
    logger.error({ list, code }, 'a watchlist was not loaded');

  const connection = await connectPatiently({
    options: deps.temporal.connectionOptions,
    logger,
    isStopping: deps.isStopping ?? (() => false),
  });
  const { namespace } = deps.temporal;
  await registerSearchAttributes(connection, namespace, SEARCH_ATTRIBUTES);
  const dataConverter = createDataConverter(secrets.payloadKeys);
  const client = new Client({ connection, namespace, dataConverter });
  const blockedRegions = readBlockedRegions(config.addresses.blockedRegions);
  const reader = createDocumentReader(config.documents);
  const activities = createActivities({
    ...rooms,
    lists,
    documents: createDocumentProvider({ provider: config.documents.provider, reader }),
    addresses: createAddressProvider({ ...config.addresses, reader }),
    blockedRegions,
    deadlines: config.deadlines,
    fourEyesFindings: config.fourEyesFindings,
    now: () => new Date(),
  });

  const shared = { connection, namespace, dataConverter, ...SHUTDOWN };
  const workers = await Promise.all([
    Worker.create({
      ...shared,
      taskQueue: VERIFICATION_TASK_QUEUE,
      workflowBundle: await loadWorkflowBundle({
        failureConverterPath: dataConverter.failureConverterPath,
        logger: Runtime.instance().logger,
      }),
      activities,
      maxConcurrentWorkflowTaskExecutions: config.workflowTasks,
      maxConcurrentLocalActivityExecutions: config.workflowTasks,
      maxCachedWorkflows: 1_000,
    }),
    Worker.create({
      ...shared,
      taskQueue: DOCUMENTS_TASK_QUEUE,
      activities: { checkDocument: activities.checkDocument, checkProof: activities.checkProof },
      maxConcurrentActivityTaskExecutions: config.documents.processes,
    }),
  ]);
  const running = workers.map((worker) => worker.run());

  const relay = startOutboxRelay({
    database: relayDatabase,
    workflows: createWorkflowStarter({ client, timers: config.timers, eager: true }),
    logger,
  });
  const listener = listenToOutbox({ url: databaseUrl, wake: relay.wake, logger });
  const reconciler = startReconciler({ database: relayDatabase, client, logger, everyMs: config.reconcileEveryMs });
  const observed = observeOutbox({ database: relayDatabase, lists, metrics });

  return {
    ended: Promise.race(running),
    async stop() {
      observed.stop();
      await listener.stop();
      await reconciler.stop();
      await relay.stop();
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
      await Promise.allSettled(running);
      await reader.close();
      await connection.close();
      await relayDatabase.destroy();
      await rooms.close();
    },
  };
}

/** A list with a slip in it would leave a territory open: the worker does not start with one. */
function readBlockedRegions(text: string) {
  const { blocked, problems } = parseBlockedRegions(text);
  if (problems.length > 0) throw new ConfigError(`BLOCKED_REGIONS: not understood: ${problems.join(', ')}`);
  return blocked;
}
