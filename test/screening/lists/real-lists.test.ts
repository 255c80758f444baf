import type { ListedEntry } from '../../../src/screening/lists/listed-entry';
import { loadCslCsv } from '../../../src/screening/lists/load-csl-csv';
import { loadOfacCsv } from '../../../src/screening/lists/load-ofac-csv';
import { loadUnXml } from '../../../src/screening/lists/load-un-xml';
import { entriesOf, testWithRealLists } from './list-text';

const count = <T>(entries: readonly ListedEntry[], of: (entry: ListedEntry) => readonly T[]): number =>
  entries.reduce((sum, entry) => sum + of(entry).length, 0);

testWithRealLists('all of OFAC is read: SDN and non-SDN', async (file) => {
  const trio = (prefix: string, main: string, comments: string) =>
    loadOfacCsv({
      entries: file(`${prefix}${main}.csv`),
      aliases: file(`${prefix}alt.csv`),
      addresses: file(`${prefix}add.csv`),
      comments: file(`${prefix}${comments}.csv`),
    });
  const sdn = await entriesOf(trio('us-ofac-2021-07/', 'sdn', 'sdn_comments'));
  const others = await entriesOf(trio('us-nonsdn-2021/cons_', 'prim', 'comments'));
  expect([sdn.length, others.length]).toEqual([8976, 442]);
  expect(count(sdn, ({ names }) => names)).toBeGreaterThan(23_000);
  expect(sdn.filter(({ birthDateUnread }) => birthDateUnread)).toEqual([]);
  expect(sdn.find(({ id }) => id === 'us_ofac:306')).toMatchObject({
    names: [{ text: 'BANCO NACIONAL DE CUBA' }, { text: 'NATIONAL BANK OF CUBA' }, { text: 'BNC', quality: 'weak' }],
  });
});

testWithRealLists('all of the UN list is read', async (file) => {
  const entries = await entriesOf(loadUnXml(file('un-2026-02/consolidated.xml')));
  expect(entries.filter(({ schema }) => schema === 'Person')).toHaveLength(730);
  expect(entries.filter(({ schema }) => schema === 'Organization')).toHaveLength(273);
  expect(count(entries, ({ names }) => names.filter(({ script }) => script !== undefined))).toBeGreaterThan(370);
});

testWithRealLists('all of the sample of the US screening list is read', async (file) => {
  expect(await entriesOf(loadCslCsv(file('us-csl-sample/consolidated.csv')))).toHaveLength(115);
});
