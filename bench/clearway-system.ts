import { dirname, join } from 'node:path';

import { pickFreePort } from '../src/dev/ports';
import { packageRoot } from '../src/package-root';
import { startProgram } from './program';
import type { Stand } from './stand';

/** Clearway as it is run: the API and the worker, each a process, with their own settings. */
export interface ClearwaySystem {
  readonly apiUrl: string;
  readonly apiPid: number;
  /** Absent when only intake is measured. */
  readonly workerPid?: number;
}

/** More is asked for with one key than its budget allows; that budget is not what is measured. */
const NO_RATE_LIMIT = { RATE_LIMIT_REQUESTS: '1000000000' };

/** Where the compiled programs of the product lie, seen from a compiled bench. */
const PROGRAMS = join(dirname(__dirname), 'src');

/** Ends with the stand. With `profileDir`, the processes write CPU profiles there when they end. */
export async function startClearway(
  stand: Stand,
  {
    worker,
    profileDir,
    settings,
  }: { worker: boolean; profileDir?: string | undefined; settings?: Readonly<Record<string, string>> },
): Promise<ClearwaySystem> {
  const [apiPort, workerPort] = [await pickFreePort(), await pickFreePort()];
  const environment = {
    ...stand.environment,
    ...NO_RATE_LIMIT,
    ...watchlists(),
    ...settings,
    PORT: String(apiPort),
    WORKER_PORT: String(workerPort),
  };
  const start = (name: 'api' | 'worker', readyWords: string): Promise<number> =>
    startProgram(stand, {
      script: join(PROGRAMS, `main-${name}.js`),
      nodeArguments: profileDir ? ['--cpu-prof', `--cpu-prof-dir=${profileDir}`] : [],
      environment,
      logFile: join(stand.folder, `${name}.log`),
      isReady: (log) => log.includes(readyWords),
    });
  const apiPid = await start('api', 'API ready');
  const apiUrl = `http://127.0.0.1:${apiPort}`;
  return worker ? { apiUrl, apiPid, workerPid: await start('worker', 'worker ready') } : { apiUrl, apiPid };
}

/** The operator's lists where the environment names some, else the sample of a few invented people. */
function watchlists(): Record<string, string> {
  const { WATCHLISTS_DIR: own, REQUIRED_WATCHLISTS: required = 'us_ofac' } = process.env;
  if (own) return { WATCHLISTS_DIR: own, REQUIRED_WATCHLISTS: required };
  return { WATCHLISTS_DIR: join(packageRoot, 'data', 'watchlists'), REQUIRED_WATCHLISTS: 'sample' };
}
