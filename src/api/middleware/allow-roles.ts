import type { RequestHandler } from 'express';

import { ApiError } from '../errors';
import { actorOf } from '../request-context';
import type { Role } from '../routes';

const A_ROLE: Record<Role, string> = { integrator: 'an integrator', reviewer: 'a reviewer' };

/** Whose keys may go on. Asked before an id is looked at, so a wrong role learns nothing about what exists. */
export function allowRoles(callers: readonly Role[]): RequestHandler {
  return (_req, res, next) => {
    const { role } = actorOf(res);
    if (callers.includes(role)) return next();
    const named = callers.join(' and ');
    throw ApiError.of('FORBIDDEN', `This endpoint is for ${named} keys, and this is ${A_ROLE[role]} key`);
  };
}
