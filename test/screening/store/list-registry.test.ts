import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createListRegistry } from '../../../src/screening/store/list-registry';
import type { LoadedList } from '../../../src/screening/store/loaded-list';
import { pointTo } from '../../../src/screening/store/publish-version';
import { updateList } from '../../../src/screening/store/update-list';
import { until } from '../../support/until';
import { directoryOf, removeDirectories, sdnRow, trio, unList, writeFiles } from './list-folders';

afterEach(removeDirectories);

const BROKEN = { 'sdn.csv': 'not a list\r\n' };
const SECOND = sdnRow(2, 'UNLISTED, Nemo', 'individual');

/** As a screener is: it knows its names and whether a list is missing, and never changes. */
const build = (lists: readonly LoadedList[], { missing }: { missing: readonly string[] }) => ({
  names: lists.flatMap(({ entries }) => entries.map(({ names }) => names[0]?.text)),
  missing,
});
const registryOf = (directory: string, required: readonly string[] = []) =>
  createListRegistry(directory, { required, build });

describe('the registry', () => {
  test('has no screener before it is loaded, nor when there is nothing to load, nor with allowed people alone', async () => {
    const directory = await directoryOf({});
    const registry = registryOf(directory);
    expect(registry.current()).toEqual({ screener: undefined, versions: {}, lists: [], problems: [] });
    expect((await registry.reload()).screener).toBeUndefined();
    await writeFiles(directory, { 'own_allow.csv': 'id,name\n1,Ann\n' });
    const { screener, lists } = await registry.reload();
    expect([screener, lists.length]).toEqual([undefined, 1]);
  });

  test('holds screener, versions and ages of the lists', async () => {
    const registry = registryOf(
      await directoryOf({ ...trio({}, 'us_ofac'), 'us_ofac/list.json': '{"date":"2026-01-01"}' }),
    );
    const { screener, versions, lists } = await registry.reload();
    expect(registry.current().screener).toBe(screener);
    expect(screener).toEqual({ names: ['TESTPERSON, Ann'], missing: [] });
    expect(versions).toEqual({ us_ofac: lists[0]?.version });
    expect(registry.ages(new Date('2026-01-11T12:00:00Z')).get('us_ofac')).toBe(10);
    expect(registry.ages(new Date('2025-01-01T00:00:00Z')).get('us_ofac')).toBe(0);
  });

  test('swaps to the new version when it is built, while a screener that was taken before stays as it was', async () => {
    const directory = await directoryOf(trio({}, 'us_ofac'));
    let open: () => void = () => undefined;
    let gate: Promise<void> | undefined;
    const registry = createListRegistry(directory, {
      build: async (lists, about) => {
        await gate;
        return build(lists, about);
      },
    });
    const before = await registry.reload();
    gate = new Promise((resolve) => {
      open = resolve;
    });
    await writeFiles(directory, { 'us_ofac/sdn.csv': SECOND });
    const reloading = registry.reload();
    expect(registry.current()).toBe(before);
    open();
    const after = await reloading;
    expect(after.versions['us_ofac']).not.toBe(before.versions['us_ofac']);
    expect([after.screener?.names, before.screener?.names]).toEqual([['UNLISTED, Nemo'], ['TESTPERSON, Ann']]);
    expect(registry.current()).toBe(after);
  });

  test('keeps the very screener when nothing changed, and when only the date did', async () => {
    const directory = await directoryOf(trio({}, 'us_ofac'));
    const registry = registryOf(directory);
    const { screener } = await registry.reload();
    await writeFiles(directory, { 'us_ofac/list.json': '{"date":"2026-01-01"}' });
    const again = await registry.reload();
    expect(again.screener).toBe(screener);
    expect(again.lists).toMatchObject([{ date: '2026-01-01' }]);
  });

  test.each([
    ['no longer loads', 'file_malformed', (directory: string) => writeFiles(directory, trio(BROKEN, 'us_ofac'))],
    ['is gone', 'list_gone', (directory: string) => rm(join(directory, 'us_ofac'), { recursive: true })],
  ])('keeps a list in use that %s, and says so', async (_, code, change) => {
    const directory = await directoryOf(trio({}, 'us_ofac'));
    const registry = registryOf(directory);
    const before = await registry.reload();
    await change(directory);
    const after = await registry.reload();
    expect(after.problems).toMatchObject([{ list: 'us_ofac', code }]);
    expect(after.versions).toEqual(before.versions);
    expect(after.screener).toBe(before.screener);
  });

  test.each([
    ['is broken from the start', trio(BROKEN, 'us_ofac'), [], 'us_ofac'],
    ['has an unknown form', { 'unheard_of/x.csv': '' }, [], 'unheard_of'],
    ['is required and not there', {}, ['us_ofac'], 'us_ofac'],
  ])('says that a list is missing which %s, until it loads', async (_, files, required, name) => {
    const directory = await directoryOf({ ...trio({}, 'sample'), ...files });
    const registry = registryOf(directory, required);
    const { screener, versions, problems } = await registry.reload();
    expect(problems).toHaveLength(1);
    expect(screener?.missing).toEqual([name]);
    expect(versions[name]).toBe('missing');
    await rm(join(directory, 'unheard_of'), { recursive: true, force: true });
    await writeFiles(directory, trio({}, 'us_ofac'));
    expect((await registry.reload()).screener?.missing).toEqual([]);
  });

  test('reloads one after the other, and a change made before a call is seen by that call', async () => {
    const directory = await directoryOf(trio({}, 'us_ofac'));
    const registry = registryOf(directory);
    const first = registry.reload();
    await Promise.resolve();
    await writeFiles(directory, { 'us_ofac/sdn.csv': SECOND });
    const [, second, third] = await Promise.all([first, registry.reload(), registry.reload()]);
    expect(second).toBe(third);
    expect(second.screener?.names).toEqual(['UNLISTED, Nemo']);
  });

  test('drops from one list what another brings, although the first did not change', async () => {
    const csl =
      'source,name,alt_names,source_list_url\nSpecially Designated Nationals (SDN),Ann,,\nEntity List,Bob,,\n';
    const directory = await directoryOf({ 'csl/consolidated.csv': csl });
    const registry = registryOf(directory);
    expect((await registry.reload()).screener?.names).toEqual(['Ann', 'Bob']);
    await writeFiles(directory, trio({}, 'us_ofac'));
    expect((await registry.reload()).screener?.names).toEqual(['Bob', 'TESTPERSON, Ann']);
  });

  test('keeps what is in use when the new one cannot be built, and tries again', async () => {
    const directory = await directoryOf(trio({}, 'us_ofac'));
    let fails = false;
    const registry = createListRegistry(directory, {
      build: (lists, about) => {
        if (fails) throw new Error('no memory');
        return build(lists, about);
      },
    });
    const before = await registry.reload();
    await writeFiles(directory, { 'us_ofac/sdn.csv': SECOND });
    fails = true;
    await expect(registry.reloadIfChanged()).rejects.toThrow('no memory');
    expect(registry.current()).toBe(before);
    fails = false;
    expect((await registry.reloadIfChanged())?.screener?.names).toEqual(['UNLISTED, Nemo']);
  });
});

