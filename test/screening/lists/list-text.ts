/** Lists of fictional people for the loaders' tests: from texts, from the fixtures beside, or from the real lists where they are. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { collectEntries } from '../../../src/screening/lists/collect-entries';
import { listFile, type ListSource } from '../../../src/screening/lists/list-source';
import type { ListedEntry } from '../../../src/screening/lists/listed-entry';

/** Cut into chunks of `size` bytes, so that letters, quotes and tags are cut in two. */
export function listText(text: string | Uint8Array, name = 'test list', size = 7): ListSource {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  return { bytes: chunks(), name };
}

export function fixture(file: string): ListSource {
  return listFile(join(__dirname, 'fixtures', file), file);
}

export async function entriesOf(entries: AsyncIterable<ListedEntry>): Promise<readonly ListedEntry[]> {
  return collectEntries(entries, { name: 'test list' });
}

const REAL = process.env['CLEARWAY_WATCHLISTS'] ?? join(__dirname, '../../../../shared/data/watchlists');

/** `test` where the real lists are; elsewhere the test is skipped, and its name says why. */
export function testWithRealLists(name: string, run: (file: (path: string) => ListSource) => Promise<void>): void {
  const file = (path: string): ListSource => listFile(join(REAL, path), path);
  if (existsSync(REAL)) test(name, () => run(file));
  else test.skip(`${name} (skipped: the real lists are not on this machine)`, () => undefined);
}
