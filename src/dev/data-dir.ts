/** The data directory belongs to one running Clearway at a time. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { z } from 'zod';

import { readFileIfThere } from './private-file';
import { identifyProcess } from './process-identity';
import { SetupError } from './setup-error';

const lockSchema = z.object({ pid: z.number(), startedAt: z.string() });

const TRIES = 40;
const TRY_EVERY_MS = 25;

/**
 * Makes the directory and takes it for this process; returns the function that gives it back.
 * Throws a SetupError when another process that still lives has it. A killed owner does not count: what it left running
 * is found and stopped by the servers' own start.
 *
 * The directory itself stays open to read (its private files are not): Postgres runs under another user when we are root.
 */
export async function takeDataDir(dataDir: string): Promise<() => Promise<void>> {
  try {
    await mkdir(dataDir, { recursive: true });
  } catch (error) {
    throw new SetupError(
      `The data directory ${dataDir} cannot be made: ${(error as Error).message}. CLEARWAY_DATA_DIR moves it.`,
    );
  }
  const path = join(dataDir, 'running.json');
  for (let tries = 0; !(await claim(path)); tries++) {
    const owner = parseLock(await readFileIfThere(path));
    if (owner !== null && identifyProcess(owner.pid)?.startedAt === owner.startedAt)
      throw alreadyRuns(dataDir, owner.pid);
    if (owner !== null || tries === TRIES) await rm(path, { force: true });
    else await sleep(TRY_EVERY_MS);
  }
  return () => rm(path, { force: true });
}

/** False when the file is there already: creating it is the one step that only one process can win. */
async function claim(path: string): Promise<boolean> {
  const startedAt = identifyProcess(process.pid)?.startedAt ?? '';
  try {
    await writeFile(path, `${JSON.stringify({ pid: process.pid, startedAt })}\n`, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function alreadyRuns(dataDir: string, pid: number): SetupError {
  return new SetupError(
    `Clearway already runs from ${dataDir} (process ${pid}). Stop that one first; or start a second system beside it ` +
      'with CLEARWAY_DATA_DIR, PORT, TEMPORAL_PORT, TEMPORAL_UI_PORT and POSTGRES_PORT of its own.',
  );
}

/** Null when its owner is still writing it, or was killed while it did. */
function parseLock(text: string | null): z.infer<typeof lockSchema> | null {
  try {
    return lockSchema.safeParse(JSON.parse(text ?? '')).data ?? null;
  } catch {
    return null;
  }
}
