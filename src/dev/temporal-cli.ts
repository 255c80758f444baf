/** The Temporal CLI as a program: what it is called, which one is new enough, where we keep ours. */
import { stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

import type { Environment } from './cache-dir';
import { runProgram } from './run-program';

/** Pinned: the CLI whose server (1.29.1) every test and measurement was made with. */
export const TEMPORAL_CLI_VERSION = '1.5.1';
/** The oldest server that Clearway is tested with; one that somebody names in TEMPORAL_CLI may be older. */
const OLDEST_SERVER = { major: 1, minor: 29 };

export interface TemporalCli {
  readonly executable: string;
  /** As it names itself: `temporal version 1.5.1 (Server 1.29.1, UI 2.42.1)`. */
  readonly version: string;
}

const PROBE_MS = 10_000;

/** Asks the program for its version. Throws an Error with the reason when it is not the Temporal CLI. */
export async function probeTemporalCli(executable: string): Promise<TemporalCli> {
  const output = await runProgram({
    name: executable,
    executable,
    args: ['--version'],
    environment: {},
    signal: AbortSignal.timeout(PROBE_MS),
  });
  if (!/^temporal version .*\(Server \d+\.\d+/.test(output)) throw new Error(`${executable} is not the Temporal CLI`);
  return { executable, version: output.trim() };
}

/** Throws an Error when its server is older than what Clearway is tested with. */
export function assertTestedServer({ executable, version }: TemporalCli): void {
  const server = /\(Server (\d+)\.(\d+)/.exec(version);
  const [major, minor] = [Number(server?.[1]), Number(server?.[2])];
  const oldest = OLDEST_SERVER;
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return;
  throw new Error(
    `${executable} is Server ${major}.${minor}, and ${oldest.major}.${oldest.minor} is the oldest tested`,
  );
}

export function temporalProgramName(platform: NodeJS.Platform = process.platform): string {
  return platform === 'win32' ? 'temporal.exe' : 'temporal';
}

/** Where a downloaded or built CLI is kept; by version, so that a new pin gets its own. */
export function cachedTemporalCli(cache: string): string {
  return join(cache, 'temporal-cli', TEMPORAL_CLI_VERSION, temporalProgramName());
}

/** The first file of that name in the folders of PATH, or null. */
export async function findOnPath(
  name: string,
  environment: Environment,
  there: (path: string) => Promise<boolean> = isFile,
): Promise<string | null> {
  for (const folder of (environment['PATH'] ?? environment['Path'] ?? '').split(delimiter)) {
    if (folder !== '' && (await there(join(folder, name)))) return join(folder, name);
  }
  return null;
}

export async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
