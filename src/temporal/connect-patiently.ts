import { setTimeout as pause } from 'node:timers/promises';

import { NativeConnection } from '@temporalio/worker';
import type { NativeConnectionOptions } from '@temporalio/worker';
import type { Logger } from 'pino';

const RETRY_MS = 1_000;

/** A worker that starts while Temporal is away waits for it: intake goes on meanwhile, and nothing is lost. */
export async function connectPatiently(deps: {
  readonly options: NativeConnectionOptions;
  readonly logger: Logger;
  readonly isStopping: () => boolean;
}): Promise<NativeConnection> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await NativeConnection.connect(deps.options);
    } catch (error) {
      if (deps.isStopping()) throw error;
      if (attempt % 10 === 1) deps.logger.warn({ attempt }, 'Temporal does not answer yet, will be tried again');
      await pause(RETRY_MS);
    }
  }
}
