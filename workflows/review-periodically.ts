import { setCurrentDetails } from '@temporalio/workflow';

import type { ReviewCounts } from '../src/domain/monitoring';
import { openDueReviews } from './monitoring-activities';
import type { ReviewPeriodicallyInput } from './monitoring-messages';

/** Opens the reviews that are due, a few a run, so that customers who came on one day do not fall due on one. */
export async function reviewPeriodically({ most }: ReviewPeriodicallyInput): Promise<ReviewCounts> {
  const counts = await openDueReviews({ most });
  setCurrentDetails(`${counts.due} were due, ${counts.opened} reviews opened`);
  return counts;
}
