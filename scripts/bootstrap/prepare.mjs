// Everything between a fresh clone and a command that runs.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ensureCompiled } from './compile.mjs';
import { ensureConsole } from './console.mjs';
import { ensureInstalled } from './install.mjs';
import { withLock } from './lock.mjs';
import { assertNodeVersion } from './node-version.mjs';
import { BootstrapError, endOnSignals } from './programs.mjs';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * `quiet`: nothing is printed unless it lasts, for commands whose output is read by others.
 * `tolerant`: goes on with what a compiler with complaints wrote, for who reports the complaints himself.
 * `console`: the reviewer console too, for what serves it.
 */
export async function prepare({ quiet = false, tolerant = false, console = false } = {}) {
  assertNodeVersion();
  const handOver = endOnSignals();
  await withLock(ROOT, async (onStart) => {
    await ensureInstalled(ROOT, { quiet, onStart });
    await ensureCompiled(ROOT, { quiet, tolerant });
    if (console) await ensureConsole(ROOT, { quiet });
  });
  handOver();
}

/** Runs a script; an error that was written for people is printed as they can read it. */
export async function main(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof BootstrapError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
