import { ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client';
import type { Client, ScheduleOptions } from '@temporalio/client';

import { VERIFICATION_TASK_QUEUE } from '../../workflows/messages';
import type { ReviewPeriodicallyInput, UpdateWatchlistsInput } from '../../workflows/monitoring-messages';

export const UPDATE_WATCHLISTS = 'clearway/update-watchlists';
export const PERIODIC_REVIEW = 'clearway/periodic-review';

/** In milliseconds. */
export interface ScheduleTimes {
  readonly updateListsEvery: number;
  readonly reviewsEvery: number;
}

/**
 * Creates the schedules, or brings those that are there up to date; whether an operator has paused one is left as it is.
 * Safe to repeat, and by several workers at once.
 */
export async function ensureSchedules(
  { schedule }: Pick<Client, 'schedule'>,
  times: ScheduleTimes,
  inputs: { readonly lists: UpdateWatchlistsInput; readonly reviews: ReviewPeriodicallyInput },
): Promise<void> {
  const wanted: ScheduleOptions[] = [
    {
      scheduleId: UPDATE_WATCHLISTS,
      ...whenever(times.updateListsEvery),
      action: {
        type: 'startWorkflow',
        workflowType: 'updateWatchlists',
        workflowId: UPDATE_WATCHLISTS,
        taskQueue: VERIFICATION_TASK_QUEUE,
        args: [inputs.lists],
      },
    },
    {
      scheduleId: PERIODIC_REVIEW,
      ...whenever(times.reviewsEvery),
      action: {
        type: 'startWorkflow',
        workflowType: 'reviewPeriodically',
        workflowId: PERIODIC_REVIEW,
        taskQueue: VERIFICATION_TASK_QUEUE,
        args: [inputs.reviews],
      },
    },
  ];
  for (const options of wanted) {
    try {
      await schedule.create(options);
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      const { spec, action, policies } = options;
      await schedule.getHandle(options.scheduleId).update(({ state }) => ({ spec, action, policies, state }) as never);
    }
  }
}

/** Spread over a tenth of the time. One that is late is not joined by the next; what fell into a longer outage runs once. */
function whenever(every: number): Pick<ScheduleOptions, 'spec' | 'policies'> {
  return {
    spec: { intervals: [{ every }], jitter: every / 10 },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: every },
  };
}
