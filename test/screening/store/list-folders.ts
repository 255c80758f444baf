/** Folders of lists of invented people, for the tests of how lists are found, fetched and kept. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type Files = Readonly<Record<string, string | Uint8Array>>;

const NONE = '-0- ';
const made: string[] = [];

/** A row of `sdn.csv`; `-0-` where nothing is given. */
export function sdnRow(number: number, name: string, type = '', remarks = '', programme = 'TEST'): string {
  const quoted = (text: string): string => (text === '' ? NONE : `"${text.replaceAll('"', '""')}"`);
  return `${number},${quoted(name)},${quoted(type)},${quoted(programme)},${Array(7).fill(NONE).join(',')},${quoted(remarks)}\r\n`;
}

/** The three files of OFAC's list, with these in their place, under `folder/`. */
export function trio(over: Files = {}, folder = ''): Record<string, string | Uint8Array> {
  const files = {
    'sdn.csv': sdnRow(1, 'TESTPERSON, Ann', 'individual'),
    'alt.csv': '\u001a',
    'add.csv': '\u001a',
    ...over,
  };
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [join(folder, name), content]));
}

/** The UN's list with one person for each name. */
export function unList(names: readonly string[], generated = '2026-01-01'): string {
  const people = names.map(
    (name, at) => `<INDIVIDUAL><DATAID>${900_001 + at}</DATAID><FIRST_NAME>${name}</FIRST_NAME></INDIVIDUAL>\n`,
  );
  return `<?xml version="1.0"?>\n<CONSOLIDATED_LIST dateGenerated="${generated}T00:00:00Z"><INDIVIDUALS>\n${people.join('')}</INDIVIDUALS></CONSOLIDATED_LIST>\n`;
}

/** A new directory with these files, by their paths in it. */
export async function directoryOf(files: Files = {}): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'clearway-lists-'));
  made.push(directory);
  await writeFiles(directory, files);
  return directory;
}

export async function writeFiles(directory: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content);
  }
}

export async function readJson(...path: readonly string[]): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(...path), 'utf8')) as Record<string, unknown>;
}

/** What lies in a folder, by name; nothing when it is not there. */
export async function namesIn(...path: readonly string[]): Promise<string[]> {
  const names: string[] = await readdir(join(...path)).catch(() => []);
  return names.sort();
}

export async function removeDirectories(): Promise<void> {
  for (const directory of made.splice(0)) await rm(directory, { recursive: true, force: true });
}
