import { Runtime } from '@temporalio/worker';
import type { Logger } from 'pino';

import { createTemporalLogger } from '../log';

/**
 * Once a process, before anything else of the SDK: what it says, its native part included, goes where all our logs go, as
 * the same JSON lines; and signals are ours to handle.
 */
export function installRuntime(logger: Logger): void {
  Runtime.install({
    logger: createTemporalLogger(logger),
    telemetryOptions: { logging: { forward: {}, filter: { core: 'WARN', other: 'ERROR' } } },
    shutdownSignals: [],
  });
}
