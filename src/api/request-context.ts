import type { Response } from 'express';

import type { Actor } from '../commands/command';
import type { Session } from '../people/people';

/** What we know about a request while it is here. Filled in by the middlewares, in order. */
export interface RequestContext {
  readonly requestId: string;
  /** The pattern of the route, never the path as sent: paths hold ids and queries hold personal data. */
  route: string;
  actor?: Actor;
  /** Of somebody who signed in; a key has none. */
  session?: Session;
  sessionToken?: string;
  /** Whether whoever called is still known. */
  mayGoOn?: () => Promise<boolean>;
  idempotencyKey?: string;
}

export function openContext(res: Response, requestId: string): void {
  res.locals['context'] = { requestId, route: 'unmatched' } satisfies RequestContext;
}

export function contextOf(res: Response): RequestContext {
  return res.locals['context'] as RequestContext;
}

/** Of an authenticated request; a route that forgot to authenticate fails here, closed. */
export function actorOf(res: Response): Actor {
  const { actor } = contextOf(res);
  if (!actor) throw new Error('A route that needs a caller has none');
  return actor;
}
