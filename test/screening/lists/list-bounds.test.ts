import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectEntries } from '../../../src/screening/lists/collect-entries';
import { EntryDraft } from '../../../src/screening/lists/entry-draft';
import { loadOfacXml } from '../../../src/screening/lists/load-ofac-xml';
import { loadOwnCsv } from '../../../src/screening/lists/load-own-list';
import { readCsv } from '../../../src/screening/lists/read-csv';
import { readJsonLines } from '../../../src/screening/lists/read-json';
import { entriesOf, listText } from './list-text';

const own = (text: string) => loadOwnCsv(listText(`id,name\n${text}`, 'deny.csv'), 'deny');

test('a list longer than it may be is refused', async () => {
  const load = (maxEntries: number) => collectEntries(own('1,Ada\n2,Zebulon\n'), { name: 'deny', maxEntries });
  await expect(load(2)).resolves.toHaveLength(2);
  await expect(load(1)).rejects.toThrow('deny: the list has more than 1 entries');
});

test('a row under a header with another number of fields is refused', async () => {
  await expect(entriesOf(own('1,Ada\n2\n'))).rejects.toThrow('deny.csv line 3: the row has 1 columns instead of 2');
  await expect(entriesOf(loadOwnCsv(listText('id,nom\n1,Ada\n', 'deny.csv'), 'deny'))).rejects.toThrow(/header lacks/);
});

test('a name longer than any name, an entry of too many values and one without a name are refused by their id', () => {
  const draft = (): EntryDraft => new EntryDraft('deny', 'deny:1', 'Person');
  expect(() => draft().addName('x'.repeat(4_001), 'strong')).toThrow('deny:1: a name is longer than any name');
  const full = draft();
  for (let value = 0; value < 100_000; value += 1) full.addProgramme(`${value}`);
  expect(() => full.addProgramme('one more')).toThrow('deny:1: the entry holds more than any entry does');
  expect(() => draft().finish('sha256:test')).toThrow('deny:1: the entry has no name');
});

test('a row or a line that never ends is refused before it fills the memory', async () => {
  const row = readCsv(listText(`"${'x'.repeat(1_100_000)}`, 'a list', 65_536));
  await expect(row.next()).rejects.toThrow(/not a CSV file/);
  const line = readJsonLines(listText(`"${'x'.repeat(33_000_000)}`, 'a list', 1_048_576));
  await expect(line.next()).rejects.toThrow('a list line 1: the line is longer than any entry');
});

test('Advanced XML that speaks of a party it does not have is refused', async () => {
  const xml = readFileSync(join(__dirname, 'fixtures/ofac-advanced.xml'), 'utf8');
  const broken = xml.replace('<SanctionsEntry ProfileID="90001">', '<SanctionsEntry ProfileID="7">');
  const load = entriesOf(loadOfacXml(listText(broken, 'us_ofac sdn_advanced.xml')));
  await expect(load).rejects.toThrow(/us_ofac sdn_advanced\.xml line \d+: the <SanctionsEntry> belongs to no party/);
});
