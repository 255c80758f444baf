import { collectDefaultMetrics, Registry } from 'prom-client';

import { readConfig, readSecrets, required, temporalCluster } from './config';
import { setUpImageLibrary } from './documents/image-library';
import { createLogger } from './log';
import { createReadiness } from './processes/readiness';
import { runUntilStopped } from './processes/run-until-stopped';
import { startStatusServer } from './processes/status-server';
import { createListUpdater } from './processes/list-updater';
import { startWorkerProcess, type WorkerProcess } from './processes/worker-process';
import { connectDatabase } from './db/database';
import { startCodecServer } from './temporal/codec-server';
import { installRuntime } from './temporal/install-runtime';
import { createPayloadCodec } from './temporal/payload-codec';

/** The worker as a process of its own: workflows, activities, relay and reconciler. */
void runUntilStopped('worker', async ({ isStopping }) => {
  const config = readConfig();
  const logger = createLogger(config.logLevel, 'worker');
  setUpImageLibrary({ threads: 1 });
  installRuntime(logger);
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const secrets = readSecrets(config.secrets, config.production);
  const databaseUrl = required(config.database.url, 'DATABASE_URL');
  const relayDatabase = connectDatabase({ url: databaseUrl, role: 'clearway_relay', poolSize: 1 });
  const ready = createReadiness({ database: relayDatabase, relayDatabase });
  let lists: WorkerProcess['listDetails'] = () => ({});
  const status = await startStatusServer({
    host: config.host,
    port: config.ports.worker,
    metrics,
    readiness: async () => {
      const { details, ...rest } = await ready();
      return { ...rest, details: { ...details, ...lists() } };
    },
  });
  const { connectionOptions, namespace = 'default' } = temporalCluster();
  const watchlistsDir = required(config.watchlistsDir, 'WATCHLISTS_DIR');
  const { sources, maxShrinkShare } = config.screening;
  const updateLists = createListUpdater({ directory: watchlistsDir, sources, maxShrinkShare, logger, metrics });
  const worker = await startWorkerProcess({
    config,
    secrets,
    databaseUrl,
    temporal: { connectionOptions, namespace },
    watchlistsDir,
    requiredLists: config.requiredLists,
    monitoring: { updateLists },
    logger,
    metrics,
    isStopping,
  });
  lists = worker.listDetails;
  const codec = config.codecToken
    ? await startCodecServer({
        codec: createPayloadCodec(secrets.payloadKeys),
        host: config.host,
        port: config.ports.codec,
        uiOrigins: config.temporal.uiUrl ? [new URL(config.temporal.uiUrl).origin] : [],
        token: config.codecToken,
      })
    : undefined;
  logger.info('worker ready');
  return {
    ended: worker.ended,
    async stop() {
      await worker.stop();
      await codec?.stop();
      await status.stop();
      await relayDatabase.destroy();
    },
  };
});
