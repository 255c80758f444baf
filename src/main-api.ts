import { collectDefaultMetrics, Registry } from 'prom-client';

import { readConfig, readSecrets, required, temporalCluster } from './config';
import { createLogger } from './log';
import { startApiProcess } from './processes/api-process';
import { runUntilStopped } from './processes/run-until-stopped';

/** The API as a process of its own. Needs Postgres and the blob store; never Temporal. */
void runUntilStopped('api', async () => {
  const config = readConfig();
  const logger = createLogger(config.logLevel, 'api');
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const { uiUrl } = config.temporal;
  const { namespace = 'default' } = uiUrl ? temporalCluster() : {};
  const api = await startApiProcess({
    config,
    secrets: readSecrets(config.secrets, config.production),
    databaseUrl: required(config.database.url, 'DATABASE_URL'),
    logger,
    metrics,
    ...(uiUrl && { temporalUi: { url: uiUrl, namespace } }),
  });
  logger.info({ url: api.url }, 'API ready');
  return api;
});
