import type { Express, RequestHandler } from 'express';

import type { Idempotency } from '../commands/command';
import type { EndpointServices } from './endpoint';
import { success } from './envelope';
import { canonicalHash } from './json-shape';
import { allowCallers } from './middleware/allow-callers';
import { idempotencyKey } from './middleware/idempotency-key';
import { createJsonBody } from './middleware/json-body';
import { refuseMethod } from './middleware/refuse-method';
import { uuidParam } from './middleware/uuid-param';
import { actorOf, contextOf } from './request-context';
import type { Route } from './routes';

interface MountOptions extends EndpointServices {
  readonly routes: readonly Route[];
  readonly allowKeyInQuery: boolean;
}

/** Puts the table of contents on the app: role, id, body, call, answer, in this order. */
export function mountRoutes(app: Express, { routes, ...options }: MountOptions): void {
  const jsonBody = createJsonBody({ maxBytes: options.limits.bodyBytes });
  for (const route of routes) {
    const steps: RequestHandler[] = [nameRoute(route.path), allowCallers(route.callers)];
    if (route.path.includes(':id')) steps.push(uuidParam(subjectOf(route.path)));
    if (route.method !== 'get') steps.push(idempotencyKey, jsonBody);
    app[route.method](route.path, ...steps, answer(route, options));
  }
  for (const path of new Set(routes.map((each) => each.path))) {
    app.route(path).all(nameRoute(path), refuseMethod(methodsOf(routes.filter((each) => each.path === path))));
  }
}

function nameRoute(pattern: string): RequestHandler {
  return (_req, res, next) => {
    contextOf(res).route = pattern;
    next();
  };
}

function answer(route: Route, { allowKeyInQuery, ...services }: Omit<MountOptions, 'routes'>): RequestHandler {
  return async (req, res) => {
    const id = typeof req.params['id'] === 'string' ? req.params['id'].toLowerCase() : '';
    const { 'api-key': keyInQuery, ...rest } = req.query;
    const body: unknown = req.body;
    const { idempotencyKey: key } = contextOf(res);
    const idempotency: Idempotency | undefined =
      key === undefined ? undefined : { key, route: routeName(route, id), bodyHash: canonicalHash(body ?? {}) };
    const reply = await route.endpoint.run({
      ...services,
      request: { actor: actorOf(res), ...(idempotency && { idempotency }) },
      id,
      query: keyInQuery === undefined || allowKeyInQuery ? rest : req.query,
      body,
    });
    if (reply.location) res.setHeader('Location', reply.location);
    if (reply.replayed) res.setHeader('Idempotent-Replayed', 'true');
    res.status(route.endpoint.status).json(success(reply.data));
  };
}

function routeName({ method, path }: Route, id: string): string {
  return `${method.toUpperCase()} ${path.replace(':id', id)}`;
}

function subjectOf(path: string): 'customer' | 'verification' | 'review' {
  if (path.startsWith('/v1/verifications')) return 'verification';
  return path.startsWith('/v1/reviews') ? 'review' : 'customer';
}

function methodsOf(routes: readonly Route[]): string[] {
  return routes.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]));
}
