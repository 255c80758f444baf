import type { Actor } from '../commands/command';
import type { Endpoint } from './endpoint';
import { changeCustomer } from './handlers/change-customer';
import { claimReview } from './handlers/claim-review';
import { liftRestriction, lockCustomer, restrictCustomer, unlockCustomer } from './handlers/control-customer';
import { createCustomer } from './handlers/create-customer';
import { getCustomer } from './handlers/get-customer';
import { getVerification } from './handlers/get-verification';
import { giveVerdict } from './handlers/give-verdict';
import { listCustomers } from './handlers/list-customers';
import { listReviews } from './handlers/list-reviews';
import { listVerifications } from './handlers/list-verifications';

export type Method = 'get' | 'post' | 'patch';
export type Role = Actor['role'];

export interface Route {
  readonly method: Method;
  readonly path: string;
  /** Whose keys may call it. */
  readonly callers: readonly Role[];
  readonly endpoint: Endpoint;
}

const INTEGRATOR: readonly Role[] = ['integrator'];
const REVIEWER: readonly Role[] = ['reviewer'];
const BOTH: readonly Role[] = ['integrator', 'reviewer'];

/** The table of contents: every endpoint under /v1, who may call it, and what does the work. */
export const ROUTES: readonly Route[] = [
  route('post', '/v1/customers', INTEGRATOR, createCustomer),
  route('get', '/v1/customers', BOTH, listCustomers),
  route('get', '/v1/customers/:id', BOTH, getCustomer),
  route('patch', '/v1/customers/:id', INTEGRATOR, changeCustomer),
  route('get', '/v1/customers/:id/verifications', BOTH, listVerifications),
  route('post', '/v1/customers/:id/lock', REVIEWER, lockCustomer),
  route('post', '/v1/customers/:id/unlock', REVIEWER, unlockCustomer),
  route('post', '/v1/customers/:id/restrict', REVIEWER, restrictCustomer),
  route('post', '/v1/customers/:id/lift-restriction', REVIEWER, liftRestriction),
  route('get', '/v1/verifications/:id', BOTH, getVerification),
  route('get', '/v1/reviews', REVIEWER, listReviews),
  route('post', '/v1/reviews/:id/claim', REVIEWER, claimReview),
  route('post', '/v1/reviews/:id/decisions', REVIEWER, giveVerdict),
];

function route(method: Method, path: string, callers: readonly Role[], endpoint: Endpoint): Route {
  return { method, path, callers, endpoint };
}
