import type { Express, RequestHandler } from 'express';
import type { Registry } from 'prom-client';

import { refuseMethod } from './middleware/refuse-method';
import { openApiDocument } from './openapi';
import { PROBES } from './probe-table';
import type { ProbePath } from './probe-table';
import { contextOf } from './request-context';

/** Is everything there that a request needs? `details` may name what is degraded; it goes to operators as it is. */
export type Readiness = () => Promise<{ readonly ready: boolean; readonly details: Readonly<Record<string, unknown>> }>;

export interface ProbeOptions {
  readonly readiness: Readiness;
  readonly metrics: Registry;
  readonly version: string;
}

export function mountProbes(app: Express, options: ProbeOptions): void {
  const handlers: Record<ProbePath, RequestHandler> = {
    '/livez': (_req, res) => void res.json({ status: 'alive', version: options.version }),
    '/readyz': readyz(options),
    '/metrics': async (_req, res) => {
      res.setHeader('Content-Type', options.metrics.contentType);
      res.end(await options.metrics.metrics());
    },
    '/openapi.json': (_req, res) => void res.json(openApiDocument(options.version)),
  };
  for (const { path } of PROBES) {
    const nameProbe: RequestHandler = (_req, res, next) => {
      contextOf(res).route = path;
      next();
    };
    app.get(path, nameProbe, handlers[path]);
    app.route(path).all(nameProbe, refuseMethod());
  }
}

/** A server that is stopping says so first, while it still answers everything else: see server.ts. */
function readyz({ readiness }: ProbeOptions): RequestHandler {
  return async (req, res) => {
    if (req.app.locals['draining'] === true) {
      res.status(503).json({ status: 'draining', details: {} });
      return;
    }
    try {
      const { ready, details } = await readiness();
      res.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not_ready', details });
    } catch {
      res.status(503).json({ status: 'not_ready', details: { readiness: 'could not find out' } });
    }
  };
}
