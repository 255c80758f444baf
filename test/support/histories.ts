/** What Temporal holds of a system's verifications: sizes, and the bytes themselves. */
import { temporal } from '@temporalio/proto';

import type { Desk } from './desk';
import { payloadsIn } from './payloads';

type History = temporal.api.history.v1.IHistory;

export interface HistorySize {
  readonly workflowId: string;
  readonly runId: string;
  readonly events: number;
  readonly bytes: number;
  readonly largestPayload: number;
}

/** The history of every run that the system's namespace has, open or not. */
export async function allHistories(
  system: Pick<Desk, 'client'>,
): Promise<{ workflowId: string; runId: string; history: History }[]> {
  const found = [];
  for await (const { workflowId, runId } of system.client.workflow.list()) {
    const history = await system.client.workflow.getHandle(workflowId, runId).fetchHistory();
    found.push({ workflowId, runId, history });
  }
  return found;
}

export async function historySizes(system: Pick<Desk, 'client'>): Promise<HistorySize[]> {
  const histories = await allHistories(system);
  return histories.map(({ workflowId, runId, history }) => ({
    workflowId,
    runId,
    events: history.events?.length ?? 0,
    bytes: temporal.api.history.v1.History.encode(history).finish().length,
    largestPayload: Math.max(0, ...payloadsIn(history).map((data) => data.length)),
  }));
}
