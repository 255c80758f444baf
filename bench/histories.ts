import { Client, Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';

import { readConfig, readSecrets } from '../src/config';
import { createDataConverter } from '../src/temporal/data-converter';
import { verificationWorkflowId } from '../workflows/messages';
import { closedLoop } from './closed-loop';
import type { Stand } from './stand';

/** How long a run's record in Temporal is. */
export interface HistorySize {
  readonly events: number;
  /** Of the history as it is sent to a worker (protobuf), payloads as they are stored: sealed. */
  readonly bytes: number;
}

const AT_ONCE = 8;
const { History } = temporal.api.history.v1;

/** Fetches the history of every one of these customers' verifications, each of which has to be closed by now. */
export async function measureHistories(stand: Stand, customerIds: readonly string[]): Promise<HistorySize[]> {
  const { payloadKeys } = readSecrets(readConfig(stand.environment).secrets, false);
  const connection = await Connection.connect({ address: stand.temporalAddress });
  try {
    const client = new Client({ connection, dataConverter: createDataConverter(payloadKeys) });
    const sizes: HistorySize[] = [];
    await closedLoop({
      items: customerIds.length,
      concurrency: AT_ONCE,
      once: async (index) => {
        const handle = client.workflow.getHandle(verificationWorkflowId(customerIds[index] ?? ''));
        await handle.result();
        const history = await handle.fetchHistory();
        sizes.push({ events: history.events?.length ?? 0, bytes: History.encode(history).finish().length });
      },
    });
    return sizes;
  } finally {
    await connection.close();
  }
}
