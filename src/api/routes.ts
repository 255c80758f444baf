import { ADMINS, APPROVERS, INTEGRATORS, PEOPLE, REVIEWERS, STAFF } from '../commands/callers';
import type { Caller } from '../commands/callers';
import type { Endpoint, OpenEndpoint } from './endpoint';
import { addPerson } from './handlers/add-person';
import { approvePolicy, rejectPolicy } from './handlers/answer-policy';
import { changeCustomer } from './handlers/change-customer';
import { changePassword } from './handlers/change-password';
import { changePerson } from './handlers/change-person';
import { claimReview } from './handlers/claim-review';
import { liftRestriction, lockCustomer, restrictCustomer, unlockCustomer } from './handlers/control-customer';
import { confirmTotp } from './handlers/confirm-totp';
import { createCustomer } from './handlers/create-customer';
import { countReviews } from './handlers/count-reviews';
import { getCase } from './handlers/get-case';
import { releaseReview, reassignReview } from './handlers/hand-over-review';
import { getAccessLog, revealFields } from './handlers/reveal-fields';
import { watchReviews } from './handlers/watch-reviews';
import { showDocumentBack, showDocumentFront, showProof } from './handlers/show-files';
import { getCustomer } from './handlers/get-customer';
import { getDecisionTimes } from './handlers/get-decision-times';
import { getOwnership } from './handlers/get-ownership';
import { getPolicy } from './handlers/get-policy';
import { getVerification } from './handlers/get-verification';
import { giveVerdict } from './handlers/give-verdict';
import { listCustomers } from './handlers/list-customers';
import { listPeople } from './handlers/list-people';
import { listReviews } from './handlers/list-reviews';
import { getSession } from './handlers/get-session';
import { listStuck } from './handlers/list-stuck';
import { listWatchlists } from './handlers/list-watchlists';
import { orderRepair } from './handlers/order-repair';
import { listPolicies } from './handlers/list-policies';
import { listVerifications } from './handlers/list-verifications';
import { moveOpenCases } from './handlers/move-open-cases';
import { proposePolicy } from './handlers/propose-policy';
import { replayPolicy } from './handlers/replay-policy';
import { proposeTotp } from './handlers/propose-totp';
import { finishOidc } from './handlers/finish-oidc';
import { signIn } from './handlers/sign-in';
import { OIDC_START, signInMethods } from './handlers/sign-in-methods';
import { startOidc } from './handlers/start-oidc';
import { signOut } from './handlers/sign-out';
import { overrideFinding } from './handlers/override-finding';
import { withdrawOverride } from './handlers/withdraw-override';

export type Method = 'get' | 'post' | 'patch' | 'delete';

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
  route('get', '/v1/customers/:id/ownership', EVERYBODY, getOwnership),
  route('get', '/v1/customers/:id/verifications', EVERYBODY, listVerifications),
  route('post', '/v1/customers/:id/lock', REVIEWERS, lockCustomer),
  route('post', '/v1/customers/:id/unlock', REVIEWERS, unlockCustomer),
  route('post', '/v1/customers/:id/restrict', REVIEWERS, restrictCustomer),
  route('post', '/v1/customers/:id/lift-restriction', REVIEWERS, liftRestriction),
  route('get', '/v1/verifications/:id', EVERYBODY, getVerification),
  route('get', '/v1/reviews', STAFF, listReviews),
  route('get', '/v1/reviews/counts', STAFF, countReviews),
  route('get', '/v1/reviews/:id', STAFF, getCase),
  route('post', '/v1/reviews/:id/claim', REVIEWERS, claimReview),
  route('post', '/v1/reviews/:id/release', REVIEWERS, releaseReview),
  route('post', '/v1/reviews/:id/reassign', APPROVERS, reassignReview),
  route('post', '/v1/reviews/:id/decisions', REVIEWERS, giveVerdict),
  route('post', '/v1/reviews/:id/overrides', REVIEWERS, overrideFinding),
  route('post', '/v1/overrides/:id/withdraw', REVIEWERS, withdrawOverride),
  route('get', '/v1/session', PEOPLE, getSession),
  route('delete', '/v1/session', PEOPLE, signOut),
  route('get', '/v1/events', STAFF, watchReviews),
  route('get', '/v1/documents/:id/front', STAFF, showDocumentFront),
  route('get', '/v1/documents/:id/back', STAFF, showDocumentBack),
  route('get', '/v1/addresses/:id/proof', STAFF, showProof),
  route('post', '/v1/customers/:id/reveal', STAFF, revealFields),
  route('get', '/v1/customers/:id/access', STAFF, getAccessLog),
  route('get', '/v1/operations/stuck', STAFF, listStuck),
  route('post', '/v1/operations/repairs', APPROVERS, orderRepair),
  route('get', '/v1/operations/lists', STAFF, listWatchlists),
  route('get', '/v1/operations/decision-times', STAFF, getDecisionTimes),
  route('post', '/v1/session/totp', PEOPLE, proposeTotp),
  route('post', '/v1/session/totp/confirm', PEOPLE, confirmTotp),
  route('patch', '/v1/session/password', PEOPLE, changePassword),
  route('get', '/v1/people', STAFF, listPeople),
  route('post', '/v1/people', ADMINS, addPerson),
  route('patch', '/v1/people/:id', ADMINS, changePerson),
  route('get', '/v1/policies', STAFF, listPolicies),
  route('post', '/v1/policies', ADMINS, proposePolicy),
  route('get', '/v1/policies/:version', STAFF, getPolicy),
  route('post', '/v1/policies/:version/replay', ADMINS, replayPolicy),
  route('post', '/v1/policies/:version/approve', ADMINS, approvePolicy),
  route('post', '/v1/policies/:version/reject', ADMINS, rejectPolicy),
  route('post', '/v1/policies/:version/move', ADMINS, moveOpenCases),
];

export interface OpenRoute {
  readonly method: Method;
  readonly path: string;
  readonly endpoint: OpenEndpoint;
}

/** Those that ask nobody who they are. They stand before all others. */
export const OPEN_ROUTES: readonly OpenRoute[] = [
  { method: 'get', path: '/v1/sign-in-methods', endpoint: signInMethods },
  { method: 'post', path: '/v1/session', endpoint: signIn },
  { method: 'get', path: OIDC_START, endpoint: startOidc },
  { method: 'get', path: '/v1/session/oidc/callback', endpoint: finishOidc },
];

function route(method: Method, path: string, callers: readonly Caller[], endpoint: Endpoint): Route {
  return { method, path, callers, endpoint };
}
