/**
 * Loads a list in the format of the US Treasury's Specially Designated Nationals: `sdn.csv` (entries), `alt.csv`
 * (aliases), `add.csv` (addresses) and, when there, `sdn_comments.csv` (remarks longer than a field holds).
 * Column layout: OFAC, "SDN Data Formats" (dat_spec.txt).
 */
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { contentHash, type EntrySchema, type ListId, type LoadedList } from './entry';
import { type OfacDraft, ofacEntry } from './ofac-entry';
import { ofacField, type OfacFile, readOfacFile } from './read-ofac-file';
import { WatchlistError } from './watchlist-error';

const SCHEMAS: ReadonlyMap<string, EntrySchema> = new Map([
  ['', 'Organization'],
  ['individual', 'Person'],
  ['vessel', 'Vessel'],
  ['aircraft', 'Aircraft'],
]);
const ALIAS_TYPES = new Set(['aka', 'fka', 'nka']);
const COLUMNS = { 'sdn.csv': 12, 'alt.csv': 5, 'add.csv': 6, 'sdn_comments.csv': 2 } as const;
type OfacFileName = keyof typeof COLUMNS;

/** Official copies are upper-case (`SDN.CSV`), mirrors lower-case: both are found. */
async function readFiles(directory: string): Promise<Partial<Record<OfacFileName, OfacFile>>> {
  const present = await readdir(directory).catch((cause: unknown) => {
    throw new WatchlistError('directory_unreadable', 'the folder of the list cannot be read', { cause });
  });
  const files: Partial<Record<OfacFileName, OfacFile>> = {};
  for (const name of Object.keys(COLUMNS) as OfacFileName[]) {
    const found = present.filter((file) => file.toLowerCase() === name);
    if (found.length > 1) throw new WatchlistError('file_malformed', 'the folder has this file twice', { file: name });
    if (found[0] !== undefined) files[name] = await readOfacFile(directory, found[0], COLUMNS[name]);
    else if (name !== 'sdn_comments.csv') {
      throw new WatchlistError('file_missing', 'the file is missing, and without it names would be missed', {
        file: name,
      });
    }
  }
  return files;
}

function draftEntries(file: OfacFile): Map<string, OfacDraft> {
  const drafts = new Map<string, OfacDraft>();
  for (const row of file.rows) {
    const number = ofacField(row.fields, 0);
    const schema = SCHEMAS.get(ofacField(row.fields, 2).toLowerCase());
    const refuse = (reason: string): WatchlistError =>
      new WatchlistError('file_malformed', reason, { file: file.file, line: row.line });
    if (!/^\d+$/.test(number)) throw refuse('the first column is not an entry number');
    if (drafts.has(number)) throw refuse('the entry number is there twice');
    if (ofacField(row.fields, 1) === '') throw refuse('the entry has no name');
    if (schema === undefined) throw refuse('the entry type is none of individual, vessel, aircraft or empty');
    drafts.set(number, { row, schema, aliases: [], addresses: [], comments: [] });
  }
  return drafts;
}

function attach(
  file: OfacFile | undefined,
  drafts: Map<string, OfacDraft>,
  to: 'aliases' | 'addresses' | 'comments',
): void {
  for (const row of file?.rows ?? []) {
    const draft = drafts.get(ofacField(row.fields, 0));
    if (!draft) {
      const reason = 'the row belongs to an entry that sdn.csv does not have: are the files of the same day?';
      throw new WatchlistError('file_malformed', reason, { file: file?.file ?? '', line: row.line });
    }
    draft[to].push(row);
  }
}

function notesOn(aliases: OfacFile | undefined): string[] {
  const types = (aliases?.rows ?? []).map(({ fields }) => ofacField(fields, 2).toLowerCase());
  const unknown = types.filter((type) => !ALIAS_TYPES.has(type)).length;
  return unknown === 0 ? [] : [`alt.csv: ${unknown} aliases of a type that is not known, kept as strong aliases`];
}

/**
 * Loads the folder as the list `list`. `date` (`YYYY-MM-DD`) is when the list was published or fetched, if that is known.
 * @throws WatchlistError naming file and line; nothing of a list that does not parse as a whole is used.
 */
export async function loadOfac(directory: string, options: { list: ListId; date?: string }): Promise<LoadedList> {
  const { list, date } = options;
  const files = await readFiles(directory);
  const sdn = files['sdn.csv'] as OfacFile;
  const drafts = draftEntries(sdn);
  if (drafts.size === 0) throw new WatchlistError('list_empty', 'the list has no entries', { file: sdn.file });
  attach(files['alt.csv'], drafts, 'aliases');
  attach(files['add.csv'], drafts, 'addresses');
  attach(files['sdn_comments.csv'], drafts, 'comments');
  const entries = [...drafts.values()].map((draft) => ofacEntry(list, draft));
  const names = entries.flatMap((entry) => entry.names);
  const weakAliases = names.filter((name) => name.quality === 'weak').length;
  return {
    list,
    version: contentHash(Object.entries(files).flatMap(([name, file]) => [name, file.sha256])),
    date: date ?? (await stat(join(directory, sdn.file))).mtime.toISOString().slice(0, 10),
    dateFrom: date === undefined ? 'file_time' : 'declared',
    loadedFrom: basename(resolve(directory)),
    entries,
    counts: { entries: entries.length, aliases: names.length - entries.length - weakAliases, weakAliases },
    notes: notesOn(files['alt.csv']),
  };
}
