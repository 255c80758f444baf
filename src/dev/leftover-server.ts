/** Servers that a killed run (`kill -9`, a crash, a power cut) left behind, still on their data. */
import { rm } from 'node:fs/promises';

import { readFileIfThere, writePrivateFile } from './private-file';
import { identifyProcess } from './process-identity';
import { SetupError } from './setup-error';
import { stopProcess } from './stop-process';
import type { StopSteps } from './stop-process';

export interface PidFile {
  /** Its first line is the process number, as Postgres writes it too. */
  readonly path: string;
  /** What only the command line of this server on these data holds: the path of the data. */
  readonly mark: string;
}

/**
 * Stops the server that the file names when it still runs and is ours by its command line; a stranger that got its
 * number is left alone, and the file removed. True when one was stopped.
 * Call it only by the owner of the data directory (see data-dir.ts): it cannot tell a leftover from a running system.
 */
export async function stopLeftover({ path, mark }: PidFile, name: string, steps: StopSteps): Promise<boolean> {
  const text = await readFileIfThere(path);
  if (text === null) return false;
  const pid = Number.parseInt(text, 10);
  const found = identifyProcess(pid);
  if (found === null) return false;
  if (!found.commandLine.includes(mark)) {
    await rm(path, { force: true });
    return false;
  }
  if (await stopProcess(pid, steps)) return true;
  throw new SetupError(
    `${name} (process ${pid}) still runs from an earlier start and does not end. Stop it by hand: kill ${pid}`,
  );
}

export async function writePidFile(path: string, pid: number): Promise<void> {
  await writePrivateFile(path, `${pid}\n`);
}
