import { symlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { findInFolder, type FoundList } from '../../../src/screening/store/find-in-folder';
import type { LoadedList } from '../../../src/screening/store/loaded-list';
import { createListLoader, loadLists } from '../../../src/screening/store/load-lists';
import { hashFiles, readList } from '../../../src/screening/store/read-list';
import { directoryOf, type Files, removeDirectories, sdnRow, trio, unList, writeFiles } from './list-folders';

afterEach(removeDirectories);

const SAMPLE_LISTS = join(__dirname, '../../../data/watchlists');
const BROKEN = { 'sdn.csv': 'not a list\r\n' };

const load = async (files: Files) => loadLists(await directoryOf(files));

async function ofac(files: Files = {}): Promise<LoadedList> {
  const { lists, problems } = await load(trio(files, 'us_ofac'));
  expect(problems).toEqual([]);
  return lists[0] as LoadedList;
}

describe('the lists of a directory', () => {
  test('are found by what their folders hold, whatever these are called, and in the directory itself', async () => {
    const { lists, problems } = await load({
      ...trio({}, 'us-ofac-2021-07'),
      ...trio({}, 'sample'),
      ...trio(BROKEN, '.hidden'),
      'own_deny/customers.csv': 'id,name\n1,Ann Testperson\n',
      'consolidated.xml': unList(['Ann']),
      'own_allow.json': '[{"id":"1","name":"Bob"}]',
      'README.md': 'words',
    });
    expect(problems).toEqual([]);
    expect(lists.map(({ list, kind, loadedFrom, entries }) => [list, kind, loadedFrom, entries[0]?.id])).toEqual([
      ['own_allow', 'own_allow', 'own_allow.json', 'own_allow:1'],
      ['own_deny', 'own_deny', 'own_deny', 'own_deny:1'],
      ['sample', 'sample', 'sample', 'sample:1'],
      ['un_csl', 'sanctions', 'consolidated.xml', 'un_csl:900001'],
      ['us_ofac', 'sanctions', 'us-ofac-2021-07', 'us_ofac:1'],
    ]);
  });

  test('load or fail each for itself, with file and line and without a path', async () => {
    const directory = await directoryOf({
      ...trio(BROKEN, 'ofac'),
      ...trio({}, 'sample'),
      'unheard_of/x.csv': '',
      'stray.csv': 'a,b\n',
    });
    const { lists, problems } = await loadLists(directory);
    expect(lists.map(({ list }) => list)).toEqual(['sample']);
    expect(problems).toMatchObject([
      { list: 'unheard_of', code: 'list_unknown' },
      { list: 'stray.csv', code: 'list_unknown' },
      { list: 'us_ofac', code: 'file_malformed', message: expect.stringContaining('sdn.csv line 1') as string },
    ]);
    expect(JSON.stringify(problems)).not.toContain(directory);
  });

  test.each([
    ['that is empty', {}],
    ['that holds another list', { 'un_csl/deny.csv': '', 'un_csl/sdn.csv': '' }],
  ])('are not passed over for a folder %s', async (_, files) => {
    const directory = await directoryOf({ 'un_csl/README.md': 'words', ...files });
    expect(await loadLists(directory)).toMatchObject({
      lists: [],
      problems: [{ list: 'un_csl', code: 'list_unknown' }],
    });
  });

  test('of which none can be read are a problem', async () => {
    const { lists, problems } = await loadLists(join(await directoryOf({}), 'nowhere'));
    expect(lists).toEqual([]);
    expect(problems).toMatchObject([{ list: '', code: 'directory_unreadable' }]);
  });

  test('may be links to where they are', async () => {
    const [real, directory] = [await directoryOf(trio({}, 'lists')), await directoryOf({})];
    await symlink(join(real, 'lists'), join(directory, 'us_ofac'));
    expect((await loadLists(directory)).lists).toMatchObject([{ list: 'us_ofac' }]);
  });

  test('that ship with Clearway are the sample alone, and say that it is one', async () => {
    const { lists, problems } = await loadLists(SAMPLE_LISTS);
    expect(problems).toEqual([]);
    expect(lists).toMatchObject([
      { list: 'sample', kind: 'sample', counts: { entries: 12, aliases: 10, weakAliases: 3 } },
    ]);
    const entries = lists[0]?.entries ?? [];
    expect(entries.every(({ programmes, id }) => programmes.join() === 'SAMPLE' && id.startsWith('sample:'))).toBe(
      true,
    );
    expect(entries.every(({ remarks }) => remarks?.includes('SAMPLE'))).toBe(true);
    expect(entries.some(({ birthDateUnread }) => birthDateUnread)).toBe(false);
  });
});

describe('how old a list is', () => {
  const day = new Date('2020-05-06T12:00:00Z');

  test('is what list.json says, else what the list says of itself, else the time of its file', async () => {
    const un = unList(['Ann'], '2026-02-27');
    const directory = await directoryOf({ ...trio({}, 'us_ofac'), 'un_csl/un.xml': un });
    await utimes(join(directory, 'us_ofac/sdn.csv'), day, day);
    const dates = async () => (await loadLists(directory)).lists.map(({ date, dateFrom }) => [date, dateFrom]);
    expect(await dates()).toEqual([
      ['2026-02-27', 'declared'],
      ['2020-05-06', 'file_time'],
    ]);
    await writeFiles(directory, {
      'us_ofac/list.json': '{"date":"2021-07-07"}',
      'un_csl/list.json': '{"date":"2026-03-01"}',
    });
    expect(await dates()).toEqual([
      ['2026-03-01', 'declared'],
      ['2021-07-07', 'declared'],
    ]);
  });

  test.each(['', 'null', '{}', '{"date":7}', '{"date":"2021-02-30"}', '{"date":"7 July"}'])(
    'is not guessed with a list.json of %p: the list is refused',
    async (text) => {
      const answer = await load({ ...trio({}, 'us_ofac'), 'us_ofac/list.json': text });
      expect(answer).toMatchObject({ lists: [], problems: [{ list: 'us_ofac', code: 'file_malformed' }] });
    },
  );

  test('decides between two folders of one list; the other is a note, however it would load', async () => {
    const { lists, problems } = await load({
      ...trio({}, 'new'),
      'new/list.json': '{"date":"2026-01-02"}',
      ...trio(BROKEN, 'old'),
      'old/list.json': '{"date":"2026-01-01"}',
    });
    expect(problems).toEqual([]);
    expect(lists).toMatchObject([
      {
        date: '2026-01-02',
        loadedFrom: 'new',
        notes: ['old (ofac_csv, 2026-01-01) is not used: new (ofac_csv, 2026-01-02) is the newest'],
      },
    ]);
  });

  test('is the age of its oldest part', async () => {
    const { lists } = await load({
      ...trio({}, 'sdn'),
      'sdn/list.json': '{"date":"2026-01-02"}',
      'others/cons_prim.csv': sdnRow(9, 'TESTCO'),
      'others/cons_alt.csv': '',
      'others/cons_add.csv': '',
      'others/list.json': '{"date":"2025-01-01"}',
    });
    expect(lists).toMatchObject([{ date: '2025-01-01', loadedFrom: 'sdn, others', counts: { entries: 2 } }]);
  });
});

describe('OFAC', () => {
  test('keeps aliases of an unknown type as strong ones, and notes it', async () => {
    const { entries, notes } = await ofac({ 'alt.csv': '1,1,"xka","PROBANDA, Ann",-0- \r\n' });
    expect(entries[0]?.names[1]).toEqual({ text: 'PROBANDA, Ann', quality: 'strong' });
    expect(notes).toEqual(['alt.csv: 1 aliases of a type that is not known, kept as strong aliases']);
  });

  test('is found under upper-case names, in Windows-1252, with a byte order mark and without the end mark', async () => {
    const { lists } = await load({
      'lists/SDN.CSV': Buffer.from(sdnRow(1, 'TÉSTPERSON, Ann', 'individual'), 'latin1'),
      'lists/ALT.CSV': '\ufeff1,1,"aka","PROBANDÁ, Ann",-0- ',
      'lists/ADD.CSV': '',
    });
    expect(lists[0]?.entries[0]?.names.map(({ text }) => text)).toEqual(['TÉSTPERSON, Ann', 'PROBANDÁ, Ann']);
  });

  test('is not there with its non-SDN list alone', async () => {
    const files = { 'x/cons_prim.csv': sdnRow(9, 'TESTCO'), 'x/cons_alt.csv': '', 'x/cons_add.csv': '' };
    expect(await load(files)).toMatchObject({ lists: [], problems: [{ list: 'us_ofac', code: 'file_missing' }] });
  });

  test('has one entry of what both of its lists have', async () => {
    const { entries } = await ofac({
      'cons_prim.csv': sdnRow(1, 'TESTPERSON, Anna', 'individual', 'DOB 1970.', 'OTHER'),
      'cons_alt.csv': '',
      'cons_add.csv': '1,1,-0- ,-0- ,"Egypt",-0- \r\n',
    });
    expect(entries).toMatchObject([
      {
        names: [
          { text: 'TESTPERSON, Ann', quality: 'primary' },
          { text: 'TESTPERSON, Anna', quality: 'strong' },
        ],
        birthDates: [{ from: '1970-01-01' }],
        programmes: ['TEST', 'OTHER'],
        countries: { addresses: ['EG'] },
      },
    ]);
  });

  test('is left out of the US screening list when it is loaded itself, and kept when it is not', async () => {
    const csl =
      'source,name,alt_names,source_list_url\nSpecially Designated Nationals (SDN),Ann,,\nEntity List,Bob,,\n';
    const alone = await load({ 'csl/consolidated.csv': csl });
    const beside = await load({ 'csl/consolidated.csv': csl, ...trio({}, 'us_ofac') });
    const counts = ({ lists }: typeof alone) => lists.find(({ list }) => list === 'us_csl')?.counts.entries;
    expect([counts(alone), counts(beside)]).toEqual([2, 1]);
  });

  const row = sdnRow(1, 'TESTPERSON, Ann', 'individual');
  const { 'alt.csv': _, ...withoutAliases } = trio();
  test.each([
    ['a missing file', withoutAliases, 'file_missing', 'alt.csv: the file is missing'],
    ['no entry', trio({ 'sdn.csv': '\u001a' }), 'list_empty', 'sdn.csv'],
    ['too few columns', trio({ 'sdn.csv': `${row}2,"X"\r\n` }), 'file_malformed', 'sdn.csv line 2'],
    ['a web page', trio({ 'alt.csv': '<html>\n</html>' }), 'file_malformed', 'alt.csv line 1'],
    ['an open quote', trio({ 'sdn.csv': `${row}2,"X` }), 'file_malformed', 'sdn.csv line 2'],
    ['rows after the end', trio({ 'sdn.csv': `${row}\u001a\r\n${row}` }), 'file_malformed', 'sdn.csv line 3'],
    ['a number twice', trio({ 'sdn.csv': row + row }), 'file_malformed', 'sdn.csv line 2'],
    ['no number', trio({ 'sdn.csv': row.replace('1,', 'one,') }), 'file_malformed', 'sdn.csv line 1'],
    ['no name', trio({ 'sdn.csv': row + sdnRow(2, '') }), 'file_malformed', 'sdn.csv line 2'],
    ['an unknown type', trio({ 'sdn.csv': sdnRow(1, 'X', 'constructor') }), 'file_malformed', 'sdn.csv line 1'],
    ['an alias of nobody', trio({ 'alt.csv': '2,1,"aka","X",-0- \r\n' }), 'file_malformed', 'alt.csv line 1'],
    ['a file twice', trio({ 'SDN.csv': row }), 'file_malformed', 'sdn.csv: the folder has this file twice'],
  ])('is refused as a whole with %s', async (_name, files, code, message) => {
    const inFolder = Object.fromEntries(Object.entries(files).map(([name, text]) => [join('lists', name), text]));
    const { lists, problems } = await load(inFolder);
    expect(lists).toEqual([]);
    expect(problems).toMatchObject([{ list: 'us_ofac', code, message: expect.stringContaining(message) as string }]);
  });

  test('of any bytes either loads or is refused with a file, never anything else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const { lists, problems } = await load(trio({ 'add.csv': bytes }, 'us_ofac'));
        const [problem] = problems;
        expect(
          lists.length === 1 || (problem?.code === 'file_malformed' && problem.message.startsWith('add.csv')),
        ).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('an own list', () => {
  test('may be in several files, which have no id in common', async () => {
    const files = { 'own_deny_fraud/a.csv': 'id,name\n1,Ann\n', 'own_deny_fraud/b.json': '[{"id":"2","name":"Bob"}]' };
    expect(await load(files)).toMatchObject({
      lists: [{ list: 'own_deny_fraud', kind: 'own_deny', counts: { entries: 2 } }],
    });
    const again = await load({ ...files, 'own_deny_fraud/b.json': '[{"id":"1","name":"Bob"}]' });
    expect(again).toMatchObject({ lists: [], problems: [{ list: 'own_deny_fraud', code: 'file_malformed' }] });
  });

  test('that is empty is refused like any other', async () => {
    expect(await load({ 'own_allow.csv': 'id,name\n' })).toMatchObject({
      problems: [{ list: 'own_allow', code: 'list_empty' }],
    });
  });
});

describe('loading again', () => {
  test('takes what did not change from the last time, and reads what did', async () => {
    const directory = await directoryOf({ ...trio({}, 'us_ofac'), 'un_csl/un.xml': unList(['Ann']) });
    const loader = createListLoader(directory);
    const [un, ofacOnce] = (await loader.load()).lists;
    await writeFiles(directory, { 'un_csl/un.xml': unList(['Ann', 'Bob']) });
    const [unAgain, ofacAgain] = (await loader.load()).lists;
    expect(ofacAgain?.entries).toBe(ofacOnce?.entries);
    expect([un?.entries.length, unAgain?.entries.length]).toEqual([1, 2]);
  });

  test('of the US screening list looks again at what it leaves out', async () => {
    const csl =
      'source,name,alt_names,source_list_url\nSpecially Designated Nationals (SDN),Ann,,\nEntity List,Bob,,\n';
    const directory = await directoryOf({ 'csl/consolidated.csv': csl });
    const loader = createListLoader(directory);
    expect((await loader.load()).lists[0]?.counts.entries).toBe(2);
    await writeFiles(directory, trio({}, 'us_ofac'));
    expect((await loader.load()).lists[0]?.counts.entries).toBe(1);
  });

  test('refuses a file that changed between its hash and its reading', async () => {
    const { found } = await findInFolder('us_ofac', await directoryOf(trio()));
    const [list] = found as [FoundList];
    const hashes = new Map([...(await hashFiles(list)), ['sdn.csv', `sha256:${'0'.repeat(64)}`]]);
    const reading = readList(list, hashes, { today: '2026-01-01', withoutOfac: false });
    await expect(reading).rejects.toThrow('sdn.csv: the file changed while it was read');
  });

  test('of the same files gives the same version, wherever they lie and however they are called', async () => {
    const one = await ofac();
    const { lists } = await load({
      'other/SDN.CSV': trio()['sdn.csv'] ?? '',
      'other/ALT.csv': '\u001a',
      'other/ADD.csv': '\u001a',
    });
    expect(lists[0]?.version).toBe(one.version);
    expect((await ofac({ 'add.csv': '' })).version).not.toBe(one.version);
  });
});
