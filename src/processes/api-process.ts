import { join } from 'node:path';

import type { Logger } from 'pino';
import type { Registry } from 'prom-client';

import { createApp } from '../api/app';
import { startServer } from '../api/server';
import { createCommands } from '../commands/create-commands';
import { findUsableKey } from '../db/api-keys';
import { connectDatabase } from '../db/database';
import type { Config, Secrets } from '../config';
import { packageRoot } from '../package-root';
import { createPeople } from '../people/create-people';
import { createOidc } from '../people/oidc';
import { createPasswords } from '../people/password';
import { createSignInThrottle } from '../people/sign-in-throttle';
import { createReads } from '../reads/create-reads';
import { createReviewEvents } from '../reads/review-events';
import { failureCode } from '../relay/failure-code';
import { createRelayWaker } from '../relay/relay-waker';
import { sameKeyHash } from '../api/api-key';
import { createSignInKeys } from '../storage/sign-in-keys';
import { createReadiness } from './readiness';
import { createRoomKeys } from './room-keys';
import { version } from '../version';
import { temporalUrlOf } from './temporal-url';
import type { TemporalUi } from './temporal-url';

export interface ApiProcess {
  readonly url: string;
  /** Turns readiness off, finishes what is under way, closes what it opened. */
  stop(): Promise<void>;
}

/** Everything that an API process holds. It needs Postgres and the blob store, and never Temporal. */
export async function startApiProcess(deps: {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly databaseUrl: string;
  readonly logger: Logger;
  readonly metrics: Registry;
  /** Where Temporal's Web UI is; absent, no case links to it. */
  readonly temporalUi?: TemporalUi;
}): Promise<ApiProcess> {
  const { config, secrets, databaseUrl, logger, metrics, temporalUi } = deps;
  const rooms = createRoomKeys({ config, secrets, databaseUrl });
  const relayDatabase = connectDatabase({ url: databaseUrl, role: 'clearway_relay', poolSize: 1 });
  const { database } = rooms;

  const reviewEvents = createReviewEvents({
    url: databaseUrl,
    trouble: (error) => logger.warn({ code: failureCode(error) }, 'review events lost their connection'),
  });
  const keys = createSignInKeys(secrets);
  const throttle = createSignInThrottle({ database, keys });
  const app = createApp({
    commands: createCommands({ ...rooms, wakeRelay: createRelayWaker(database) }),
    reads: createReads({ ...rooms, ...(temporalUi && { temporalUrlOf: temporalUrlOf(temporalUi) }) }),
    authenticate: async (keyId, hash) => {
      const stored = await findUsableKey(database, keyId);
      if (!stored || !sameKeyHash(stored.secretHash, hash)) return undefined;
      return { tenantId: stored.tenantId, mode: stored.mode, role: stored.role, keyId };
    },
    reviewEvents,
    people: createPeople({
      database,
      passwords: createPasswords({}),
      keys,
      throttle,
      oidc:
        config.oidc &&
        createOidc(config.oidc, (error) => logger.warn({ code: failureCode(error) }, 'signing in by provider failed')),
      settings: config.people,
      now: Date.now,
    }),
    publicOrigin: config.publicOrigin,
    trustProxy: config.trustProxy,
    consoleFolder: join(packageRoot, 'dist', 'console'),
    readiness: createReadiness({ database, relayDatabase }),
    limits: config.limits,
    rateLimit: config.rateLimit,
    allowKeyInQuery: config.allowKeyInQuery,
    logger,
    metrics,
    version,
  });
  const server = await startServer({ app, port: config.ports.api, host: config.host, drainMs: config.drainMs });
  return {
    url: server.url,
    async stop() {
      // First: a stream is under way for as long as somebody listens.
      await reviewEvents.stop();
      await server.stop();
      await relayDatabase.destroy();
      await rooms.close();
    },
  };
}
