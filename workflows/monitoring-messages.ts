/** What the outside may say to the workflows of monitoring: ids, queue, query, input. */
import { defineQuery } from '@temporalio/workflow';

import type { RescreenCounts } from '../src/domain/monitoring';

/** Its activities compare for minutes: a queue and a concurrency of its own, so that nobody's verification waits. */
export const MONITORING_TASK_QUEUE = 'clearway-monitoring';

/** One a version of a list. */
export const rescreenWorkflowId = (list: string, versionId: string) => `rescreen/${list}/${versionId}`;

export interface RescreenProgress extends RescreenCounts {
  readonly stage: 'keys' | 'changes' | 'overtaken' | 'done';
}

export const getRescreenProgress = defineQuery<RescreenProgress>('getRescreenProgress');

/** Durations in milliseconds, passed in rather than written down here. */
export interface UpdateWatchlistsInput {
  /** Changes that one activity looks up. */
  readonly pageSize: number;
  /** How long a check that has begun may take: those who were screened meanwhile are looked at after it. */
  readonly settle: number;
}

export interface RescreenInput extends UpdateWatchlistsInput {
  readonly versionId: string;
  /** Carried over when a long history is continued as a new one. */
  readonly after?: string;
  readonly counts?: RescreenCounts;
}

export interface ReviewPeriodicallyInput {
  /** The most reviews that one run opens: what is due beyond waits for the next. */
  readonly most: number;
}
