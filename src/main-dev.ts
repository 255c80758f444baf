import { join, resolve } from 'node:path';

import { Registry } from 'prom-client';

import { SEARCH_ATTRIBUTES } from '../workflows/search-attributes';
import { readConfig, readEnvironment, readSecrets, secretsFrom, temporalCluster } from './config';
import type { Config } from './config';
import { migrateAt } from './db/migrate';
import { takeDataDir } from './dev/data-dir';
import { readDevFile, writeDevFile } from './dev/dev-file';
import { loadDevSecrets } from './dev/dev-secrets';
import { startEmbeddedPostgres } from './dev/embedded-postgres';
import { findTemporal } from './dev/find-temporal';
import { assertPortFree } from './dev/ports';
import { createProgress } from './dev/progress';
import { temporalSources } from './dev/temporal-sources';
import { startTemporalServer } from './dev/temporal-server';
import { onParentGone } from './dev/watch-parent';
import { setUpImageLibrary } from './documents/image-library';
import { createLogger } from './log';
import { packageRoot } from './package-root';
import { startApiProcess } from './processes/api-process';
import { createPasswords } from './people/password';
import { ensureDevKeys } from './processes/dev-keys';
import { ensureDevPeople } from './processes/dev-people';
import type { DevPerson } from './processes/dev-people';
import { createListUpdater } from './processes/list-updater';
import { runUntilStopped } from './processes/run-until-stopped';
import { startWorkerProcess } from './processes/worker-process';
import { startCodecServer } from './temporal/codec-server';
import { installRuntime } from './temporal/install-runtime';
import { createPayloadCodec } from './temporal/payload-codec';

