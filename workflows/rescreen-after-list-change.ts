import { continueAsNew, setCurrentDetails, setHandler, sleep, workflowInfo } from '@temporalio/workflow';

import type { RescreenPage } from '../src/domain/monitoring';
import { keyCustomers, rescreenOvertaken, rescreenTouched } from './monitoring-activities';
import { getRescreenProgress } from './monitoring-messages';
import type { RescreenInput, RescreenProgress } from './monitoring-messages';

/** Far below the server's limits: a history this long is slow to replay. */
const LONG_HISTORY = 600;
const FROM_THE_START = '0';

/**
 * Follows one version of a list through all customers: those whom a new or changed entry matches are verified again, each
 * by their own workflow, which the outbox wakes. Counts only; who it was stands in Postgres.
 */
export async function rescreenAfterListChange(input: RescreenInput): Promise<RescreenProgress> {
  const { versionId, pageSize: size } = input;
  let progress: RescreenProgress = { stage: 'keys', entries: 0, compared: 0, opened: 0, ...input.counts };
  setHandler(getRescreenProgress, () => progress);
  const enter = (next: Partial<RescreenProgress>): void => {
    progress = { ...progress, ...next };
    const { stage, entries, compared, opened } = progress;
    setCurrentDetails(
      `Stage **${stage}**: ${entries} entries, ${compared} customers compared, ${opened} verified again`,
    );
  };

  if (input.after === undefined) await keyCustomers();
  for (let after: string | undefined = input.after ?? FROM_THE_START; after !== undefined;) {
    enter({ stage: 'changes' });
    const { last, counts }: RescreenPage = await rescreenTouched({ versionId, after, size });
    enter({
      entries: progress.entries + counts.entries,
      compared: progress.compared + counts.compared,
      opened: progress.opened + counts.opened,
    });
    after = last;
    if (after !== undefined && isLong()) {
      const { entries, compared, opened } = progress;
      await continueAsNew<typeof rescreenAfterListChange>({ ...input, after, counts: { entries, compared, opened } });
    }
  }
  enter({ stage: 'overtaken' });
  await sleep(input.settle);
  const { entries, compared, opened } = progress;
  enter({ stage: 'done', ...(await rescreenOvertaken({ versionId, counts: { entries, compared, opened } })) });
  return progress;
}

function isLong(): boolean {
  const { historyLength, continueAsNewSuggested } = workflowInfo();
  return continueAsNewSuggested || historyLength > LONG_HISTORY;
}
