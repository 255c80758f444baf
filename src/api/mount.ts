import type { Express, Request as ExpressRequest, RequestHandler, Response } from 'express';

import type { Idempotency } from '../commands/command';
import { personOf } from '../domain/person';
import type { From, People } from '../people/people';
import type { EndpointServices, Reply } from './endpoint';
import { success } from './envelope';
import { ApiError } from './errors';
import { canonicalHash } from './json-shape';
import type { ApiLimits } from './limits';
import { allowCallers } from './middleware/allow-callers';
import { clientAddress } from './middleware/client-address';
import { idempotencyKey } from './middleware/idempotency-key';
import { createJsonBody } from './middleware/json-body';
import { refuseMethod } from './middleware/refuse-method';
import { whoseOrigin } from './middleware/same-origin';
import { uuidParam } from './middleware/uuid-param';
import { versionParam } from './middleware/version-param';
import { actorOf, contextOf } from './request-context';
import type { OpenRoute, Route } from './routes';
import { readCookie, setCookie } from './session-cookie';
import { sendEvents } from './send-events';
import { sendFile } from './send-file';

interface MountOptions extends EndpointServices {
  readonly routes: readonly Route[];
  /** Their paths, so that a wrong method is told of theirs too. */
  readonly openRoutes: readonly OpenRoute[];
  readonly allowKeyInQuery: boolean;
}

/** Puts the table of contents on the app: role, id, body, call, answer, in this order. */
export function mountRoutes(app: Express, { routes, openRoutes, ...options }: MountOptions): void {
  const jsonBody = createJsonBody({ maxBytes: options.limits.bodyBytes });
  for (const route of routes) {
    const steps: RequestHandler[] = [nameRoute(route.path), requireTotp(route.path), allowCallers(route.callers)];
    if (route.path.includes(':id')) steps.push(uuidParam(subjectOf(route.path)));
    if (route.path.includes(':version')) steps.push(versionParam);
    if (route.method !== 'get') steps.push(...(route.endpoint.unrepeatable ? [] : [idempotencyKey]), jsonBody);
    app[route.method](route.path, ...steps, answer(route, options));
  }
  const all = [...routes, ...openRoutes];
  for (const path of new Set(all.map((each) => each.path))) {
    app.route(path).all(nameRoute(path), refuseMethod(methodsOf(all.filter((each) => each.path === path))));
  }
}

/** Puts those before everything that asks who is calling. A page of another site may not sign anybody in either. */
export function mountOpenRoutes(
  app: Express,
  options: {
    readonly openRoutes: readonly OpenRoute[];
    readonly people: People;
    readonly limits: ApiLimits;
    readonly publicOrigin?: string | undefined;
  },
): void {
  const { openRoutes, people, limits, publicOrigin } = options;
  const jsonBody = createJsonBody({ maxBytes: Math.min(OPEN_BODY_BYTES, limits.bodyBytes) });
  for (const { method, path, endpoint } of openRoutes) {
    const steps: RequestHandler[] = [nameRoute(path)];
    if (method !== 'get') steps.push(refuseForeign(publicOrigin), jsonBody);
    app[method](path, ...steps, async (req, res) => {
      const reply = await endpoint.run({
        people,
        from: fromOf(req, res),
        cookie: (name) => readCookie(req, name),
        query: req.query,
        body: req.body as unknown,
      });
      send(res, endpoint.status, reply);
    });
  }
}

/** Strangers send an address and a password, and no more. */
const OPEN_BODY_BYTES = 16 * 1024;

function refuseForeign(publicOrigin: string | undefined): RequestHandler {
  return (req, _res, next) => {
    if (whoseOrigin(req, publicOrigin) !== 'foreign') return next();
    throw ApiError.of('CSRF_REFUSED', 'A page of another site may not do this');
  };
}

function fromOf(req: ExpressRequest, res: Response): From {
  return { address: clientAddress(req), requestId: contextOf(res).requestId };
}

function send(res: Response, status: number, reply: Reply): void {
  for (const cookie of reply.cookies ?? []) res.append('Set-Cookie', setCookie(cookie));
  if (reply.redirect !== undefined) return res.redirect(303, reply.redirect);
  if (reply.location) res.setHeader('Location', reply.location);
  if (reply.replayed) res.setHeader('Idempotent-Replayed', 'true');
  res.status(status);
  if (reply.events) sendEvents(res, reply.events);
  else if (reply.file) sendFile(res, reply.file);
  else res.json(success(reply.data));
}

/** A session that lacks its second factor is good for enrolling one, and for signing out. Asked before anything else. */
function requireTotp(path: string): RequestHandler {
  const isOwn = path === '/v1/session' || path.startsWith('/v1/session/');
  return (_req, res, next) => {
    if (isOwn || contextOf(res).session?.totp !== 'required') return next();
    throw ApiError.of('TOTP_NEEDED', 'Enrol a second factor first: POST /v1/session/totp');
  };
}

function nameRoute(pattern: string): RequestHandler {
  return (_req, res, next) => {
    contextOf(res).route = pattern;
    next();
  };
}

function answer(
  route: Route,
  { allowKeyInQuery, ...services }: Omit<MountOptions, 'routes' | 'openRoutes'>,
): RequestHandler {
  return async (req, res) => {
    const named = req.params['id'] ?? req.params['version'];
    const given = typeof named === 'string' ? named.toLowerCase() : '';
    const id = personOf(given) ?? given;
    const { 'api-key': keyInQuery, ...rest } = req.query;
    const body: unknown = req.body;
    const { idempotencyKey: key, session, sessionToken, mayGoOn = async () => false } = contextOf(res);
    const idempotency: Idempotency | undefined =
      key === undefined ? undefined : { key, route: routeName(route, id), bodyHash: canonicalHash(body ?? {}) };
    const reply = await route.endpoint.run({
      ...services,
      request: { actor: actorOf(res), ...(idempotency && { idempotency }) },
      ...(session && sessionToken !== undefined && { session, sessionToken }),
      from: fromOf(req, res),
      mayGoOn,
      id,
      query: keyInQuery === undefined || allowKeyInQuery ? rest : req.query,
      body,
    });
    send(res, route.endpoint.status, reply);
  };
}

function routeName({ method, path }: Route, id: string): string {
  return `${method.toUpperCase()} ${path.replace(/:id|:version/, id)}`;
}

const SUBJECTS = {
  customers: 'customer',
  verifications: 'verification',
  reviews: 'review',
  documents: 'document',
  addresses: 'address',
  people: 'person',
} as const;

/** What the id of a path names, by the path's own word for it. */
function subjectOf(path: string): (typeof SUBJECTS)[keyof typeof SUBJECTS] {
  return SUBJECTS[path.split('/')[2] as keyof typeof SUBJECTS] ?? 'customer';
}

function methodsOf(routes: readonly Pick<Route, 'method'>[]): string[] {
  return routes.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]));
}
