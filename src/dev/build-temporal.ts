/** Getting the Temporal CLI by building it, where Go is installed. */
import { rename } from 'node:fs/promises';
import { join } from 'node:path';

import type { Environment } from './cache-dir';
import { runProgram } from './run-program';
import { findOnPath, temporalProgramName, TEMPORAL_CLI_VERSION } from './temporal-cli';
import { withUnfinishedFolder } from './unfinished-folder';

export const GO_MODULE = `github.com/temporalio/cli/cmd/temporal@v${TEMPORAL_CLI_VERSION}`;

export interface BuildOptions {
  /** The `go` program. */
  readonly go: string;
  readonly environment: Environment;
  readonly signal?: AbortSignal | undefined;
  /** For the tests. */
  readonly run?: typeof runProgram;
}

export async function findGo(environment: Environment): Promise<string | null> {
  return findOnPath(process.platform === 'win32' ? 'go.exe' : 'go', environment);
}

/**
 * `go install` into a folder beside `target`, then moved: whole or not at all. Go checks what it downloads against its
 * public checksum database. Without cgo, so that no C compiler is needed; Go fetches a newer toolchain itself if the
 * module asks for one. Throws an Error with the reason.
 */
export async function buildTemporal(
  target: string,
  note: (words: string) => void,
  options: BuildOptions,
): Promise<void> {
  const { go, environment, signal, run = runProgram } = options;
  note('compiling');
  await withUnfinishedFolder(target, async (folder) => {
    await run({
      name: 'go install',
      executable: go,
      args: ['install', GO_MODULE],
      environment: { ...environment, GOBIN: folder, CGO_ENABLED: '0' },
      signal,
      onOutput: (text) => note(text.startsWith('go: downloading') ? 'fetching modules' : 'compiling'),
    });
    await rename(join(folder, temporalProgramName()), target);
  });
}
