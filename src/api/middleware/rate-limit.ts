import type { RequestHandler, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

import { ApiError } from '../errors';
import { actorOf } from '../request-context';

export interface RateLimit {
  readonly points: number;
  readonly seconds: number;
}

/** A budget a key, counted in this process: with several API processes the budget is that of each. */
export function createRateLimit({ points, seconds }: RateLimit): RequestHandler {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return async (_req, res, next) => {
    const used = await consume(limiter, actorOf(res).id);
    writeBudget(res, points, used.state);
    if (!used.allowed) throw tooMany('TOO_MANY_REQUESTS', 'Too many requests with this key', used.state);
    next();
  };
}

export async function consume(
  limiter: RateLimiterMemory,
  key: string,
): Promise<{ allowed: boolean; state: RateLimiterRes }> {
  try {
    return { allowed: true, state: await limiter.consume(key) };
  } catch (rejection) {
    // The limiter throws its plain result for "no", and an Error only when it is broken.
    if (rejection instanceof RateLimiterRes) return { allowed: false, state: rejection };
    throw rejection;
  }
}

/** The documented headers; the reset is a Unix time in seconds. */
export function writeBudget(
  res: Response,
  limit: number,
  state: Pick<RateLimiterRes, 'remainingPoints' | 'msBeforeNext'>,
): void {
  res.setHeader('X-Ratelimit-Limit', String(limit));
  res.setHeader('X-Ratelimit-Remaining', String(Math.max(0, state.remainingPoints)));
  res.setHeader('X-Ratelimit-Reset', String(Math.ceil((Date.now() + Math.max(0, state.msBeforeNext)) / 1000)));
}

export function tooMany(
  code: 'TOO_MANY_REQUESTS' | 'TOO_MANY_WRONG_KEYS',
  what: string,
  { msBeforeNext }: Pick<RateLimiterRes, 'msBeforeNext'>,
): ApiError {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
  return ApiError.of(code, `${what}; try again in ${seconds} s`, { headers: { 'Retry-After': String(seconds) } });
}
