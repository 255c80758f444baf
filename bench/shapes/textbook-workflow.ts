import { proxyActivities } from '@temporalio/workflow';

import type { EmptyActivities } from './rival-process';

const { first, second, third, fourth } = proxyActivities<EmptyActivities>({ startToCloseTimeout: '1 minute' });

/** As the samples of the SDK are written: one step after the other, each an activity. */
export async function textbookWorkflow(): Promise<void> {
  await first();
  await second();
  await third();
  await fourth();
}
