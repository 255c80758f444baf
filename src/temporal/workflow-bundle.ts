import { createHash } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { bundleWorkflowCode } from '@temporalio/worker';
import type { Logger, WorkflowBundleOption } from '@temporalio/worker';

import { version as sdkVersion } from '@temporalio/worker/package.json';

import { packageRoot } from '../package-root';

/**
 * The workflow code as one file for the sandbox. Bundling takes seconds, so the result is kept with the build under a
 * name that says what went in: another source or another SDK is another file.
 *
 * Without `failureConverterPath` the failures of workflows would be stored as plain text.
 */
export async function loadWorkflowBundle(deps: {
  readonly failureConverterPath: string;
  readonly logger: Logger;
}): Promise<WorkflowBundleOption> {
  const workflowsPath = require.resolve('../../workflows');
  const hash = await hashOf([dirname(workflowsPath), join(__dirname, '../domain'), deps.failureConverterPath]);
  const folder = join(packageRoot, 'dist', '.workflow-bundle');
  const codePath = join(folder, `${hash}.js`);
  if (await exists(codePath)) return { codePath };

  const { code } = await bundleWorkflowCode({ ...deps, workflowsPath });
  const kept = await keep(folder, codePath, code).catch(() => false);
  return kept ? { codePath } : { code };
}

/** A read-only image cannot keep it, and bundles at every start. */
async function keep(folder: string, codePath: string, code: string): Promise<boolean> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    // Another worker that starts at this moment makes, or has just made and not read yet, the same one.
    if (!name.startsWith(basename(codePath))) await rm(join(folder, name), { force: true });
  }
  const partial = `${codePath}.${process.pid}`;
  await writeFile(partial, code);
  await rename(partial, codePath);
  return true;
}

async function hashOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(sdkVersion);
  for (const path of paths) await addTo(hash, path);
  return hash.digest('hex').slice(0, 16);
}

async function addTo(hash: ReturnType<typeof createHash>, path: string): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined);
  if (!entries) {
    hash.update(await readFile(path));
    return;
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (/\.(js|ts)$/.test(entry.name)) hash.update(entry.name).update(await readFile(join(path, entry.name)));
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
