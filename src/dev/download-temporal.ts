/** Getting the Temporal CLI by the SDK's own download, which knows the right file for every platform. */
import { chmod, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { Environment } from './cache-dir';
import { runProgram } from './run-program';
import { withUnfinishedFolder } from './unfinished-folder';

/** Without a byte for this long the download is given up: a firewall that swallows packets never answers. */
const STALL_MS = 20_000;
const LOOK_EVERY_MS = 250;
const MEGABYTE = 1_000_000;

/**
 * The SDK downloads only as part of starting a server, so a child process starts one on a free port and ends it: a
 * process can be ended when the download stalls, a call into the SDK cannot.
 */
const CHILD = `
const { TestWorkflowEnvironment } = require(process.argv[1]);
TestWorkflowEnvironment.createLocal({ server: { executable: { type: 'cached-download', downloadDir: process.argv[2] }, log: { format: 'pretty', level: 'error' } } })
  .then((environment) => environment.teardown())
  .then(() => process.exit(0), (error) => { console.error(error.message); process.exit(1); });
`;

export interface DownloadOptions {
  readonly environment: Environment;
  readonly signal?: AbortSignal | undefined;
  /** For the tests: what runs the download into a folder. */
  readonly download?: (folder: string, signal: AbortSignal) => Promise<void>;
  readonly stallMs?: number;
}

/** Puts the CLI at `target`, whole or not at all. Throws an Error with the reason, soon. */
export async function downloadTemporal(
  target: string,
  note: (words: string) => void,
  options: DownloadOptions,
): Promise<void> {
  const { stallMs = STALL_MS, download = (folder, signal) => downloadBySdk(folder, options.environment, signal) } =
    options;
  await withUnfinishedFolder(target, async (folder) => {
    const stalled = new AbortController();
    const stopWatching = watchSize(folder, stallMs, note, () => stalled.abort());
    const signal = AbortSignal.any([stalled.signal, ...(options.signal ? [options.signal] : [])]);
    try {
      await download(folder, signal);
    } catch (error) {
      throw stalled.signal.aborted ? new Error(`nothing came for ${stallMs / 1_000} seconds`) : reason(error);
    } finally {
      stopWatching();
    }
    const [file] = await readdir(folder);
    if (file === undefined) throw new Error('the download left no file');
    await chmod(join(folder, file), 0o755);
    await rename(join(folder, file), target);
  });
}

/** Says how much is there, and calls `onStall` when it has not grown for `stallMs`. Returns what ends the watch. */
function watchSize(folder: string, stallMs: number, note: (words: string) => void, onStall: () => void): () => void {
  let [bytes, since] = [0, Date.now()];
  const look = async (): Promise<void> => {
    const now = await sizeOf(folder);
    if (now !== bytes) [bytes, since] = [now, Date.now()];
    if (bytes > 0) note(`${Math.floor(bytes / MEGABYTE)} MB`);
    if (Date.now() - since >= stallMs) onStall();
  };
  const timer = setInterval(() => void look(), Math.min(LOOK_EVERY_MS, stallMs));
  return () => clearInterval(timer);
}

async function downloadBySdk(folder: string, environment: Environment, signal: AbortSignal): Promise<void> {
  const sdk = require.resolve('@temporalio/testing');
  const args = ['-e', CHILD, sdk, folder];
  await runProgram({ name: 'the download', executable: process.execPath, args, environment, signal });
}

/** The SDK nests reason in reason, with the address twice: the host and the innermost reason are what helps. */
function reason(error: unknown): Error {
  const said = (error instanceof Error ? error.message : String(error)).trim().split('\n').at(-1)?.trim() ?? '';
  const host = /https?:\/\/[^/\s)?]+/.exec(said)?.[0];
  return new Error([host && `${host} cannot be reached`, said.split(': ').at(-1)].filter(Boolean).join(': '));
}

async function sizeOf(folder: string): Promise<number> {
  try {
    const files = await readdir(folder);
    const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
    return sizes.reduce((sum, size) => sum + size, 0);
  } catch {
    return 0;
  }
}
