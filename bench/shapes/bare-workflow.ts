import { proxyLocalActivities } from '@temporalio/workflow';

import type { EmptyActivities } from './rival-process';

const { first } = proxyLocalActivities<EmptyActivities>({ startToCloseTimeout: '10s' });

/** The floor: the least that a durable workflow with a side effect can be. */
export async function bareWorkflow(): Promise<void> {
  await first();
}
