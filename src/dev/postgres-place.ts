/**
 * Where the programs and the data of the embedded Postgres lie. In the checkout, unless we are root and Postgres's own
 * user cannot get there: root's home and `mktemp -d` are closed to others, and everything under them too.
 */
import { spawnSync } from 'node:child_process';
import { chmod, cp, lstat, mkdir, mkdtemp, readlink, realpath, rename, rm, stat, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { postgresProgram } from './postgres-binaries';
import type { PostgresBinaries } from './postgres-binaries';
import type { SystemUser } from './postgres-user';
import { SetupError } from './setup-error';

export interface PostgresPlace {
  readonly nativeDir: string;
  /** The cluster's directory, or where it will be. Its parent exists. */
  readonly clusterDir: string;
  /** As whom the programs run; null for as we do. */
  readonly user: SystemUser | null;
}

export interface PlaceOptions {
  readonly binaries: PostgresBinaries;
  readonly dataDir: string;
  /** Null when Postgres runs as we do. */
  readonly user: SystemUser | null;
  /** For the tests; root's own place for the data of services (Filesystem Hierarchy Standard 3.0, 5.8). */
  readonly sharedDir?: string;
}

export async function choosePostgresPlace(options: PlaceOptions): Promise<PostgresPlace> {
  const { binaries, dataDir, sharedDir = '/var/lib/clearway' } = options;
  const link = join(dataDir, 'postgres');
  const owner = await ownerOf(link);
  if (options.user === null && owner !== null && owner.uid !== process.getuid?.()) {
    throw new SetupError(
      `The database in ${link} was made when Clearway ran as root or as another user. ` +
        'Start it as that user again, or set CLEARWAY_DATA_DIR to another directory.',
    );
  }
  // Root goes on with an ordinary user's database as that user: PostgreSQL wants the owner of the data.
  const user = options.user !== null && owner !== null && owner.uid !== 0 ? owner : options.user;
  const closed = user !== null && whyNotRun(binaries.nativeDir, user) !== null;
  const nativeDir = closed ? await copyPrograms(binaries, sharedDir) : binaries.nativeDir;
  const refusal = whyNotRun(nativeDir, user);
  if (refusal !== null) {
    throw new SetupError(
      `PostgreSQL does not run on this system (${refusal}). Set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  return { nativeDir, user, clusterDir: user === null ? link : await chooseClusterDir(link, user, sharedDir) };
}

/** Null when there is nothing, or nothing to see, or on Windows, which has no such numbers. */
async function ownerOf(clusterDir: string): Promise<SystemUser | null> {
  if (process.platform === 'win32') return null;
  return stat(clusterDir).then(
    ({ uid, gid }) => ({ name: `user ${uid}`, uid, gid }),
    () => null,
  );
}

async function chooseClusterDir(link: string, user: SystemUser, sharedDir: string): Promise<string> {
  const kind = await lstat(link).catch(() => null);
  if (kind?.isSymbolicLink()) {
    const target = await readlink(link);
    if (await isThere(dirname(target))) return target;
    throw new SetupError(
      `The database of this system was in ${target}, which is gone. To start with an empty one, remove ${dirname(link)}.`,
    );
  }
  if (reaches(kind === null ? dirname(link) : link, user)) return link;
  if (kind !== null) {
    throw new SetupError(
      `The system user "${user.name}", as whom PostgreSQL runs when Clearway is started by root, cannot get to ${link}. ` +
        'Move the checkout out of the closed directory, or start Clearway as the directory’s owner.',
    );
  }
  await makeOpenDir(sharedDir);
  const outside = await mkdtemp(join(sharedDir, 'data-'));
  await chmod(outside, 0o755);
  await symlink(join(outside, 'cluster'), link);
  return join(outside, 'cluster');
}

/** Open to read whatever our umask; one that is there already stays as it is. */
async function makeOpenDir(dir: string): Promise<void> {
  if ((await mkdir(dir, { recursive: true })) !== undefined) await chmod(dir, 0o755);
}

/** Owned by root, so that nobody but root can change what Postgres's user runs. Whole or not at all. */
async function copyPrograms(binaries: PostgresBinaries, sharedDir: string): Promise<string> {
  const copy = join(sharedDir, `postgresql-${binaries.version}`);
  if (await isThere(copy)) return copy;
  await makeOpenDir(sharedDir);
  const unfinished = await mkdtemp(join(sharedDir, 'unfinished-'));
  try {
    await cp(await realpath(binaries.nativeDir), unfinished, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', unfinished], { stdio: 'ignore' });
    await rename(unfinished, copy);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!(await isThere(copy))) throw error;
  }
  return copy;
}

/** Null when the programs run, else what the system said. */
function whyNotRun(nativeDir: string, user: SystemUser | null): string | null {
  const { status, error, stderr } = spawnSync(postgresProgram(nativeDir, 'postgres'), ['--version'], {
    ...(user && { uid: user.uid, gid: user.gid }),
    cwd: '/',
    encoding: 'utf8',
  });
  return status === 0 ? null : (error?.message ?? stderr.trim());
}

function reaches(dir: string, user: SystemUser): boolean {
  const { uid, gid } = user;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', dir], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
