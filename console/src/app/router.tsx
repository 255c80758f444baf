import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';

import { ApiError } from '../api/api-error';
import { sessionQuery } from '../api/session';
import { Failed } from './failed';
import { NotFound } from './not-found';
import {
  readCustomerSearch,
  readPartySearch,
  readPolicySearch,
  readReviewSearch,
  readSignInSearch,
  readTimesSearch,
} from './search';
import { Shell } from './shell';

const root = createRootRouteWithContext<{ readonly queries: QueryClient }>()({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: readSignInSearch,
  component: lazyRouteComponent(() => import('../session/sign-in-page'), 'SignInPage'),
});

/** Everything behind the door. Without a session one is sent there, and comes back to where one wanted to go. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  beforeLoad: async ({ context: { queries }, location }) => {
    try {
      const session = await queries.ensureQueryData(sessionQuery);
      if (session.totp === 'required') throw redirect({ to: '/sign-in', search: { next: location.href } });
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) {
        throw redirect({ to: '/sign-in', search: { next: location.href } });
      }
      throw error;
    }
  },
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/reviews' });
  },
});

const reviews = createRoute({
  getParentRoute: () => inside,
  path: '/reviews',
  validateSearch: readReviewSearch,
  component: lazyRouteComponent(() => import('../queue/queue-page'), 'QueuePage'),
});

const review = createRoute({
  getParentRoute: () => inside,
  path: '/reviews/$reviewId',
  validateSearch: readPartySearch,
  component: lazyRouteComponent(() => import('../case/case-page'), 'CasePage'),
});

const approvals = createRoute({
  getParentRoute: () => inside,
  path: '/approvals',
  component: lazyRouteComponent(() => import('../approvals/approvals-page'), 'ApprovalsPage'),
});

const customers = createRoute({
  getParentRoute: () => inside,
  path: '/customers',
  validateSearch: readCustomerSearch,
  component: lazyRouteComponent(() => import('../customers/customers-page'), 'CustomersPage'),
});

const customer = createRoute({
  getParentRoute: () => inside,
  path: '/customers/$customerId',
  validateSearch: readPartySearch,
  component: lazyRouteComponent(() => import('../customers/customer-page'), 'CustomerPage'),
});

const operations = createRoute({
  getParentRoute: () => inside,
  path: '/operations',
  validateSearch: readTimesSearch,
  component: lazyRouteComponent(() => import('../operations/operations-page'), 'OperationsPage'),
});

const policies = createRoute({
  getParentRoute: () => inside,
  path: '/policies',
  component: lazyRouteComponent(() => import('../policies/policies-page'), 'PoliciesPage'),
});

const policy = createRoute({
  getParentRoute: () => inside,
  path: '/policies/$version',
  validateSearch: readPolicySearch,
  component: lazyRouteComponent(() => import('../policies/policy-page'), 'PolicyPage'),
});

const people = createRoute({
  getParentRoute: () => inside,
  path: '/people',
  component: lazyRouteComponent(() => import('../people/people-page'), 'PeoplePage'),
});

const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  component: lazyRouteComponent(() => import('../session/account-page'), 'AccountPage'),
});

const nowhere = createRoute({ getParentRoute: () => inside, path: '$', component: NotFound });

const routeTree = root.addChildren([
  start,
  signIn,
  inside.addChildren([
    reviews,
    review,
    approvals,
    customers,
    customer,
    operations,
    policies,
    policy,
    people,
    account,
    nowhere,
  ]),
]);

/** Every view is one of these addresses, under /console. */
export function createConsoleRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    basepath: '/console',
    context: { queries },
    defaultPreload: 'intent',
    defaultErrorComponent: Failed,
    defaultNotFoundComponent: NotFound,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
