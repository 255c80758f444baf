/** Whether anything changed under a directory of lists, without reading any of it. */
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { POINTER_FILE, RESERVED } from './version-files';

async function stamp(path: string): Promise<string> {
  try {
    const { ino, size, mtimeNs } = await stat(path, { bigint: true });
    return `${ino}/${size}/${mtimeNs}`;
  } catch {
    return 'none';
  }
}

async function listed(path: string): Promise<Dirent[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  return entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Names, sizes and times of the files that lie in the directory and in its folders, pointers included; of fetched versions
 * only the pointer, since these never change. Another text means that something changed. Never throws.
 */
export async function pointerFingerprint(directory: string): Promise<string> {
  const parts: string[] = [];
  for (const entry of await listed(directory)) {
    const path = join(directory, entry.name);
    if (!(entry.isDirectory() || (entry.isSymbolicLink() && (await stat(path).catch(() => null))?.isDirectory()))) {
      parts.push(entry.name, await stamp(path));
      continue;
    }
    parts.push(`${entry.name}/`);
    for (const file of await listed(path)) {
      if (RESERVED.has(file.name) && file.name !== POINTER_FILE) continue;
      parts.push(file.name, await stamp(join(path, file.name)));
    }
  }
  return JSON.stringify(parts);
}
