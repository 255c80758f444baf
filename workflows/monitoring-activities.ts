import { proxyActivities } from '@temporalio/workflow';

import type { Activities } from '../activities';
import { MONITORING_TASK_QUEUE } from './monitoring-messages';

// Each is safe to repeat and goes on where it was cut short, so they are tried for as long as it takes. A worker that is
// gone is noticed by its missing heartbeats.
export const { keyCustomers, recordListVersions, rescreenOvertaken, rescreenTouched, openDueReviews } =
  proxyActivities<Activities>({
    taskQueue: MONITORING_TASK_QUEUE,
    startToCloseTimeout: '12h',
    heartbeatTimeout: '15s',
    retry: { initialInterval: '1s', maximumInterval: '5m' },
  });

// Another one's server. What it does not give today it may give tomorrow; what is on disk is looked at all the same.
export const { updateWatchlists: fetchWatchlists } = proxyActivities<Activities>({
  taskQueue: MONITORING_TASK_QUEUE,
  startToCloseTimeout: '30m',
  scheduleToCloseTimeout: '1h',
  heartbeatTimeout: '15s',
  retry: { initialInterval: '10s', maximumInterval: '10m' },
});
