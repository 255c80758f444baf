import { INTEGRATORS, REVIEWERS, STAFF } from '../commands/callers';
import type { Caller } from '../commands/callers';
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

export interface Route {
  readonly method: Method;
  readonly path: string;
  /** Who may call it: the groups of commands/callers.ts. */
  readonly callers: readonly Caller[];
  readonly endpoint: Endpoint;
}

const EVERYBODY: readonly Caller[] = [...INTEGRATORS, ...STAFF];

/** The table of contents: every endpoint under /v1, who may call it, and what does the work. */
export const ROUTES: readonly Route[] = [
  route('post', '/v1/customers', INTEGRATORS, createCustomer),
  route('get', '/v1/customers', EVERYBODY, listCustomers),
  route('get', '/v1/customers/:id', EVERYBODY, getCustomer),
  route('patch', '/v1/customers/:id', INTEGRATORS, changeCustomer),
  route('get', '/v1/customers/:id/verifications', EVERYBODY, listVerifications),
  route('post', '/v1/customers/:id/lock', REVIEWERS, lockCustomer),
  route('post', '/v1/customers/:id/unlock', REVIEWERS, unlockCustomer),
  route('post', '/v1/customers/:id/restrict', REVIEWERS, restrictCustomer),
  route('post', '/v1/customers/:id/lift-restriction', REVIEWERS, liftRestriction),
  route('get', '/v1/verifications/:id', EVERYBODY, getVerification),
  route('get', '/v1/reviews', STAFF, listReviews),
  route('post', '/v1/reviews/:id/claim', REVIEWERS, claimReview),
  route('post', '/v1/reviews/:id/decisions', REVIEWERS, giveVerdict),
];

function route(method: Method, path: string, callers: readonly Caller[], endpoint: Endpoint): Route {
  return { method, path, callers, endpoint };
}
