/** The OFAC and UN lists as the product loads them, and the original-script names that are kept out of the index. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexEntry } from '../../src/screening/index/index-entry';
import { toIndexEntry } from '../../src/screening/index/to-index-entry';
import { collectEntries } from '../../src/screening/lists/collect-entries';
import { listFile, type ListSource } from '../../src/screening/lists/list-source';
import type { ListedEntry } from '../../src/screening/lists/listed-entry';
import { loadOfacCsv } from '../../src/screening/lists/load-ofac-csv';
import { loadUnXml } from '../../src/screening/lists/load-un-xml';

export interface BenchLists {
  readonly entries: readonly IndexEntry[];
  readonly originals: readonly { readonly id: string; readonly name: string; readonly schema: IndexEntry['schema'] }[];
}

const FILES = {
  entries: 'us-ofac-2021-07/sdn.csv',
  aliases: 'us-ofac-2021-07/alt.csv',
  addresses: 'us-ofac-2021-07/add.csv',
  comments: 'us-ofac-2021-07/sdn_comments.csv',
  un: 'un-2026-02/consolidated.xml',
} as const;

/** The files that `loadListed` wants and the folder lacks. */
export function missingFiles(folder: string): readonly string[] {
  return Object.values(FILES).filter((file) => !existsSync(join(folder, file)));
}

/** Both lists whole, OFAC first, as a worker holds them. */
export async function loadListed(folder: string): Promise<readonly ListedEntry[]> {
  const file = (name: keyof typeof FILES): ListSource => listFile(join(folder, FILES[name]), FILES[name]);
  const [entries, aliases, addresses, comments] = [
    file('entries'),
    file('aliases'),
    file('addresses'),
    file('comments'),
  ];
  const ofac = await collectEntries(loadOfacCsv({ entries, aliases, addresses, comments }), { name: 'us_ofac' });
  const un = await collectEntries(loadUnXml(file('un')), { name: 'un_csl' });
  return [...ofac, ...un];
}

/**
 * Names in a script other than Latin come out of the index and are asked for instead: what is then found is found by the
 * romanised names alone, as on lists that have no others.
 */
export function withoutOriginals(listed: readonly ListedEntry[]): BenchLists {
  const originals = listed.flatMap(({ id, schema, names }) =>
    names.slice(1).flatMap(({ text, script }) => (script === undefined ? [] : [{ id, name: text, schema }])),
  );
  const entries = listed.map((entry) =>
    toIndexEntry({ ...entry, names: entry.names.filter(({ script }, at) => at === 0 || script === undefined) }),
  );
  return { entries, originals };
}
