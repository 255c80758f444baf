/** The real sources of the Temporal CLI, wired. */
import { buildTemporal, findGo, GO_MODULE } from './build-temporal';
import { cacheDir } from './cache-dir';
import type { Environment } from './cache-dir';
import { downloadTemporal } from './download-temporal';
import type { TemporalSources } from './find-temporal';
import type { Progress } from './progress';

/** `signal` ends a download or a build that runs, when the person gives up. */
export async function temporalSources(
  environment: Environment,
  progress: Progress,
  signal?: AbortSignal,
): Promise<TemporalSources> {
  const go = await findGo(environment);
  const build =
    go && ((target: string, note: (words: string) => void) => buildTemporal(target, note, { go, environment, signal }));
  return {
    environment,
    cache: cacheDir(environment),
    progress,
    ways: [
      {
        title: "Getting Temporal by the SDK's download (about 100 MB, once)",
        get: (target, note) => downloadTemporal(target, note, { environment, signal }),
      },
      {
        title: `Building Temporal, once, about 4 minutes on two cores (go install ${GO_MODULE})`,
        get: build ?? 'Go is not installed',
      },
    ],
  };
}
