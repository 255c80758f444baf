/** What Clearway's verification is measured against. */
import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';

import type { EmptyActivities } from './rival-process';

const local = proxyLocalActivities<EmptyActivities>({ startToCloseTimeout: '10s' });
const remote = proxyActivities<EmptyActivities>({ startToCloseTimeout: '1 minute' });

/** The floor: the least that a durable workflow with a side effect can be. */
export async function bareWorkflow(): Promise<void> {
  await local.first();
}

/** As the samples of the SDK are written: one step after the other, each an activity. */
export async function textbookWorkflow(): Promise<void> {
  await remote.first();
  await remote.second();
  await remote.third();
  await remote.fourth();
}
