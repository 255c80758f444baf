/** Invented list entries and list folders for the tests. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { readBirthDate } from '../../src/screening/birth-date';
import { contentHash, type ListEntry, type LoadedList } from '../../src/screening/entry';

export const REPOSITORY = resolve(__dirname, '../..');
export const SAMPLE_LISTS = join(REPOSITORY, 'data/watchlists');
/** The real file that stands beside the repository on some machines; tests that need it say so when it is not there. */
export const REAL_OFAC = resolve(REPOSITORY, '../shared/data/watchlists/us-ofac-2021-07');

export const VERSION = contentHash(['a version']);

/** An entry with the given names (strong; after a `~` weak), births as lists write them, and anything else over it. */
export function entry(
  id: string,
  names: readonly string[],
  more: Partial<Omit<ListEntry, 'names' | 'birthDates'>> & { births?: readonly string[] } = {},
): ListEntry {
  const { births = [], ...rest } = more;
  return {
    list: 'us_ofac',
    id: `us_ofac:${id}`,
    schema: 'Person',
    names: names.map((name, at) => ({
      text: name.replace(/^~/, ''),
      kind: at === 0 ? 'primary' : 'alias',
      quality: name.startsWith('~') ? 'weak' : 'strong',
    })),
    birthDates: births.map(readBirthDate),
    birthPlaces: [],
    gender: null,
    countries: [],
    identifiers: [],
    programmes: ['TEST'],
    remarks: '',
    hash: contentHash([id, ...names]),
    ...rest,
  };
}

export function listOf(...entries: ListEntry[]): LoadedList {
  return {
    list: 'us_ofac',
    version: VERSION,
    date: '2026-01-01',
    dateFrom: 'declared',
    loadedFrom: 'us_ofac',
    entries,
    counts: { entries: entries.length, aliases: 0, weakAliases: 0 },
    notes: [],
  };
}

const NONE = '-0- ';

/** A row of `sdn.csv`; `-0-` where nothing is given. */
export function sdnRow(number: number, name: string, type = '', remarks = '', programme = 'TEST'): string {
  const quoted = (text: string): string => (text === '' ? NONE : `"${text.replaceAll('"', '""')}"`);
  const rest = Array<string>(7).fill(NONE);
  return `${number},${quoted(name)},${quoted(type)},${quoted(programme)},${rest.join(',')},${quoted(remarks)}\r\n`;
}

const EMPTY_TRIO: Readonly<Record<string, string>> = {
  'sdn.csv': sdnRow(1, 'TESTPERSON, Ann', 'individual'),
  'alt.csv': '\u001a',
  'add.csv': '\u001a',
};

const made: string[] = [];

/** A new directory with these files, by their paths in it. */
export async function directoryOf(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'clearway-lists-'));
  made.push(directory);
  await writeFiles(directory, files);
  return directory;
}

export async function writeFiles(directory: string, files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content);
  }
}

/** The three files of a list that loads, with these in their place, under `folder/`. */
export function trio(
  over: Readonly<Record<string, string | Buffer>> = {},
  folder = '',
): Record<string, string | Buffer> {
  const files = { ...EMPTY_TRIO, ...over };
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [join(folder, name), content]));
}

export async function removeDirectories(): Promise<void> {
  for (const directory of made.splice(0)) await rm(directory, { recursive: true, force: true });
}
