import type { ActivityDeps } from '../deps';
import { createKeyCustomers } from './key-customers';
import { createRescreenTouched } from './rescreen-touched';
import { createReviewDue } from './review-due';
import { createWatchLists } from './watch-lists';

/** The activities of the monitoring queue. */
export function createMonitoring(deps: ActivityDeps) {
  return {
    ...createWatchLists(deps),
    ...createKeyCustomers(deps),
    ...createRescreenTouched(deps),
    ...createReviewDue(deps),
  };
}
