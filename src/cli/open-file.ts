import { readFile, stat } from 'node:fs/promises';

/** A file of a document or a letter is never so large; it is not even opened. */
const MAX_BYTES = 100_000_000;

/** The bytes of a file that a line names, or the code of what is wrong with it. */
export async function openFile(path: string): Promise<Uint8Array | 'file_missing' | 'file_unreadable'> {
  try {
    const found = await stat(path);
    return found.isFile() && found.size <= MAX_BYTES ? await readFile(path) : 'file_unreadable';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'file_missing' : 'file_unreadable';
  }
}