/** Everything on this machine: Postgres, Temporal, API and worker, for development and for trying Clearway out. */
void runUntilStopped('dev', async ({ isStopping, signal }) => {
  const config = { ...readConfig() };
  const dataDir = resolve(config.dataDir);
  const progress = createProgress(process.stdout);
  const logger = createLogger(config.logLevel === 'info' ? 'warn' : config.logLevel, 'dev');
  setUpImageLibrary({ threads: 1 });
  installRuntime(logger);
  onParentGone(() => process.kill(process.pid, 'SIGTERM'));

  // What was started last is stopped first, also when a later start fails.
  const stops: (() => Promise<void>)[] = [await takeDataDir(dataDir)];
  const stop = async () => {
    for (const each of stops.toReversed()) await each().catch(() => undefined);
  };
  try {
    await assertPortFree(config.ports.api, 'PORT', 'the Clearway API');
    await assertPortFree(config.ports.codec, 'CODEC_PORT', 'the codec endpoint');
    const secrets = await devSecrets(config, dataDir);

    const databaseUrl = config.database.url ?? (await startPostgres());
    await progress.step(
      'Bringing the schema up to date',
      () => migrateAt(config.database.migrationUrl ?? databaseUrl),
      ({ applied }) => `Schema up to date (${applied.length} migrations applied)`,
    );

    const codec = await startCodecServer({
      codec: createPayloadCodec(secrets.payloadKeys),
      host: config.host,
      port: config.ports.codec,
      uiOrigins: [`http://127.0.0.1:${config.ports.temporalUi}`, `http://localhost:${config.ports.temporalUi}`],
    });
    stops.push(codec.stop);
    const temporal = await reachTemporal(codec.url);

    const devFile = await readDevFile(dataDir);
    const keys = await ensureDevKeys(databaseUrl, devFile);
    // Four hashes of a third of a second each: meanwhile everything else starts.
    const peopleToBe = ensureDevPeople(databaseUrl, createPasswords({}), devFile?.people ?? []);
    peopleToBe.catch(() => undefined);
    const shared = { config: { ...config, dataDir }, secrets, databaseUrl, logger };
    const api = await progress.step(
      'Starting the API',
      () => startApiProcess({ ...shared, metrics: new Registry(), ...temporalUi(temporal) }),
      () => 'API ready',
    );
    stops.push(api.stop);
    const metrics = new Registry();
    const worker = await progress.step(
      'Starting the worker',
      () =>
        startWorkerProcess({
          ...shared,
          temporal,
          watchlistsDir: config.watchlistsDir ?? join(packageRoot, 'data', 'watchlists'),
          requiredLists: config.watchlistsDir ? config.requiredLists : [],
          monitoring: updateListsOf(metrics),
          metrics,
          isStopping,
        }),
      () => 'Worker ready',
    );
    stops.push(worker.stop);

    const temporalAddress = temporal.connectionOptions.address ?? '';
    const people = await peopleToBe;
    await writeDevFile(dataDir, {
      apiUrl: api.url,
      ...keys,
      temporalAddress,
      temporalUiUrl: temporal.uiUrl,
      databaseUrl,
      people,
    });
    progress.line(
      welcome({
        apiUrl: api.url,
        uiUrl: temporal.uiUrl,
        apiKey: keys.apiKey,
        people,
        dataDir,
        sample: !config.watchlistsDir,
      }),
    );
    return { ended: worker.ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }

  function temporalUi({ uiUrl, namespace }: { readonly uiUrl: string; readonly namespace: string }) {
    return uiUrl === '' ? {} : { temporalUi: { url: uiUrl, namespace } };
  }

  /** The sample list has no source, and is never written to. */
  function updateListsOf(metrics: Registry) {
    const { watchlistsDir: directory, screening } = config;
    return directory ? { updateLists: createListUpdater({ directory, ...screening, logger, metrics }) } : {};
  }

  async function startPostgres(): Promise<string> {
    const postgres = await progress.step(
      'Starting PostgreSQL',
      () => startEmbeddedPostgres({ dataDir, port: config.ports.postgres }),
      () => 'PostgreSQL 18 ready',
    );
    stops.push(postgres.stop);
    if (!postgres.clusterDir.startsWith(dataDir)) progress.line(`  Its data are in ${postgres.clusterDir}`);
    return postgres.databaseUrl;
  }

  async function reachTemporal(codecUrl: string) {
    if (config.temporal.address) {
      const { connectionOptions, namespace = 'default' } = temporalCluster();
      return { connectionOptions, namespace, uiUrl: config.temporal.uiUrl ?? '' };
    }
    const environment = readEnvironment();
    const cli = await findTemporal(await temporalSources(environment, progress, signal));
    const server = await progress.step(
      'Starting Temporal',
      () =>
        startTemporalServer({
          cli,
          dbFile: join(dataDir, 'temporal.db'),
          port: config.ports.temporal,
          uiPort: config.ports.temporalUi,
          searchAttributes: SEARCH_ATTRIBUTES,
          uiCodecEndpoint: codecUrl,
          environment,
        }),
      () => 'Temporal ready',
    );
    stops.push(server.stop);
    return { connectionOptions: { address: server.address }, namespace: server.namespace, uiUrl: server.uiUrl ?? '' };
  }
});

async function devSecrets(config: Config, dataDir: string) {
  const given = Object.values(config.secrets).some((secret) => secret !== undefined);
  return given ? readSecrets(config.secrets, config.production) : secretsFrom(await loadDevSecrets(dataDir));
}

function welcome(at: {
  readonly apiUrl: string;
  readonly uiUrl: string;
  readonly apiKey: string;
  readonly people: readonly DevPerson[];
  readonly dataDir: string;
  readonly sample: boolean;
}): string {
  const reviewer = at.people.find(({ role }) => role === 'reviewer');
  return [
    '',
    'Clearway is ready.',
    `  API              ${at.apiUrl}/v1/customers`,
    `  API reference    ${at.apiUrl}/docs`,
    `  Console          ${consoleAt(at.apiUrl)}`,
    ...(reviewer ? [`    sign in as     ${reviewer.email}`, `    password       ${reviewer.password}`] : []),
    `  Temporal Web UI  ${at.uiUrl}`,
    `  API key          ${at.apiKey}`,
    `  More of both     ${join(at.dataDir, 'dev.json')}`,
    '',
    ...(at.sample
      ? ['  Screening uses a SAMPLE list of invented people. It protects nobody: set WATCHLISTS_DIR to real lists.', '']
      : []),
    'Try it: npm run demo. Stop it: Ctrl-C. Data stay where they are.',
    '',
  ].join('\n');
}

/** By the name that every browser takes a Secure cookie from over plain HTTP; by number some do not. */
function consoleAt(apiUrl: string): string {
  return `${apiUrl.replace('//127.0.0.1:', '//localhost:')}/console`;
}
