import type { Request, RequestHandler } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';

import { personActor } from '../../domain/person';
import type { People } from '../../people/people';
import { ApiError } from '../errors';
import { createKeyCache } from '../key-cache';
import type { Authenticate } from '../key-cache';
import { contextOf } from '../request-context';
import type { RequestContext } from '../request-context';
import { NO_SESSION, readCookie, SESSION_COOKIE, setCookie } from '../session-cookie';
import { clientAddress } from './client-address';
import { consume, tooMany, writeBudget } from './rate-limit';

export interface AuthenticationOptions {
  readonly authenticate: Authenticate;
  readonly people: Pick<People, 'sessionOf' | 'isGood'>;
  /** The public API's `?api-key=`; addresses end up in the logs of every proxy on the way. */
  readonly allowKeyInQuery: boolean;
  readonly failedKeysPerMinute: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
}

/**
 * Who calls: a key, or else the session of a browser's cookie? Wrong ones are counted by address: past the limit they
 * hear 429 instead of 401. A good one is served all the same: somebody else behind the same address must not be able to
 * lock its owner out.
 */
export function createAuthentication(options: AuthenticationOptions): RequestHandler {
  const holderOf = createKeyCache(options);
  const points = options.failedKeysPerMinute;
  const failures = new RateLimiterMemory({ points, duration: 60 });

  async function byKey(text: string, context: RequestContext): Promise<boolean> {
    const holder = await holderOf(text);
    if (!holder) return false;
    const { tenantId, mode, keyId, role } = holder;
    context.actor = { tenantId, mode, id: `key:${keyId}`, role, requestId: context.requestId };
    context.mayGoOn = async () => (await holderOf(text)) !== undefined;
    return true;
  }

  async function bySession(token: string, context: RequestContext): Promise<'good' | 'over' | 'unknown'> {
    const found = await options.people.sessionOf(token);
    if (!found?.good) return found ? 'over' : 'unknown';
    const { person, tenant } = found.session;
    const { requestId } = context;
    context.actor = {
      tenantId: tenant.id,
      mode: tenant.mode,
      id: personActor(person.id),
      role: person.role,
      requestId,
    };
    context.session = found.session;
    context.sessionToken = token;
    context.mayGoOn = () => options.people.isGood(token);
    return 'good';
  }

  return async (req, res, next) => {
    const context = contextOf(res);
    const key = presentedKey(req, options.allowKeyInQuery);
    if (key !== undefined && (await byKey(key, context))) return next();
    const token = key === undefined ? readCookie(req, SESSION_COOKIE) : undefined;
    const session = token === undefined ? undefined : await bySession(token, context);
    if (session === 'good') return next();
    // The browser need not bring it again.
    if (session !== undefined) res.append('Set-Cookie', setCookie(NO_SESSION));

    // Nothing to guess with, or a session that was good once: nobody is guessing.
    if (key === undefined && session !== 'unknown') {
      const state = await failures.get(clientAddress(req));
      writeBudget(res, points, state ?? { remainingPoints: points, msBeforeNext: 0 });
      if (session === 'over') throw unauthenticated('Your session is over: sign in again');
      throw unauthenticated('Send your API key in the X-API-KEY header, or sign in');
    }
    const used = await consume(failures, clientAddress(req));
    writeBudget(res, points, used.state);
    if (!used.allowed) throw tooMany('TOO_MANY_WRONG_KEYS', 'Too many wrong API keys or sessions', used.state);
    if (session) throw unauthenticated('There is no such session: sign in again');
    throw unauthenticated('This API key is not valid: unknown, expired, revoked or mistyped');
  };
}

function presentedKey(req: Request, allowKeyInQuery: boolean): string | undefined {
  const header = req.get('x-api-key');
  if (header) return header.trim();
  const given = allowKeyInQuery ? req.query['api-key'] : undefined;
  return typeof given === 'string' && given !== '' ? given : undefined;
}

function unauthenticated(message: string): ApiError {
  return ApiError.of('UNAUTHENTICATED', message, { headers: { 'WWW-Authenticate': 'ApiKey realm="clearway"' } });
}
