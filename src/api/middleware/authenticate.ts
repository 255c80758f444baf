import type { Request, RequestHandler } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';

import { ApiError } from '../errors';
import { createKeyCache } from '../key-cache';
import type { Authenticate } from '../key-cache';
import { contextOf } from '../request-context';
import { clientAddress } from './client-address';
import { consume, tooMany, writeBudget } from './rate-limit';

export interface AuthenticationOptions {
  readonly authenticate: Authenticate;
  /** The public API's `?api-key=`; addresses end up in the logs of every proxy on the way. */
  readonly allowKeyInQuery: boolean;
  readonly failedKeysPerMinute: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
}

/**
 * Who calls? Wrong keys are counted by address: past the limit they hear 429 instead of 401. A good key is served
 * all the same: somebody else behind the same address must not be able to lock its owner out.
 */
export function createAuthentication(options: AuthenticationOptions): RequestHandler {
  const holderOf = createKeyCache(options);
  const points = options.failedKeysPerMinute;
  const failures = new RateLimiterMemory({ points, duration: 60 });

  return async (req, res, next) => {
    const text = presentedKey(req, options.allowKeyInQuery);
    const holder = text ? await holderOf(text) : undefined;
    if (holder) {
      const context = contextOf(res);
      context.actor = {
        tenantId: holder.tenantId,
        mode: holder.mode,
        id: `key:${holder.keyId}`,
        role: holder.role,
        requestId: context.requestId,
      };
      return next();
    }
    if (!text) {
      const state = await failures.get(clientAddress(req));
      writeBudget(res, points, state ?? { remainingPoints: points, msBeforeNext: 0 });
      throw unauthenticated('Send your API key in the X-API-KEY header');
    }
    const used = await consume(failures, clientAddress(req));
    writeBudget(res, points, used.state);
    if (!used.allowed) throw tooMany('TOO_MANY_WRONG_KEYS', 'Too many wrong API keys', used.state);
    throw unauthenticated('This API key is not valid: unknown, expired, revoked or mistyped');
  };
}

function presentedKey(req: Request, allowKeyInQuery: boolean): string | undefined {
  const header = req.get('x-api-key');
  if (header) return header.trim();
  const given = allowKeyInQuery ? req.query['api-key'] : undefined;
  return typeof given === 'string' ? given : undefined;
}

function unauthenticated(message: string): ApiError {
  return ApiError.of('UNAUTHENTICATED', message, { headers: { 'WWW-Authenticate': 'ApiKey realm="clearway"' } });
}
