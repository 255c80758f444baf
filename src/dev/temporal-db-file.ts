/** The dev server's SQLite file: whether its first start succeeded, and by which version. */
import { rename, stat } from 'node:fs/promises';

import { readFileIfThere, writePrivateFile } from './private-file';
import { SetupError } from './setup-error';
import type { TemporalCli } from './temporal-cli';

/** Called after every start that succeeded. */
export async function markDbFinished(dbFile: string, { version }: TemporalCli): Promise<void> {
  await writePrivateFile(finishedMark(dbFile), `${version}\n`);
}

/**
 * The server makes its tables only when there is no file yet, so a file whose making was killed would never become
 * usable. Until the first start has succeeded, nothing is in it that anybody could miss; it is still kept, under another name.
 */
export async function setAsideUnfinishedDb(dbFile: string): Promise<void> {
  const there = await stat(dbFile).catch(() => null);
  if (there === null || (await readFileIfThere(finishedMark(dbFile))) !== null) return;
  for (const part of ['', '-wal', '-shm', '-journal']) {
    await rename(`${dbFile}${part}`, `${dbFile}.unfinished${part}`).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
}

/** Servers do not update the tables of a file that another version made. */
export async function withVersionHint(error: unknown, dbFile: string, cli: TemporalCli): Promise<unknown> {
  const madeBy = (await readFileIfThere(finishedMark(dbFile)))?.trim();
  if (madeBy === undefined || madeBy === cli.version || !(error instanceof Error)) return error;
  return new SetupError(
    `${error.message}\n${dbFile} was last used by another version (${madeBy}). If this one cannot read it, move the file ` +
      'away: Clearway starts again every verification that was open.',
  );
}

function finishedMark(dbFile: string): string {
  return `${dbFile}.version`;
}
