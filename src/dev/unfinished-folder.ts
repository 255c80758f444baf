/** Getting something large whole or not at all. */
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const MARK = '.unfinished-';
const ABANDONED_MS = 3_600_000;

/**
 * Lets `work` fill a folder of its own beside `target`, on the same file system so that a rename moves it; the folder is
 * removed afterwards, and with it those that killed runs left more than an hour ago.
 */
export async function withUnfinishedFolder(target: string, work: (folder: string) => Promise<void>): Promise<void> {
  const parent = dirname(target);
  await mkdir(parent, { recursive: true });
  for (const name of await readdir(parent)) {
    if (name.startsWith(`${basename(target)}${MARK}`)) await removeAbandoned(join(parent, name));
  }
  const folder = await mkdtemp(`${target}${MARK}`);
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found !== null && Date.now() - found.mtimeMs > ABANDONED_MS) await rm(folder, { recursive: true, force: true });
}
