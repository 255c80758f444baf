import { join } from 'node:path';

import { pickFreePort } from '../src/dev/ports';
import { packageRoot } from '../src/package-root';
import { startProgram } from './program';
import type { Program } from './program';
import { programs } from './stand';
import type { Stand } from './stand';

/** Clearway as it is run: the API and the worker, each a process, with their own settings. */
export interface ClearwaySystem {
  readonly apiUrl: string;
  readonly apiPid: number;
  readonly workerPid: number | undefined;
  stop(): Promise<void>;
}

/** So many requests a second as one key may make are measured, so its budget must not be what is measured. */
const NO_RATE_LIMIT = { RATE_LIMIT_REQUESTS: '1000000000' };

/** `profileDir`: the processes write CPU profiles there when they stop. */
export async function startClearway(
  stand: Stand,
  { worker, profileDir }: { worker: boolean; profileDir?: string | undefined },
): Promise<ClearwaySystem> {
  const [apiPort, workerPort] = [await pickFreePort(), await pickFreePort()];
  const shared = {
    nodeArguments: profileDir ? ['--cpu-prof', `--cpu-prof-dir=${profileDir}`] : [],
    environment: {
      ...stand.environment,
      ...NO_RATE_LIMIT,
      PORT: String(apiPort),
      WORKER_PORT: String(workerPort),
      ...watchlists(),
    },
  };
  const started: Program[] = [];
  const stop = async () => {
    for (const program of started.toReversed()) await program.stop();
  };
  const start = async (name: 'api' | 'worker', isReady: (log: string) => boolean): Promise<number> => {
    const script = join(programs, `main-${name}.js`);
    const program = await startProgram({ ...shared, script, logFile: join(stand.folder, `${name}.log`), isReady });
    started.push(program);
    return program.pid;
  };
  try {
    const apiPid = await start('api', (log) => log.includes('API ready'));
    const workerPid = worker ? await start('worker', (log) => log.includes('worker ready')) : undefined;
    return { apiUrl: `http://127.0.0.1:${apiPort}`, apiPid, workerPid, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The operator's lists where the environment names some, else the sample: a list is a matter of memory, hardly of time. */
function watchlists(): Record<string, string> {
  const { WATCHLISTS_DIR: own, REQUIRED_WATCHLISTS: required = 'us_ofac' } = process.env;
  if (own) return { WATCHLISTS_DIR: own, REQUIRED_WATCHLISTS: required };
  return { WATCHLISTS_DIR: join(packageRoot, 'data', 'watchlists'), REQUIRED_WATCHLISTS: 'sample' };
}
