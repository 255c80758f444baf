/** Which lists the files of a folder are, by their names and, where these say too little, by their first bytes. */
import { idOfName, OWN_LIST } from './list-kind';

/** In the order in which they are preferred where a folder holds one list in two forms: who says more comes first. */
export const LIST_FORMS = [
  'ofac_xml',
  'ofac_csv',
  'un_xml',
  'eu_xml',
  'eu_csv',
  'uk_xml',
  'uk_csv',
  'csl_json',
  'csl_csv',
  'opensanctions_nested',
  'opensanctions_entities',
  'opensanctions_simple',
  'own_json',
  'own_csv',
] as const;
export type ListForm = (typeof LIST_FORMS)[number];

export interface RecognisedList {
  readonly list: string;
  /** OFAC publishes `sdn` and `cons`; an own list may have several files. Empty: the list is one whole. */
  readonly part: string;
  readonly form: ListForm;
  /** By the name that the file has wherever it comes from (lower-case), the name that it has here. */
  readonly files: ReadonlyMap<string, string>;
  /** Files that belong to the list and are not there, or there twice: it cannot be loaded. */
  readonly missing: readonly string[];
  readonly twice: readonly string[];
}

export interface FolderFiles {
  /** The folder's own name; empty for the directory of all lists. */
  readonly folder: string;
  readonly files: readonly string[];
  /** The beginning of a file as text, some 10,000 characters. */
  readonly head: (file: string) => Promise<string>;
}

/** The files of one part of OFAC's CSV form; the comments alone may be absent. OFAC, "SDN Data Formats" (dat_spec.txt). */
const OFAC_FILES = {
  sdn: ['sdn.csv', 'alt.csv', 'add.csv', 'sdn_comments.csv'],
  cons: ['cons_prim.csv', 'cons_alt.csv', 'cons_add.csv', 'cons_comments.csv'],
} as const;

const OPEN_SANCTIONS: ReadonlyMap<string, ListForm> = new Map([
  ['entities.ftm.json', 'opensanctions_entities'],
  ['targets.nested.json', 'opensanctions_nested'],
  ['targets.simple.csv', 'opensanctions_simple'],
]);

const XML_ROOTS: ReadonlyMap<string, readonly [string, ListForm]> = new Map([
  ['Sanctions', ['us_ofac', 'ofac_xml']],
  ['CONSOLIDATED_LIST', ['un_csl', 'un_xml']],
  ['export', ['eu_fsf', 'eu_xml']],
  ['Designations', ['uk_sanctions', 'uk_xml']],
]);

/** Columns that no other list has together. */
const CSV_COLUMNS: readonly (readonly [string, ListForm, readonly string[]])[] = [
  ['eu_fsf', 'eu_csv', ['entitylogicalid', 'namealiaswholename']],
  ['uk_sanctions', 'uk_csv', ['uniqueid', 'name6', 'nametype']],
  ['us_csl', 'csl_csv', ['source', 'altnames', 'sourcelisturl']],
];

function rootOf(head: string): string | undefined {
  return /<(?:[\w.-]+:)?([A-Za-z][\w.-]*)[\s/>]/.exec(head.replaceAll(/<!--[\s\S]*?-->/g, ''))?.[1];
}

async function recogniseByContent(
  file: string,
  { head }: FolderFiles,
): Promise<readonly [string, ListForm] | undefined> {
  const text = await head(file);
  if (/\.xml$/i.test(file)) return XML_ROOTS.get(rootOf(text) ?? '');
  if (/\.json$/i.test(file)) return /^\s*\{[^[]*"results"\s*:\s*\[/.test(text) ? ['us_csl', 'csl_json'] : undefined;
  if (!/\.csv$/i.test(file)) return undefined;
  // The header is among the first three lines: one list opens with a line about the file.
  for (const line of text.split('\n', 3)) {
    const names = new Set(
      line
        .toLowerCase()
        .split(/[,;]/)
        .map((name) => name.replaceAll(/[^a-z0-9]/g, '')),
    );
    const found = CSV_COLUMNS.find(([, , columns]) => columns.every((column) => names.has(column)));
    if (found) return [found[0], found[1]];
  }
  return undefined;
}

/** `own_deny.csv` anywhere; in a folder that bears an own list's name, or the sample's, every CSV and JSON file. */
function recogniseOwn(file: string, folder: string): { list: string; part: string; form: ListForm } | undefined {
  const [, stem = '', kind = ''] = /^(.*)\.(csv|json)$/i.exec(file) ?? [];
  if (stem === '' || file.toLowerCase() === 'list.json') return undefined;
  const form = kind.toLowerCase() === 'csv' ? 'own_csv' : 'own_json';
  const inFolder = idOfName(folder);
  if (OWN_LIST.test(inFolder)) return { list: inFolder, part: idOfName(stem), form };
  const byFile = idOfName(stem);
  return OWN_LIST.test(byFile) || byFile === 'sample' ? { list: byFile, part: '', form } : undefined;
}

function recogniseOfac(folder: FolderFiles): RecognisedList[] {
  return Object.entries(OFAC_FILES).flatMap(([part, names]) => {
    const named = names.map((name) => [name, folder.files.filter((file) => file.toLowerCase() === name)] as const);
    if (named.every(([, here]) => here.length === 0)) return [];
    return {
      list: 'us_ofac',
      part,
      form: 'ofac_csv' as const,
      files: new Map(named.flatMap(([name, [file]]) => (file === undefined ? [] : [[name, file] as const]))),
      missing: named.slice(0, 3).flatMap(([name, here]) => (here.length === 0 ? [name] : [])),
      twice: named.flatMap(([name, here]) => (here.length > 1 ? [name] : [])),
    };
  });
}

function openSanctionsId(folder: string): string {
  const dataset = idOfName(folder).replace(/^open_?sanctions_?/, '');
  return `opensanctions_${dataset === '' ? 'default' : dataset}`;
}

/**
 * The lists of a folder, and the files that are none of any list. A list is recognised although files of it are missing:
 * whoever put the others there expects it to be screened. In a folder called `sample`, every list is the sample.
 */
export async function recogniseLists(
  folder: FolderFiles,
): Promise<{ readonly lists: readonly RecognisedList[]; readonly unknown: readonly string[] }> {
  const lists = recogniseOfac(folder);
  const taken = new Set(lists.flatMap(({ files, twice }) => [...files.keys(), ...twice]));
  const unknown: string[] = [];
  for (const file of folder.files.filter((name) => !taken.has(name.toLowerCase()) && name !== 'list.json')) {
    const alone = { files: new Map([[file.toLowerCase(), file]]), missing: [], twice: [] };
    const openSanctions = OPEN_SANCTIONS.get(file.toLowerCase());
    const own = recogniseOwn(file, folder.folder);
    if (openSanctions) lists.push({ list: openSanctionsId(folder.folder), part: '', form: openSanctions, ...alone });
    else if (own) lists.push({ ...own, ...alone });
    else {
      const [list, form] = (await recogniseByContent(file, folder)) ?? [];
      const part = form !== 'ofac_xml' ? '' : /cons/i.test(file) ? 'cons' : 'sdn';
      if (list !== undefined && form !== undefined) lists.push({ list, part, form, ...alone });
      else unknown.push(file);
    }
  }
  return { lists: folder.folder === 'sample' ? lists.map((one) => ({ ...one, list: 'sample' })) : lists, unknown };
}
