import type { RequestHandler } from 'express';

import { callerOf } from '../../commands/callers';
import type { Caller } from '../../commands/callers';
import { ApiError } from '../errors';
import { actorOf } from '../request-context';

const A_CALLER: Record<Caller, string> = {
  integrator_key: 'an integrator key',
  reviewer_key: 'a reviewer key',
  viewer: 'a viewer',
  reviewer: 'a reviewer',
  approver: 'an approver',
  admin: 'an admin',
};

/** Who may go on. Asked before an id is looked at, so a wrong role learns nothing about what exists. */
export function allowCallers(callers: readonly Caller[]): RequestHandler {
  return (_req, res, next) => {
    const caller = callerOf(actorOf(res));
    if (callers.includes(caller)) return next();
    throw ApiError.of('FORBIDDEN', `This endpoint is for ${sayCallers(callers)}, and this is ${A_CALLER[caller]}`);
  };
}

/** In words, for people who read an answer or the documentation: `integrator keys and viewers`. */
export function sayCallers(callers: readonly Caller[]): string {
  const said = callers.map((caller) => `${caller.replace('_', ' ')}s`);
  return [said.slice(0, -1).join(', '), said.at(-1)].filter(Boolean).join(' and ');
}
