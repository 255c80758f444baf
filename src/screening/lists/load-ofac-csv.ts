/** OFAC's SDN and non-SDN lists in CSV: entries, aliases, addresses and the rest of long remarks, joined by `ent_num`. */
import { contentHash, type EntrySchema } from '../entry';
import { EntryDraft } from './entry-draft';
import { type ListSource, malformed } from './list-source';
import type { ListedEntry } from './listed-entry';
import { addOfacRemarks } from './ofac-remarks';
import { type CsvRow, readCsv } from './read-csv';

/** `sdn.csv` or `cons_prim.csv`, and what goes with it; the list has no comments file when no remark is long. */
export interface OfacCsvFiles {
  readonly entries: ListSource;
  readonly aliases: ListSource;
  readonly addresses: ListSource;
  readonly comments?: ListSource;
}

const SCHEMAS: ReadonlyMap<string, EntrySchema> = new Map([
  ['', 'Organization'],
  ['individual', 'Person'],
  ['vessel', 'Vessel'],
  ['aircraft', 'Aircraft'],
]);

const ALIAS_TYPES = new Set(['aka', 'fka', 'nka']);

const END_OF_FILE = '\u001a';

/** Empty for `-0-`. */
function field(row: CsvRow, column: number): string {
  const text = (row.fields[column] ?? '').trim();
  return text === '-0-' ? '' : text;
}

async function* readRows(source: ListSource, columns: number): AsyncGenerator<CsvRow> {
  let ended = false;
  for await (const row of readCsv(source, { olderEncoding: true })) {
    if (ended) throw malformed(source, 'there are rows after the end-of-file mark', row.line);
    if (row.fields.length === 1 && row.fields[0] === END_OF_FILE) ended = true;
    else if (row.fields.length === columns) yield row;
    else throw malformed(source, `the row has ${row.fields.length} columns instead of ${columns}`, row.line);
  }
}

/**
 * Aliases and addresses count in any order and without their own numbers, which change without meaning. Verdicts of
 * reviewers rest on these hashes: they stay as they are.
 */
function hashOf(row: CsvRow, rows: Readonly<Record<'aliases' | 'addresses' | 'comments', readonly CsvRow[]>>): string {
  const fields = (one: CsvRow, from: number): string[] =>
    one.fields.slice(from).map((_, column) => field(one, from + column));
  const texts = (all: readonly CsvRow[]): string[] => all.map((one) => JSON.stringify(fields(one, 2))).sort();
  return contentHash([
    ...fields(row, 0),
    'aliases',
    ...texts(rows.aliases),
    'addresses',
    ...texts(rows.addresses),
    'comments',
    ...rows.comments.map((one) => field(one, 1)),
  ]);
}

interface Group {
  readonly rows: CsvRow[];
  used: boolean;
}

async function groupRows(source: ListSource | undefined, columns: number): Promise<Map<string, Group>> {
  const groups = new Map<string, Group>();
  if (!source) return groups;
  for await (const row of readRows(source, columns)) {
    const group = groups.get(field(row, 0));
    if (group) group.rows.push(row);
    else groups.set(field(row, 0), { rows: [row], used: false });
  }
  return groups;
}

function take(groups: Map<string, Group>, id: string): readonly CsvRow[] {
  const group = groups.get(id);
  if (group) group.used = true;
  return group?.rows ?? [];
}

/** Rows of no entry mean that the files are of different days, or that one is cut off. */
function checkAllUsed(source: ListSource | undefined, groups: Map<string, Group>): void {
  const unused = [...groups.values()].find(({ used }) => !used);
  if (source && unused) throw malformed(source, 'the row belongs to no entry', unused.rows[0]?.line);
}

/**
 * Streams the entries as `us_ofac:<ent_num>`. Remarks stop at 1,000 characters, in the middle of a word; the comments file
 * goes on there.
 * `note` is told what was unusual but not wrong.
 * @throws WatchlistError naming file and line; also when an alias, address or comment has no entry.
 */
export async function* loadOfacCsv(
  files: OfacCsvFiles,
  list = 'us_ofac',
  note: (text: string) => void = () => undefined,
): AsyncGenerator<ListedEntry> {
  const seen = new Set<string>();
  let unknown = 0;
  const aliases = await groupRows(files.aliases, 5);
  const addresses = await groupRows(files.addresses, 6);
  const comments = await groupRows(files.comments, 2);
  for await (const row of readRows(files.entries, 12)) {
    const id = field(row, 0);
    const schema = SCHEMAS.get(field(row, 2).toLowerCase());
    if (!/^\d+$/.test(id)) throw malformed(files.entries, 'the entry has no number', row.line);
    if (!schema) throw malformed(files.entries, 'the entry is of a kind that is not known', row.line);
    if (seen.has(id)) throw malformed(files.entries, `the list has ${list}:${id} twice`, row.line);
    if (field(row, 1) === '') throw malformed(files.entries, 'the entry has no name', row.line);
    seen.add(id);
    const own = { aliases: take(aliases, id), addresses: take(addresses, id), comments: take(comments, id) };
    const draft = new EntryDraft(list, `${list}:${id}`, schema);
    draft.addName(field(row, 1), 'primary');
    for (const alias of own.aliases) {
      if (!ALIAS_TYPES.has(field(alias, 2).toLowerCase())) unknown += 1;
      draft.addName(field(alias, 3), /\b(?:weak|low quality)\b/i.test(field(alias, 4)) ? 'weak' : 'strong');
    }
    for (const address of own.addresses) draft.addCountry('addresses', field(address, 4));
    for (const programme of field(row, 3).split(/[[\];]/)) draft.addProgramme(programme);
    if (schema === 'Vessel') draft.addIdentifier('vessel', field(row, 5));
    draft.addCountry('others', field(row, 9));
    const remarks = field(row, 11) === '' ? '' : (row.fields[11] ?? '');
    addOfacRemarks(
      draft,
      [remarks, ...own.comments.map((comment) => (field(comment, 1) === '' ? '' : (comment.fields[1] ?? '')))].join(''),
    );
    yield draft.finish(hashOf(row, own));
  }
  if (unknown > 0)
    note(`${files.aliases.name}: ${unknown} aliases of a type that is not known, kept as strong aliases`);
  checkAllUsed(files.aliases, aliases);
  checkAllUsed(files.addresses, addresses);
  checkAllUsed(files.comments, comments);
}
