// The Temporal CLI, found or got by the compiled src/dev: before the tests, so that none of them waits for it.
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { ROOT } from './prepare.mjs';
import { BootstrapError } from './programs.mjs';

/** The program's path. Throws a BootstrapError that lists the ways to get one. */
export async function findTemporalCli() {
  const load = createRequire(join(ROOT, 'dist', 'src', 'dev', 'index.js'));
  const { findTemporal } = load('./find-temporal.js');
  const { temporalSources } = load('./temporal-sources.js');
  const { createProgress } = load('./progress.js');
  try {
    const cli = await findTemporal(await temporalSources(process.env, createProgress(process.stderr)));
    return cli.executable;
  } catch (error) {
    throw error.name === 'SetupError' ? new BootstrapError(error.message) : error;
  }
}
