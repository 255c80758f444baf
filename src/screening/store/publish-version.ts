/** Puts a fetched version in use. Whatever is interrupted, and wherever: what was in use stays in use, whole. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ListManifest, type ListPointer, MANIFEST_FILE, POINTER_FILE, versionFolder } from './version-files';

const KEEP_VERSIONS = 5;
const KEEP_REFUSED = 3;

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Under another name first: a reader finds the old text or the new one, and never half of either. */
async function writeWhole(folder: string, file: string, value: object): Promise<void> {
  const beside = join(folder, `.${file}.${randomUUID()}`);
  const handle = await open(beside, 'wx');
  try {
    await handle.writeFile(`${JSON.stringify(value, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, join(folder, file));
  await sync(folder);
}

/** Says which version is in use, and that it is as old as `pointer.date`. Safe to repeat. */
export async function pointTo(listFolder: string, pointer: ListPointer): Promise<void> {
  await writeWhole(listFolder, POINTER_FILE, pointer);
}

/** Replaces the manifest of a version that is there. Safe to repeat. */
export async function rewriteManifest(listFolder: string, manifest: ListManifest): Promise<void> {
  await writeWhole(versionFolder(listFolder, manifest.version), MANIFEST_FILE, manifest);
}

/** Subfolders from newest to oldest. */
async function byAge(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  const dated = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { path, at: (await stat(path).catch(() => ({ mtimeMs: 0 }))).mtimeMs };
    }),
  );
  return dated.sort((a, b) => b.at - a.at).map(({ path }) => path);
}

/**
 * Moves the files in `incoming` to their place and points to them; the five newest versions stay. Safe to repeat with the
 * same content.
 */
export async function publishVersion(
  listFolder: string,
  incoming: string,
  manifest: ListManifest,
  pointer: ListPointer,
): Promise<void> {
  for (const { file } of manifest.files) await sync(join(incoming, file));
  await writeWhole(incoming, MANIFEST_FILE, manifest);
  const place = versionFolder(listFolder, manifest.version);
  await mkdir(join(listFolder, 'versions'), { recursive: true });
  // Left by an update that did not come to its pointer, or in use before and now published again: the new files are whole.
  await rm(place, { recursive: true, force: true });
  await rename(incoming, place);
  await sync(join(listFolder, 'versions'));
  await pointTo(listFolder, pointer);
  const others = (await byAge(join(listFolder, 'versions'))).filter((path) => path !== place);
  for (const path of others.slice(KEEP_VERSIONS - 1)) await rm(path, { recursive: true, force: true });
}

/** Keeps what may not be used for the operator to look at, with the reason; the three newest stay. */
export async function keepRefused(
  listFolder: string,
  incoming: string,
  name: string,
  refusal: { readonly code: string; readonly why: string },
): Promise<void> {
  await writeWhole(incoming, 'refused.json', refusal);
  const folder = join(listFolder, 'refused');
  await mkdir(folder, { recursive: true });
  await rm(join(folder, name), { recursive: true, force: true });
  await rename(incoming, join(folder, name));
  for (const path of (await byAge(folder)).slice(KEEP_REFUSED)) await rm(path, { recursive: true, force: true });
}
