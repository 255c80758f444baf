import type { RequestHandler } from 'express';

import { ApiError } from '../errors';

/** Stands behind the methods that a path has: any other one is answered with 405 and those (RFC 9110 15.5.6). */
export function refuseMethod(allowed: readonly string[] = ['GET', 'HEAD']): RequestHandler {
  const list = allowed.join(', ');
  return (req) => {
    const message = `${req.method} is not possible here; possible: ${list}`;
    throw ApiError.of('METHOD_NOT_ALLOWED', message, { headers: { Allow: list } });
  };
}
