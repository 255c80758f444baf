/**
 * Where the Temporal dev server comes from. The order, and nothing else: each source is handed in.
 * A cluster (`TEMPORAL_ADDRESS`) needs none of this; the caller looks at that first.
 */
import type { Environment } from './cache-dir';
import type { Progress } from './progress';
import { SetupError } from './setup-error';
import { assertTestedServer, cachedTemporalCli, findOnPath, isFile, probeTemporalCli } from './temporal-cli';
import { temporalProgramName, TEMPORAL_CLI_VERSION } from './temporal-cli';
import type { TemporalCli } from './temporal-cli';

export interface TemporalSources {
  readonly environment: Environment;
  /** Of this user, outside the checkout (see cache-dir.ts). */
  readonly cache: string;
  readonly progress: Progress;
  /** Tried in this order. */
  readonly ways: readonly WayToGet[];
  readonly probe?: (executable: string) => Promise<TemporalCli>;
  readonly isFile?: (path: string) => Promise<boolean>;
}

export interface WayToGet {
  readonly title: string;
  /**
   * Gets the CLI into the file `target`, whole or not at all; throws an Error with the reason. Or the words why this way
   * is closed on this machine.
   */
  readonly get: ((target: string, note: (words: string) => void) => Promise<void>) | string;
}

/**
 * `TEMPORAL_CLI`; `temporal` on PATH; our cache folder; then each way to get it into the cache folder.
 * What does not work is said in a line and passed over, but for `TEMPORAL_CLI`: who names a program wants that one.
 * Throws a SetupError that lists what was tried and what to do.
 */
export async function findTemporal(sources: TemporalSources): Promise<TemporalCli> {
  const { environment, cache, progress, ways, probe = probeTemporalCli } = sources;
  const there = sources.isFile ?? isFile;
  const named = environment['TEMPORAL_CLI'];
  if (named) return probeNamed(named, probe);

  const tried: string[] = [];
  const passOver = (what: string, error: unknown): void => {
    tried.push(`${what}: ${firstLine(error)}`);
    progress.line(`  ${what}: ${firstLine(error)}`);
  };

  const onPath = await findOnPath(temporalProgramName(), environment, there);
  try {
    if (onPath !== null) return await probeTested(onPath, probe);
    tried.push('temporal on PATH: there is none');
  } catch (error) {
    passOver('temporal on PATH', error);
  }

  const target = cachedTemporalCli(cache);
  try {
    if (await there(target)) return await probe(target);
    tried.push(`our cache folder: ${target} is not there yet`);
  } catch (error) {
    passOver('our cache folder', error);
  }

  for (const { title, get } of ways) {
    if (typeof get === 'string') {
      passOver(title, get);
      continue;
    }
    try {
      return await progress.step(title, async (note) => {
        await get(target, note);
        return probe(target);
      });
    } catch (error) {
      tried.push(`${title}: ${firstLine(error)}`);
      progress.line(`  ${firstLine(error)}`);
    }
  }
  throw notFound(tried);
}

async function probeNamed(
  executable: string,
  probe: (executable: string) => Promise<TemporalCli>,
): Promise<TemporalCli> {
  try {
    return await probe(executable);
  } catch (error) {
    throw new SetupError(`TEMPORAL_CLI names a program that is not a working Temporal CLI: ${firstLine(error)}`);
  }
}

async function probeTested(
  executable: string,
  probe: (executable: string) => Promise<TemporalCli>,
): Promise<TemporalCli> {
  const cli = await probe(executable);
  assertTestedServer(cli);
  return cli;
}

function notFound(tried: readonly string[]): SetupError {
  return new SetupError(
    [
      'Clearway needs a Temporal server and found none:',
      ...tried.map((line) => `  - ${line}`),
      'Any one of these helps:',
      '  - install the Temporal CLI so that `temporal` is on PATH: https://docs.temporal.io/cli',
      '  - set TEMPORAL_CLI to the path of a Temporal CLI',
      '  - set TEMPORAL_ADDRESS to a Temporal cluster, host:port',
      `  - install Go: Clearway then builds the CLI itself (v${TEMPORAL_CLI_VERSION}, once)`,
      '  - let this machine reach temporal.download and start again',
    ].join('\n'),
  );
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}
