import { Client } from '@temporalio/client';
import type { NativeConnectionOptions } from '@temporalio/worker';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';

import type { ActivityDeps } from '../../activities/deps';
import { SEARCH_ATTRIBUTES } from '../../workflows/search-attributes';
import { parseBlockedRegions } from '../address/parse-blocked-regions';
import { ConfigError, type Config, type Secrets } from '../config';
import { connectDatabase } from '../db/database';
import { recordListLookups } from '../db/list-standings';
import { failureCode } from '../relay/failure-code';
import { listenToOutbox } from '../relay/outbox-listener';
import { startOutboxRelay } from '../relay/outbox-relay';
import { startReconciler } from '../relay/reconciler';
import { createWorkflowStarter } from '../relay/workflow-starter';
import { createAddressProvider } from '../address/providers/create-address-provider';
import { createCertificateChecker } from '../registration/certificate/check-certificate';
import { createRegistryProvider } from '../registration/providers/create-registry-provider';
import { createDocumentReader } from '../documents/reader/document-reader';
import { createDocumentProvider } from '../documents/providers/create-document-provider';
import type { Policy } from '../policy/policy';
import { shippedPolicy } from '../policy/shipped-policy';
import type { ListProblem } from '../screening/store/loaded-list';
import { createScreenedLists } from '../screening/screened-lists';
import { createDataConverter } from '../temporal/data-converter';
import { connectPatiently } from '../temporal/connect-patiently';
import { ensureSchedules, UPDATE_WATCHLISTS } from '../temporal/ensure-schedules';
import { registerSearchAttributes } from '../temporal/register-search-attributes';
import { createWorkers } from './create-workers';
import { createMonitoringSettings } from './monitoring-settings';
import type { MonitoringSettings } from './monitoring-settings';
import { listDetails } from './list-details';
import { observeOutbox } from './observe-outbox';
import type { Readiness } from './readiness';
import { createRoomKeys } from './room-keys';
import { createListTeller } from './tell-lists';

export interface WorkerProcess {
  /** Resolves when a worker ends by itself, which it should not; rejects when one failed. */
  readonly ended: Promise<void>;
  /** For readiness: which lists there are, and how old. */
  readonly listDetails: () => Readiness['details'];
  /** Takes no more work, finishes what is under way, closes what it opened. */
  stop(): Promise<void>;
}

/** A change of a list is looked up among all customers at once, which is no matter of milliseconds. */
const MONITORING_STATEMENT_MS = 300_000;

/** Everything that a worker process holds: three workers, the relay, the reconciler, and the lists. */
export async function startWorkerProcess(deps: {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly databaseUrl: string;
  readonly temporal: { readonly connectionOptions: NativeConnectionOptions; readonly namespace: string };
  readonly watchlistsDir: string;
  /** Lists without which nobody is `clear`. */
  readonly requiredLists: readonly string[];
  /** What is absent is as `createMonitoringSettings` has it. */
  readonly monitoring?: Partial<MonitoringSettings>;
  /** What tenants without a policy of their own are decided by; the one that ships when absent. */
  readonly policy?: Policy;
  readonly logger: Logger;
  readonly metrics: Registry;
  /** Asked again and again while Temporal is away; true ends the waiting. */
  readonly isStopping?: () => boolean;
}): Promise<WorkerProcess> {
  const { config, secrets, databaseUrl, logger, metrics, policy = shippedPolicy() } = deps;
  const rooms = createRoomKeys({ config, secrets, databaseUrl, policy });
  const relayDatabase = connectDatabase({ url: databaseUrl, role: 'clearway_relay', poolSize: 5 });
  const tellProblems = (problems: readonly ListProblem[]) => {
    for (const { list, code } of problems) logger.error({ list, code }, 'a watchlist was not loaded');
  };
  const monitoring = createMonitoringSettings(deps.monitoring);
  const monitoringDatabase = connectDatabase({
    url: databaseUrl,
    role: 'clearway_relay',
    poolSize: 2,
    statementTimeoutMs: MONITORING_STATEMENT_MS,
  });
  const lists = createScreenedLists(deps.watchlistsDir, { required: deps.requiredLists });
  tellProblems((await lists.reload()).problems);
  const tellLists = createListTeller({ database: rooms.database, lists, required: deps.requiredLists });
  // For who looks from elsewhere; no reason not to work.
  const tryToTellLists = () =>
    tellLists().catch((error: unknown) =>
      logger.warn({ code: failureCode(error) }, 'the lists could not be written down'),
    );
  await tryToTellLists();

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
  const activityDeps: ActivityDeps = {
    ...rooms,
    lists,
    documents: createDocumentProvider({ provider: config.documents.provider, reader }),
    addresses: createAddressProvider({ ...config.addresses, reader }),
    certificates: createCertificateChecker({ reader, maxAgeDays: config.registry.extractMaxAgeDays }),
    registry: createRegistryProvider(config.registry),
    blockedRegions,
    monitoring: {
      acrossTenants: monitoringDatabase,
      updateLists: async () => recordListLookups(rooms.database, await monitoring.updateLists()),
      tellLists,
    },
    now: () => new Date(),
  };
  const workers = await createWorkers({ connection, namespace, dataConverter, config, activityDeps });
  await ensureSchedules(client, monitoring, {
    lists: { pageSize: monitoring.pageSize, settle: monitoring.settle },
    reviews: { most: monitoring.mostReviews },
  });
  // The first worker of a new system has no lists yet, and a day is long to wait while nobody can be clear.
  const { screener, problems } = lists.current();
  if (deps.monitoring?.updateLists && (!screener || problems.length > 0)) {
    await client.schedule.getHandle(UPDATE_WATCHLISTS).trigger();
  }
  const running = workers.map((worker) => worker.run());

  const relay = startOutboxRelay({
    database: relayDatabase,
    workflows: createWorkflowStarter({
      client,
      timers: { ...config.timers, unavailableDeadline: policy.deadlines.unavailable },
      eager: true,
    }),
    logger,
  });
  const listener = listenToOutbox({ url: databaseUrl, wake: relay.wake, logger });
  const reconciler = startReconciler({ database: relayDatabase, client, logger, everyMs: config.reconcileEveryMs });
  const observed = observeOutbox({ database: relayDatabase, lists, metrics });
  // Other workers, and people, put lists there too.
  const watched = lists.watch(config.screening.reloadEveryMs, {
    reloaded({ versions, problems }) {
      logger.info({ versions }, 'the watchlists changed');
      tellProblems(problems);
      void tryToTellLists();
    },
    failed: (error) =>
      logger.error({ error: error instanceof Error ? error.name : 'unknown' }, 'the watchlists could not be looked at'),
  });

  return {
    ended: Promise.race(running),
    listDetails: () => listDetails(lists, new Date()),
    async stop() {
      watched.stop();
      observed.stop();
      await listener.stop();
      await reconciler.stop();
      await relay.stop();
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
      await Promise.allSettled(running);
      await reader.close();
      await connection.close();
      await monitoringDatabase.destroy();
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
