/** Everything that a killed run left running on a data directory. */
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';

import { postgresPidFile, POSTGRES_STOP } from './embedded-postgres';
import { stopLeftover } from './leftover-server';
import { temporalPidFile, TEMPORAL_STOP } from './temporal-server';

/**
 * For who will not start the servers again, and removes the directory instead. Call it as the directory's owner only
 * (see `takeDataDir`). `dbFile` is the Temporal server's file in it.
 */
export async function stopLeftovers(dataDir: string, dbFile: string): Promise<void> {
  const clusterDir = await realpath(join(dataDir, 'postgres')).catch(() => null);
  if (clusterDir !== null) await stopLeftover(postgresPidFile(clusterDir), 'PostgreSQL', POSTGRES_STOP);
  await stopLeftover(temporalPidFile(dbFile), 'Temporal', TEMPORAL_STOP);
}
