import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createListRegistry, loadLists } from '../../src/screening/list-store';
import { directoryOf, removeDirectories, SAMPLE_LISTS, sdnRow, trio, writeFiles } from './sample-entries';

afterEach(removeDirectories);

const BROKEN = { 'sdn.csv': 'not a list\r\n' };
const query = { names: ['Ann Testperson'], schema: 'Person' } as const;
const nobody = { names: ['Nemo Unlisted'], schema: 'Person' } as const;

describe('the lists of a directory', () => {
  test('are loaded from the folders that bear their ids; files and hidden folders are not lists', async () => {
    const directory = await directoryOf({
      ...trio({}, 'us_ofac'),
      ...trio({}, 'sample'),
      ...trio(BROKEN, '.hidden'),
      'README.md': 'words',
    });
    const { lists, problems } = await loadLists(directory);
    expect(lists.map(({ list }) => list)).toEqual(['sample', 'us_ofac']);
    expect(lists[1]?.entries[0]?.id).toBe('us_ofac:1');
    expect(problems).toEqual([]);
  });

  test('load or fail each for itself, with file and line and without a path', async () => {
    const directory = await directoryOf({ ...trio(BROKEN, 'us_ofac'), ...trio({}, 'sample'), 'unheard_of/x.csv': '' });
    const { lists, problems } = await loadLists(directory);
    expect(lists.map(({ list }) => list)).toEqual(['sample']);
    expect(problems).toMatchObject([
      { list: 'unheard_of', code: 'list_unknown' },
      { list: 'us_ofac', code: 'file_malformed', message: expect.stringContaining('sdn.csv line 1') as string },
    ]);
    expect(JSON.stringify(problems)).not.toContain(directory);
  });

  test('of which none can be read are a problem', async () => {
    const { lists, problems } = await loadLists(join(await directoryOf({}), 'nowhere'));
    expect(lists).toEqual([]);
    expect(problems).toMatchObject([{ list: '', code: 'directory_unreadable' }]);
  });

  test('are as old as list.json says', async () => {
    const directory = await directoryOf({ ...trio({}, 'us_ofac'), 'us_ofac/list.json': '{"date":"2021-07-07"}' });
    expect((await loadLists(directory)).lists).toMatchObject([{ date: '2021-07-07', dateFrom: 'declared' }]);
  });

  test.each(['', 'null', '{}', '{"date":7}', '{"date":"2021-02-30"}', '{"date":"7 July"}'])(
    'are refused with a list.json of %p',
    async (text) => {
      const directory = await directoryOf({ ...trio({}, 'us_ofac'), 'us_ofac/list.json': text });
      expect(await loadLists(directory)).toMatchObject({ lists: [], problems: [{ code: 'file_malformed' }] });
    },
  );

  test('that ship with Clearway are the sample alone, and load', async () => {
    const { lists, problems } = await loadLists(SAMPLE_LISTS);
    expect(problems).toEqual([]);
    expect(lists.map(({ list }) => list)).toContain('sample');
  });
});

describe('the registry', () => {
  test('has no screener before it is loaded, nor when there is nothing to load', async () => {
    const registry = createListRegistry(await directoryOf({}));
    expect(registry.current()).toEqual({ screener: undefined, versions: {}, lists: [], problems: [] });
    expect((await registry.reload()).screener).toBeUndefined();
  });

  test('holds screener, versions and ages of the lists', async () => {
    const directory = await directoryOf({ ...trio({}, 'us_ofac'), 'us_ofac/list.json': '{"date":"2026-01-01"}' });
    const registry = createListRegistry(directory);
    const { screener, versions } = await registry.reload();
    expect(registry.current().screener).toBe(screener);
    expect(screener?.screen(query).outcome).toBe('consider');
    expect(versions).toEqual(screener?.datasets);
    expect(registry.ages(new Date('2026-01-11T12:00:00Z')).get('us_ofac')).toBe(10);
    expect(registry.ages(new Date('2025-01-01T00:00:00Z')).get('us_ofac')).toBe(0);
  });

  test('swaps to the new version, while a screener that was taken before answers on', async () => {
    const directory = await directoryOf(trio({}, 'us_ofac'));
    const registry = createListRegistry(directory);
    const before = await registry.reload();
    await writeFiles(directory, { 'us_ofac/sdn.csv': sdnRow(2, 'UNLISTED, Nemo', 'individual') });
    const after = await registry.reload();
    expect(after.versions['us_ofac']).not.toBe(before.versions['us_ofac']);
    expect(after.screener?.screen(nobody).outcome).toBe('consider');
    expect(after.screener?.screen(query).outcome).toBe('clear');
    expect(before.screener?.screen(query).outcome).toBe('consider');
  });

  test('keeps the very screener when nothing changed', async () => {
    const registry = createListRegistry(await directoryOf(trio({}, 'us_ofac')));
    const { screener } = await registry.reload();
    expect((await registry.reload()).screener).toBe(screener);
  });

  test.each([
    ['no longer loads', 'file_malformed', (directory: string) => writeFiles(directory, trio(BROKEN, 'us_ofac'))],
    ['is gone', 'list_gone', (directory: string) => rm(join(directory, 'us_ofac'), { recursive: true })],
  ])('keeps a list in use that %s, and says so', async (_, code, change) => {
    const directory = await directoryOf(trio({}, 'us_ofac'));
    const registry = createListRegistry(directory);
    const before = await registry.reload();
    await change(directory);
    const after = await registry.reload();
    expect(after.problems).toMatchObject([{ list: 'us_ofac', code }]);
    expect(after.versions).toEqual(before.versions);
    expect(after.screener?.screen(nobody).outcome).toBe('clear');
    expect(after.screener?.screen(query).outcome).toBe('consider');
  });

  test.each([
    ['is broken from the start', trio(BROKEN, 'us_ofac'), []],
    ['has an unknown name', trio({}, 'unheard_of'), []],
    ['is required and not there', {}, ['us_ofac'] as const],
  ])('clears nobody while a list %s, until it loads', async (_, files, required) => {
    const directory = await directoryOf({ ...trio({}, 'sample'), ...files });
    const registry = createListRegistry(directory, { required });
    const { screener, versions, problems } = await registry.reload();
    expect(problems).toHaveLength(1);
    expect(screener?.screen(nobody).outcome).toBe('unavailable');
    expect(Object.values(versions)).toContain('missing');
    await rm(join(directory, 'unheard_of'), { recursive: true, force: true });
    await writeFiles(directory, trio({}, 'us_ofac'));
    expect((await registry.reload()).screener?.screen(nobody).outcome).toBe('clear');
  });

  test('reloads one after the other, and a change made before a call is seen by that call', async () => {
    const directory = await directoryOf(trio({}, 'us_ofac'));
    const registry = createListRegistry(directory);
    const first = registry.reload();
    await Promise.resolve();
    await writeFiles(directory, { 'us_ofac/sdn.csv': sdnRow(2, 'UNLISTED, Nemo', 'individual') });
    const [, second, third] = await Promise.all([first, registry.reload(), registry.reload()]);
    expect(second).toBe(third);
    expect(second.screener?.screen(nobody).outcome).toBe('consider');
  });
});
