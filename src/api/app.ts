import express from 'express';
import type { Express } from 'express';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';

import type { Commands, Reads } from '../commands/command';
import type { People } from '../people/people';
import type { ReviewEvents } from '../reads/review-events';
import { mountConsole } from './console-files';
import { mountDocs } from './docs-page';
import { createErrorHandler, unknownEndpoint } from './error-handler';
import type { Authenticate } from './key-cache';
import { DEFAULT_LIMITS } from './limits';
import type { ApiLimits } from './limits';
import { createAccessLog } from './middleware/access-log';
import { createAuthentication } from './middleware/authenticate';
import { createForgeryRefusal } from './middleware/refuse-forgery';
import { createRateLimit } from './middleware/rate-limit';
import type { RateLimit } from './middleware/rate-limit';
import { requestId } from './middleware/request-id';
import { createRequestMetrics } from './middleware/request-metrics';
import { noStore, securityHeaders } from './middleware/security-headers';
import { mountOpenRoutes, mountRoutes } from './mount';
import { mountProbes } from './probes';
import type { Readiness } from './probes';
import { OPEN_ROUTES, ROUTES } from './routes';

export interface AppDependencies {
  readonly commands: Commands;
  readonly reads: Reads;
  readonly authenticate: Authenticate;
  readonly people: People;
  readonly reviewEvents: ReviewEvents;
  readonly readiness: Readiness;
  readonly logger: Logger;
  /** One app a registry: it adds its own series to it. */
  readonly metrics: Registry;
  readonly rateLimit: RateLimit;
  /** The public API's `?api-key=` form; off unless an operator wants it. */
  readonly allowKeyInQuery: boolean;
  readonly version: string;
  /** Where the reviewer console was built to. Absent: there is none. */
  readonly consoleFolder?: string;
  readonly limits?: Partial<ApiLimits>;
  /** Express's `trust proxy`: whose X-Forwarded-For is believed when wrong keys are counted. Nobody's by default. */
  readonly trustProxy?: boolean | number | string;
  /** Where browsers reach this server, `https://kyc.example.com`, when a proxy changes `Host`. */
  readonly publicOrigin?: string | undefined;
  /** Milliseconds of a clock that only goes forward. */
  readonly now?: () => number;
}

/** The whole HTTP side, without a port. Reaches Postgres through `commands`, `reads` and `authenticate` only. */
export function createApp(dependencies: AppDependencies): Express {
  const {
    commands,
    reads,
    people,
    reviewEvents,
    publicOrigin,
    allowKeyInQuery,
    trustProxy = false,
    now = () => performance.now(),
  } = dependencies;
  const limits = { ...DEFAULT_LIMITS, ...dependencies.limits };
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.set('trust proxy', trustProxy);

  app.use(requestId, createAccessLog(dependencies), createRequestMetrics(dependencies), securityHeaders);
  // First, because Express looks through everything that stands before.
  app.use('/v1', noStore);
  mountOpenRoutes(app, { openRoutes: OPEN_ROUTES, people, limits, publicOrigin });
  app.use(
    '/v1',
    createAuthentication({ ...dependencies, ...limits, now }),
    createRateLimit(dependencies.rateLimit),
    createForgeryRefusal({ publicOrigin }),
  );
  mountRoutes(app, {
    routes: ROUTES,
    openRoutes: OPEN_ROUTES,
    people,
    reviewEvents,
    commands,
    reads,
    limits,
    allowKeyInQuery,
  });
  mountProbes(app, dependencies);
  mountDocs(app);
  if (dependencies.consoleFolder !== undefined) mountConsole(app, { folder: dependencies.consoleFolder });
  app.use(unknownEndpoint);
  app.use(createErrorHandler(dependencies));
  return app;
}