describe('the registry looks again', () => {
  test('only when a file, a folder or a pointer changed', async () => {
    const directory = await directoryOf({ ...trio({}, 'sample'), 'consolidated.xml': unList(['Ann']) });
    const registry = registryOf(directory);
    expect(await registry.reloadIfChanged()).toBe(registry.current());
    expect(await registry.reloadIfChanged()).toBeUndefined();
    const changes: readonly (() => Promise<void>)[] = [
      () => writeFiles(directory, { 'sample/sdn.csv': sdnRow(2, 'OTHER') }),
      () => writeFiles(directory, { 'consolidated.xml': unList(['Ann', 'Bob']) }),
      () => writeFiles(directory, trio({}, 'us_ofac')),
      () => pointTo(join(directory, 'us_ofac'), { version: `sha256:${'0'.repeat(64)}`, date: '2026-01-01' }),
      () => rename(join(directory, 'us_ofac'), join(directory, 'ofac')),
      () => rm(join(directory, 'consolidated.xml')),
    ];
    for (const change of changes) {
      await change();
      expect(await registry.reloadIfChanged()).toBe(registry.current());
      expect(await registry.reloadIfChanged()).toBeUndefined();
    }
  });

  test('not while something is being fetched', async () => {
    const directory = await directoryOf(trio({}, 'us_ofac'));
    const registry = registryOf(directory);
    await registry.reload();
    await mkdir(join(directory, 'us_ofac/incoming/x'), { recursive: true });
    await writeFile(join(directory, 'us_ofac/update.lock'), '{}');
    expect(await registry.reloadIfChanged()).toBeUndefined();
  });

  test('again and again until it is stopped, and a fetched version is in use without anybody asking', async () => {
    const directory = await directoryOf(trio({}, 'sample'));
    const registry = registryOf(directory);
    await registry.reload();
    let reloads = 0;
    const watching = registry.watch(5, { reloaded: () => (reloads += 1) });
    const source = {
      list: 'un_csl',
      files: [{ file: 'consolidated.xml', url: 'https://lists.example/un.xml' }] as const,
    };
    const update = await updateList({
      source,
      directory,
      now: () => new Date('2026-03-01T00:00:00Z'),
      fetch: async ({ to }) => {
        await writeFile(to, unList(['Ann']));
        const sha256 = `sha256:${createHash('sha256')
          .update(unList(['Ann']))
          .digest('hex')}`;
        return { changed: true, bytes: 1, sha256 };
      },
    });
    expect(update.outcome).toBe('updated');
    await until('the fetched list is in use', () => registry.current().versions['un_csl'] === update.version);
    watching.stop();
    expect(reloads).toBeGreaterThan(0);
    expect(registry.current().screener?.missing).toEqual([]);
  });
});
