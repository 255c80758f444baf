/** Finds the lists under a directory, without reading more than the beginning of a file. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { WatchlistError } from '../watchlist-error';
import { DATA_FILE, dateOf, findInFolder, type FoundList, readHead } from './find-in-folder';
import { recogniseLists } from './list-formats';
import type { ListProblem } from './loaded-list';

export interface FoundLists {
  readonly found: readonly FoundList[];
  readonly problems: readonly ListProblem[];
  /** Files beside a list that were not used, by the list's id. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
}

/** What kept a list from loading. Anything but a list or a disk at fault is a mistake of ours, and thrown on. */
export function problemOf(list: string, error: unknown): ListProblem {
  if (error instanceof WatchlistError) return { list, code: error.code, message: error.message };
  if (typeof (error as NodeJS.ErrnoException).errno !== 'number') throw error;
  return { list, code: 'directory_unreadable', message: 'the folder of the list cannot be read' };
}

/** Lists that lie directly in the directory. Data files that are no list are problems, all others are passed over. */
async function findDirectly(directory: string, files: readonly string[]): Promise<FoundLists> {
  const { lists, unknown } = await recogniseLists({ folder: '', files, head: (file) => readHead(directory, file) });
  const found: FoundList[] = [];
  for (const one of lists)
    found.push({
      ...one,
      path: directory,
      ...(await dateOf(one, directory, undefined)),
      loadedFrom: [...one.files.values()][0] ?? '',
    });
  const message = 'the file holds no list in a form that is known';
  const problems = unknown
    .filter((file) => DATA_FILE.test(file))
    .map((file) => ({ list: file, code: 'list_unknown' as const, message }));
  return { found, problems, notes: new Map() };
}

/**
 * The lists of all folders of the directory, whatever their names, and those whose files lie directly in it. What starts
 * with a dot is passed over. A folder in which no list is found is a problem.
 */
export async function findLists(directory: string): Promise<FoundLists> {
  let entries;
  try {
    entries = (await readdir(directory)).filter((name) => !name.startsWith('.')).sort();
  } catch {
    const message = 'the directory of the watchlists cannot be read';
    return { found: [], problems: [{ list: '', code: 'directory_unreadable', message }], notes: new Map() };
  }
  const found: FoundList[] = [];
  const problems: ListProblem[] = [];
  const notes = new Map<string, string[]>();
  const files: string[] = [];
  for (const name of entries) {
    try {
      if (!(await stat(join(directory, name))).isDirectory()) {
        files.push(name);
        continue;
      }
      const inside = await findInFolder(name, join(directory, name));
      found.push(...inside.found);
      const list = inside.found[0]?.list ?? name;
      const unused = inside.unused.map((file) => `${file} in ${name} is no list that is known and is not used`);
      if (unused.length > 0) notes.set(list, [...(notes.get(list) ?? []), ...unused]);
    } catch (error) {
      problems.push(problemOf(name, error));
    }
  }
  const direct = await findDirectly(directory, files);
  return { found: [...found, ...direct.found], problems: [...problems, ...direct.problems], notes };
}
