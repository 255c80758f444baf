/** Reads one found list, or part of a list, with the loader of its form. */
import { join } from 'node:path';
import { collectEntries } from '../lists/collect-entries';
import { type ListBytes, listFile, type ListSource, malformed } from '../lists/list-source';
import type { ListedEntry } from '../lists/listed-entry';
import { loadCslCsv } from '../lists/load-csl-csv';
import { loadCslJson } from '../lists/load-csl-json';
import { loadEuCsv } from '../lists/load-eu-csv';
import { loadEuXml } from '../lists/load-eu-xml';
import { loadOfacCsv } from '../lists/load-ofac-csv';
import { loadOfacXml } from '../lists/load-ofac-xml';
import { loadFtmEntities, loadNestedTargets, loadSimpleTargets } from '../lists/load-open-sanctions';
import { loadOwnCsv, loadOwnJson } from '../lists/load-own-list';
import { loadUkCsv } from '../lists/load-uk-csv';
import { loadUkXml } from '../lists/load-uk-xml';
import { loadUnXml } from '../lists/load-un-xml';
import { createHash } from 'node:crypto';
import { hashOfBytes } from '../lists/stream-hash';
import { WatchlistError } from '../watchlist-error';
import type { FoundList } from './find-in-folder';
import type { ListForm } from './list-formats';

export interface ReadOptions {
  /** ISO 8601: entries that the list itself ends before this day are left out. */
  readonly today: string;
  /** OFAC's own list is loaded: its copy inside of another list is left out. */
  readonly withoutOfac: boolean;
}

interface Reading extends ReadOptions {
  readonly list: string;
  /** The file of that name wherever it comes from; without a name, the only one. Opened anew at every call. */
  readonly open: (name?: string) => ListSource;
  readonly has: (name: string) => boolean;
  readonly note: (text: string) => void;
}

function ofacCsv({ list, open, has, note }: Reading): AsyncIterable<ListedEntry> {
  const [main, prefix] = has('sdn.csv') ? ['sdn.csv', ''] : ['cons_prim.csv', 'cons_'];
  const comments = prefix === '' ? 'sdn_comments.csv' : 'cons_comments.csv';
  const files = { entries: open(main), aliases: open(`${prefix}alt.csv`), addresses: open(`${prefix}add.csv`) };
  return loadOfacCsv({ ...files, ...(has(comments) ? { comments: open(comments) } : {}) }, list, note);
}

const LOADERS: Readonly<Record<ListForm, (reading: Reading) => AsyncIterable<ListedEntry>>> = {
  ofac_csv: ofacCsv,
  ofac_xml: ({ open, list }) => loadOfacXml(open(), list),
  un_xml: ({ open, list }) => loadUnXml(open(), list),
  eu_xml: ({ open, list }) => loadEuXml(open(), list),
  eu_csv: ({ open, list }) => loadEuCsv(open(), list),
  uk_xml: ({ open, list }) => loadUkXml(open(), list),
  uk_csv: ({ open, list }) => loadUkCsv(open(), list),
  csl_json: ({ open, ...options }) => loadCslJson(open(), options),
  csl_csv: ({ open, ...options }) => loadCslCsv(open(), options),
  opensanctions_nested: ({ open, list }) => loadNestedTargets(open(), list),
  opensanctions_entities: ({ open, list }) => loadFtmEntities(open, list),
  opensanctions_simple: ({ open, list }) => loadSimpleTargets(open(), list),
  own_json: ({ open, list }) => loadOwnJson(open(), list),
  own_csv: ({ open, list }) => loadOwnCsv(open(), list),
};

/** The bytes of a file that was hashed before: what is parsed is what the version says, or nothing is. */
async function* unchanged(source: ListSource, sha256: string): ListBytes & AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const bytes of source.bytes) {
    hash.update(bytes);
    yield bytes;
  }
  if (`sha256:${hash.digest('hex')}` !== sha256) throw malformed(source, 'the file changed while it was read');
}

/**
 * `sha256:<hex>` of every file, by the name that it has wherever it comes from.
 * @throws WatchlistError when a file is missing, there twice, or not what was fetched.
 */
export async function hashFiles(found: FoundList): Promise<ReadonlyMap<string, string>> {
  const [missing] = found.missing;
  if (missing !== undefined) {
    throw new WatchlistError('file_missing', 'the file is missing, and without it names would be missed', {
      file: missing,
    });
  }
  const [twice] = found.twice;
  if (twice !== undefined)
    throw new WatchlistError('file_malformed', 'the folder has this file twice', { file: twice });
  const hashes = new Map<string, string>();
  for (const [name, file] of found.files) {
    const sha256 = await hashOfBytes(listFile(join(found.path, file), file).bytes);
    if (found.sha256 && found.sha256.get(file) !== sha256) {
      throw new WatchlistError('file_malformed', 'the file is not as it was fetched', { file });
    }
    hashes.set(name, sha256);
  }
  return hashes;
}

/** All entries of a found list; `hashes` are those of `hashFiles`. @throws WatchlistError for anything but a whole list. */
export async function readList(
  found: FoundList,
  hashes: ReadonlyMap<string, string>,
  options: ReadOptions,
): Promise<{ readonly entries: readonly ListedEntry[]; readonly notes: readonly string[] }> {
  const notes: string[] = [];
  const [only = ''] = found.files.keys();
  const open = (name = only): ListSource => {
    const file = found.files.get(name) ?? name;
    const source = listFile(join(found.path, file), file);
    return { ...source, bytes: unchanged(source, hashes.get(name) ?? '') };
  };
  const entries = LOADERS[found.form]({
    ...options,
    list: found.list,
    open,
    has: (name) => found.files.has(name),
    note: (text) => notes.push(text),
  });
  return { entries: await collectEntries(entries, { name: found.files.get(only) ?? only }), notes };
}
