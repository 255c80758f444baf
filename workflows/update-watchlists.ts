import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { ActivityFailure, log, ParentClosePolicy, startChild } from '@temporalio/workflow';

import { fetchWatchlists, recordListVersions } from './monitoring-activities';
import { rescreenWorkflowId } from './monitoring-messages';
import type { UpdateWatchlistsInput } from './monitoring-messages';
import { rescreenAfterListChange } from './rescreen-after-list-change';

/** Fetches what is new of the lists, and follows every change that was not followed to the end yet. */
export async function updateWatchlists(input: UpdateWatchlistsInput): Promise<void> {
  try {
    await fetchWatchlists();
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    log.warn('The watchlists could not be fetched');
  }
  for (const { id, list } of await recordListVersions()) {
    try {
      await startChild(rescreenAfterListChange, {
        workflowId: rescreenWorkflowId(list, id),
        args: [{ ...input, versionId: id }],
        // It takes as long as it takes, and is under way still when the next one of us comes.
        parentClosePolicy: ParentClosePolicy.ABANDON,
        staticSummary: `Customers whom a change of ${list} may touch`,
      });
    } catch (error) {
      // From an earlier run, and under way.
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }
}
