import fc from 'fast-check';
import { join } from 'node:path';
import type { LoadedList } from '../../src/screening/entry';
import { loadOfac } from '../../src/screening/load-ofac';
import type { WatchlistError } from '../../src/screening/watchlist-error';
import { directoryOf, removeDirectories, SAMPLE_LISTS, sdnRow, trio } from './sample-entries';

afterEach(removeDirectories);

const load = async (files: Readonly<Record<string, string | Buffer>> = {}): Promise<LoadedList> =>
  loadOfac(await directoryOf(trio(files)), { list: 'us_ofac' });

const refusal = async (files: Readonly<Record<string, string | Buffer>>): Promise<Partial<WatchlistError>> => {
  const directory = await directoryOf(files);
  return loadOfac(directory, { list: 'us_ofac' }).then(
    () => ({ message: 'loaded' }),
    (error: WatchlistError) => {
      expect(error.message).not.toContain(directory);
      const { code, file, line } = error;
      return { code, ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line }) };
    },
  );
};

describe('a list of the US Treasury', () => {
  test('becomes entries with names, aliases of both strengths, dates, countries, programmes and remarks', async () => {
    const { entries, counts, notes } = await load({
      'sdn.csv':
        sdnRow(7, 'TESTPERSON, Ann', 'individual', "DOB 1970; nationality Syria; a.k.a. 'ANNIE'.", 'ONE] [TWO') +
        sdnRow(8, 'TESTCO "THE BEST" LTD.') +
        sdnRow(9, 'TESTSHIP', 'vessel') +
        '\u001a',
      'alt.csv': '7,1,"aka","PROBANDA, Ann",-0- \r\n7,2,"fka","WEAKLY, Ann","weak"\r\n\u001a',
      'add.csv': '7,1,"1 Test Street","Testville","Egypt",-0- \r\n8,2,-0- ,-0- ,"Germany",-0- \r\n\u001a',
    });
    expect(entries[0]).toMatchObject({
      id: 'us_ofac:7',
      list: 'us_ofac',
      schema: 'Person',
      names: [
        { text: 'TESTPERSON, Ann', kind: 'primary', quality: 'strong' },
        { text: 'PROBANDA, Ann', kind: 'alias', quality: 'strong' },
        { text: 'WEAKLY, Ann', kind: 'alias', quality: 'weak' },
        { text: 'ANNIE', kind: 'alias', quality: 'weak' },
      ],
      birthDates: [{ text: '1970', from: '1970-01-01', to: '1970-12-31' }],
      countries: ['EG', 'SY'],
      programmes: ['ONE', 'TWO'],
      remarks: "DOB 1970; nationality Syria; a.k.a. 'ANNIE'.",
    });
    expect(entries.map(({ schema }) => schema)).toEqual(['Person', 'Organization', 'Vessel']);
    expect(entries[1]).toMatchObject({ names: [{ text: 'TESTCO "THE BEST" LTD.' }], remarks: '', countries: ['DE'] });
    expect(counts).toEqual({ entries: 3, aliases: 1, weakAliases: 2 });
    expect(notes).toEqual([]);
  });

  test('has its remarks continued in the comments file, in the middle of a word', async () => {
    const { entries } = await load({
      'sdn.csv': sdnRow(7, 'TESTPERSON, Ann', 'individual', "DOB 1970; a.k.a. 'anni"),
      'sdn_comments.csv': '7,"belle\'; Gender Female."\r\n',
    });
    expect(entries[0]?.names[1]?.text).toBe('annibelle');
    expect(entries[0]?.gender).toBe('female');
  });

  test('is found under upper-case names, in Windows-1252, with a byte order mark and without the end mark', async () => {
    const directory = await directoryOf({
      'SDN.CSV': Buffer.from(sdnRow(1, 'TÉSTPERSON, Ann', 'individual'), 'latin1'),
      'ALT.CSV': '\ufeff1,1,"aka","PROBANDÁ, Ann",-0- ',
      'ADD.CSV': '',
    });
    const { entries, loadedFrom } = await loadOfac(directory, { list: 'us_ofac' });
    expect(entries[0]?.names.map(({ text }) => text)).toEqual(['TÉSTPERSON, Ann', 'PROBANDÁ, Ann']);
    expect(directory.endsWith(loadedFrom)).toBe(true);
    expect(loadedFrom).not.toContain('/');
  });

  test('may have empty lines', async () => {
    const { counts } = await load({ 'alt.csv': '\r\n1,1,"aka","PROBANDA, Ann",-0- \r\n\r\n\u001a\r\n' });
    expect(counts.aliases).toBe(1);
  });

  test('keeps aliases of an unknown type as strong ones, and notes it', async () => {
    const { entries, notes } = await load({ 'alt.csv': '1,1,"xka","PROBANDA, Ann",-0- \r\n' });
    expect(entries[0]?.names[1]).toEqual({ text: 'PROBANDA, Ann', kind: 'alias', quality: 'strong' });
    expect(notes).toHaveLength(1);
  });

  test('is as old as its fetcher declares, or else as its file', async () => {
    const directory = await directoryOf(trio());
    expect(await loadOfac(directory, { list: 'us_ofac', date: '2021-07-07' })).toMatchObject({
      date: '2021-07-07',
      dateFrom: 'declared',
    });
    const { date, dateFrom } = await loadOfac(directory, { list: 'us_ofac' });
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(dateFrom).toBe('file_time');
  });
});

