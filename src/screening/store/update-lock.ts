/** One update of a list at a time, on however many machines that share the directory. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { LOCK_FILE } from './version-files';

export interface UpdateLock {
  /** Safe to repeat, and after somebody else took the lock over. */
  release(): Promise<void>;
}

interface Owner {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  /** ISO 8601: by then the owner is done, or dead. */
  readonly until: string;
}

/** A lock that says nothing was being written when its owner died; a living one needs no minute to write it. */
const UNREADABLE_FOR_MS = 60_000;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function ownerOf(path: string): Promise<Owner | undefined> {
  try {
    const owner = JSON.parse(await readFile(path, 'utf8')) as Owner;
    return typeof owner.token === 'string' ? owner : undefined;
  } catch {
    return undefined;
  }
}

async function isAbandoned(path: string, now: Date): Promise<boolean> {
  const owner = await ownerOf(path);
  if (!owner) {
    const about = await stat(path).catch(() => undefined);
    return about !== undefined && Date.now() - about.mtimeMs > UNREADABLE_FOR_MS;
  }
  if (Date.parse(owner.until) < now.getTime()) return true;
  return owner.host === hostname() && !isAlive(owner.pid);
}

async function create(path: string, owner: Owner): Promise<boolean> {
  try {
    await writeFile(path, `${JSON.stringify(owner)}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Takes the lock of a list's folder, or undefined when somebody has it. `holdMs` is how long the work may take at most; who
 * died is found out at once on the same machine, and by that time on another. Two that take over a dead one's lock in the
 * same moment may both work: nothing breaks by it, since every step of an update is whole in itself.
 */
export async function takeUpdateLock(
  folder: string,
  { now, holdMs }: { readonly now: Date; readonly holdMs: number },
): Promise<UpdateLock | undefined> {
  const path = join(folder, LOCK_FILE);
  const until = new Date(now.getTime() + holdMs).toISOString();
  const owner: Owner = { token: randomUUID(), pid: process.pid, host: hostname(), until };
  if (!(await create(path, owner))) {
    if (!(await isAbandoned(path, now))) return undefined;
    const aside = `${path}.${owner.token}`;
    await rename(path, aside).catch(() => undefined);
    await rm(aside, { force: true });
    if (!(await create(path, owner))) return undefined;
  }
  return {
    async release() {
      if ((await ownerOf(path))?.token === owner.token) await rm(path, { force: true });
    },
  };
}
