// TypeScript to dist/, when a source has changed since the last time.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { step } from './progress.mjs';
import { BootstrapError, capture } from './programs.mjs';

export const SOURCE_FOLDERS = ['src', 'workflows', 'activities', 'migrations', 'bench'];
const SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'package.json', 'package-lock.json'];

/**
 * Compiles what the commands run, and copies what lies beside the sources and is not TypeScript. The tests are not part
 * of it: a half-written one must not keep `npm start` from starting.
 */
export async function ensureCompiled(root, { quiet = false, tolerant = false } = {}) {
  const stamp = join(root, 'dist', '.compiled');
  const sources = SOURCE_FOLDERS.flatMap((folder) => listFiles(join(root, folder)));
  const wanted = fingerprint(root, [...sources, ...SETTINGS.map((name) => join(root, name))]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  // Without a stamp the last compile was cut short: what the compiler remembers of it may be more than what it wrote.
  if (!existsSync(stamp)) rmSync(join(root, 'dist', 'tsconfig.build.tsbuildinfo'), { force: true });
  rmSync(stamp, { force: true });
  const complaints = await step('Compiling', () => compile(root), { quiet });
  if (complaints !== null && !tolerant) throw new BootstrapError(`The sources do not compile:\n${complaints}`);
  copyOthers(root, sources);
  removeOrphans(root);
  if (complaints === null) writeFileSync(stamp, wanted);
}

/** Null, or what the compiler complained about; it has written what it could. */
async function compile(root) {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { code, output } = await capture(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root });
  return code === 0 ? null : output.trim();
}

/** Data that a module reads from its own folder. */
function copyOthers(root, sources) {
  for (const source of sources.filter((path) => !/\.[cm]?tsx?$/.test(path))) {
    const target = join(root, 'dist', relative(root, source));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(source, target);
  }
}

/** A migration that was renamed must not run under its old name too. */
function removeOrphans(root) {
  for (const folder of SOURCE_FOLDERS) {
    for (const path of listFiles(join(root, 'dist', folder))) {
      const origin = join(root, relative(join(root, 'dist'), path)).replace(/\.map$/, '');
      if (!existsSync(origin) && !existsSync(origin.replace(/\.([cm]?)js$/, '.$1ts'))) rmSync(path);
    }
  }
}

/** Says whether a file came, went or was written since the last time. */
export function fingerprint(root, paths) {
  const hash = createHash('sha256');
  for (const path of [...paths].sort((a, b) => (a < b ? -1 : 1))) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

export function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