describe('the version and the hashes', () => {
  const person = sdnRow(1, 'TESTPERSON, Ann', 'individual', 'DOB 1970.');
  const two = '1,1,"aka","ONE, Ann",-0- \r\n1,2,"aka","TWO, Ann",-0- \r\n';

  test('are the same for the same files', async () => {
    const [one, other] = [await load({ 'sdn.csv': person }), await load({ 'sdn.csv': person })];
    expect(one.version).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(other.version).toBe(one.version);
    expect(other.entries[0]?.hash).toBe(one.entries[0]?.hash);
  });

  test('of an entry does not change with other entries, the order or the numbers of its aliases', async () => {
    const one = await load({ 'sdn.csv': person, 'alt.csv': two });
    const other = await load({
      'sdn.csv': sdnRow(5, 'OTHER, Bob', 'individual') + person,
      'alt.csv': '1,9,"aka","TWO, Ann",-0- \r\n1,8,"aka","ONE, Ann",-0- \r\n',
    });
    expect(other.entries[1]?.hash).toBe(one.entries[0]?.hash);
    expect(other.version).not.toBe(one.version);
  });

  test.each([
    ['its remarks', { 'sdn.csv': sdnRow(1, 'TESTPERSON, Ann', 'individual', 'DOB 1971.') }],
    ['its programme', { 'sdn.csv': sdnRow(1, 'TESTPERSON, Ann', 'individual', 'DOB 1970.', 'OTHER') }],
    ['an alias', { 'alt.csv': '1,1,"aka","ONE, Ann",-0- \r\n' }],
    ['an address', { 'add.csv': '1,1,-0- ,-0- ,"Egypt",-0- \r\n' }],
    ['a comment', { 'sdn_comments.csv': '1,"more"\r\n' }],
  ])('change with %s', async (_, changed) => {
    const one = await load({ 'sdn.csv': person });
    const other = await load({ 'sdn.csv': person, ...changed });
    expect(other.entries[0]?.hash).not.toBe(one.entries[0]?.hash);
    expect(other.version).not.toBe(one.version);
  });
});

describe('files that are not as they should be are refused as a whole', () => {
  const row = sdnRow(1, 'TESTPERSON, Ann', 'individual');
  const { 'alt.csv': _, ...withoutAliases } = trio();

  test.each([
    ['a missing file', withoutAliases, { code: 'file_missing', file: 'alt.csv' }],
    ['no entry', trio({ 'sdn.csv': '\u001a' }), { code: 'list_empty', file: 'sdn.csv' }],
    ['too few columns', trio({ 'sdn.csv': `${row}2,"X"\r\n` }), { code: 'file_malformed', file: 'sdn.csv', line: 2 }],
    ['a web page', trio({ 'alt.csv': '<html>\n</html>' }), { code: 'file_malformed', file: 'alt.csv', line: 1 }],
    ['an open quote', trio({ 'sdn.csv': `${row}2,"X` }), { code: 'file_malformed', file: 'sdn.csv', line: 2 }],
    [
      'rows after the end',
      trio({ 'sdn.csv': `${row}\u001a\r\n${row}` }),
      { code: 'file_malformed', file: 'sdn.csv', line: 3 },
    ],
    ['a number twice', trio({ 'sdn.csv': row + row }), { code: 'file_malformed', file: 'sdn.csv', line: 2 }],
    ['no number', trio({ 'sdn.csv': row.replace('1,', 'one,') }), { code: 'file_malformed', file: 'sdn.csv', line: 1 }],
    ['no name', trio({ 'sdn.csv': row + sdnRow(2, '') }), { code: 'file_malformed', file: 'sdn.csv', line: 2 }],
    [
      'an unknown type',
      trio({ 'sdn.csv': sdnRow(1, 'X', 'constructor') }),
      { code: 'file_malformed', file: 'sdn.csv', line: 1 },
    ],
    [
      'an alias of nobody',
      trio({ 'alt.csv': '2,1,"aka","X",-0- \r\n' }),
      { code: 'file_malformed', file: 'alt.csv', line: 1 },
    ],
    ['a file twice', trio({ 'SDN.csv': row }), { code: 'file_malformed', file: 'sdn.csv' }],
  ])('%s', async (_name, files, expected) => {
    expect(await refusal(files)).toEqual(expected);
  });

  test('a folder that is not there', async () => {
    const nowhere = join(await directoryOf({}), 'nowhere');
    await expect(loadOfac(nowhere, { list: 'us_ofac' })).rejects.toMatchObject({ code: 'directory_unreadable' });
  });

  test('any bytes either load or are refused with a file and a line, never anything else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const outcome = await refusal(trio({ 'add.csv': Buffer.from(bytes) }));
        expect(outcome.message === 'loaded' || (outcome.code === 'file_malformed' && outcome.file === 'add.csv')).toBe(
          true,
        );
      }),
      { numRuns: 50 },
    );
  });
});

test('the sample list loads, says SAMPLE in every programme and in every remark, and has about twelve entries', async () => {
  const { entries, counts } = await loadOfac(join(SAMPLE_LISTS, 'sample'), { list: 'sample' });
  expect(counts).toEqual({ entries: 12, aliases: 10, weakAliases: 3 });
  expect(entries.every(({ programmes }) => programmes.join() === 'SAMPLE')).toBe(true);
  expect(entries.every(({ remarks, id }) => remarks.includes('SAMPLE') && id.startsWith('sample:'))).toBe(true);
  expect(entries.flatMap(({ birthDates }) => birthDates).every(({ from }) => from !== null)).toBe(true);
});
