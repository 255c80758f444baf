import { spawn } from 'node:child_process';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadLists } from '../../../src/screening/store/load-lists';
import { ofacFiles, type ListSources } from '../../../src/screening/store/official-sources';
import {
  type ListUpdate,
  UPDATE_LIMITS,
  updateList,
  type UpdateRequest,
} from '../../../src/screening/store/update-list';
import { directoryOf, namesIn, readJson, removeDirectories, sdnRow, unList, writeFiles } from './list-folders';
import { type ListServer, sends, startListServer } from './list-server';

let server: ListServer;
beforeAll(async () => {
  server = await startListServer();
});
afterAll(() => server.close());
afterEach(removeDirectories);

const PEOPLE = ['Ada', 'Bob', 'Cid', 'Dee', 'Eve'].map((name) => `${name} Testperson`);
const DAY_1 = new Date('2026-03-01T04:00:00Z');
const DAY_2 = new Date('2026-03-02T04:00:00Z');

function un(directory: string, now = DAY_1, more: Partial<UpdateRequest> = {}): Promise<ListUpdate> {
  const source: ListSources = {
    list: 'un_csl',
    files: [{ file: 'consolidated.xml', url: `${server.url}/un.xml?token=secret` }],
  };
  return updateList({ source, directory, now: () => now, ...more });
}

const publish = (
  names: readonly string[],
  headers: Readonly<Record<string, string>> = {},
  generated?: string,
): void => {
  server.answers.set('/un.xml', sends(unList(names, generated), headers));
};

/** What is loaded of the list, as version, date and number of entries. */
async function inUse(directory: string) {
  const { lists, problems } = await loadLists(directory);
  expect(problems).toEqual([]);
  return lists.map(({ version, date, dateFrom, entries }) => ({ version, date, dateFrom, entries: entries.length }));
}

describe('a list that is fetched for the first time', () => {
  test('is a version under its hash, in use from today on, and nothing is left of the fetching', async () => {
    const directory = await directoryOf();
    publish(PEOPLE);
    const update = await un(directory);
    expect(update).toEqual({
      list: 'un_csl',
      outcome: 'updated',
      version: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string,
      entries: 5,
    });
    const hex = (update.version ?? '').slice(7, 23);
    expect(await namesIn(directory, 'un_csl')).toEqual(['current.json', 'versions']);
    expect(await namesIn(directory, 'un_csl/versions', hex)).toEqual(['consolidated.xml', 'manifest.json']);
    expect(await inUse(directory)).toEqual([
      { version: update.version, date: '2026-03-01', dateFrom: 'declared', entries: 5 },
    ]);
  });

  test('has in its manifest where it came from, and no token', async () => {
    const directory = await directoryOf();
    publish(PEOPLE, { etag: '"1"' });
    const { version = '' } = await un(directory);
    const manifest = await readJson(directory, 'un_csl/versions', version.slice(7, 23), 'manifest.json');
    expect(manifest).toMatchObject({
      list: 'un_csl',
      version,
      fetched_at: DAY_1.toISOString(),
      published: '2026-01-01',
      entries: 5,
      names: 5,
      files: [
        { file: 'consolidated.xml', url: `${server.url}/un.xml`, etag: '"1"', bytes: expect.any(Number) as number },
      ],
    });
    expect(JSON.stringify(manifest)).not.toContain('secret');
  });

  test('leaves no folder behind when nothing came: an empty one would be a list that does not load', async () => {
    const directory = await directoryOf();
    server.answers.delete('/un.xml');
    expect(await un(directory)).toMatchObject({ outcome: 'failed', code: 'status', why: 'the source answers 404' });
    expect(await namesIn(directory)).toEqual([]);
  });

  test('is a problem when it was refused: somebody expects it to be screened', async () => {
    const directory = await directoryOf();
    server.answers.set('/un.xml', sends('<html/>'));
    expect(await un(directory)).toMatchObject({ outcome: 'refused' });
    expect((await loadLists(directory)).problems).toMatchObject([{ list: 'un_csl', code: 'list_unknown' }]);
    let during: unknown;
    const fetch = async () => {
      during = (await loadLists(directory)).problems;
      throw new Error('enough seen');
    };
    await expect(un(directory, DAY_2, { fetch })).rejects.toThrow('enough seen');
    expect(during).toMatchObject([{ list: 'un_csl', code: 'list_unknown' }]);
  });

  test('is not there when the source says "unchanged" to who has nothing', async () => {
    const directory = await directoryOf();
    const update = await un(directory, DAY_1, { fetch: async () => ({ changed: false }) });
    expect(update).toMatchObject({ outcome: 'failed', code: 'status' });
  });

  test('is no list and no problem while it is fetched', async () => {
    const directory = await directoryOf();
    publish(PEOPLE);
    let during: unknown;
    await un(directory, DAY_1, {
      fetch: async () => {
        during = await loadLists(directory);
        throw new Error('enough seen');
      },
    }).catch(() => undefined);
    expect(during).toEqual({ lists: [], problems: [] });
  });
});

describe('a list that is fetched again', () => {
  let directory: string;
  let before: ListUpdate;
  beforeEach(async () => {
    directory = await directoryOf();
    publish(PEOPLE, { etag: '"1"' });
    before = await un(directory);
  });

  /** Nothing but the outcome is to change. */
  async function stays(update: Promise<ListUpdate>, expected: Partial<ListUpdate>): Promise<void> {
    expect(await update).toMatchObject(expected);
    expect(await inUse(directory)).toEqual([
      { version: before.version, date: '2026-03-01', dateFrom: 'declared', entries: 5 },
    ]);
  }

  test('is of today when the source says that it is still the same', async () => {
    expect(await un(directory, DAY_2)).toMatchObject({ outcome: 'unchanged', version: before.version, entries: 5 });
    expect(await inUse(directory)).toMatchObject([{ version: before.version, date: '2026-03-02' }]);
    expect(server.requests.at(-1)?.headers['if-none-match']).toBe('"1"');
  });

  test('is of today when the same comes again under another mark, by which it is then asked for', async () => {
    publish(PEOPLE, { etag: '"2"' });
    expect(await un(directory, DAY_2)).toMatchObject({ outcome: 'unchanged', version: before.version });
    expect(await inUse(directory)).toMatchObject([{ version: before.version, date: '2026-03-02' }]);
    await un(directory, DAY_2);
    expect(server.requests.at(-1)?.headers['if-none-match']).toBe('"2"');
  });

  test('is a new version when it says something else, and the old version stays on disk', async () => {
    publish([...PEOPLE, 'Fay Testperson']);
    const update = await un(directory, DAY_2);
    expect(update).toMatchObject({ outcome: 'updated', entries: 6, before: { version: before.version, entries: 5 } });
    expect(await inUse(directory)).toMatchObject([{ version: update.version, entries: 6 }]);
    expect(await namesIn(directory, 'un_csl/versions')).toHaveLength(2);
  });

  test('stays as it was when too much of it would be gone, unless that is allowed', async () => {
    publish(PEOPLE.slice(0, 3));
    await stays(un(directory, DAY_2), {
      outcome: 'refused',
      code: 'shrunk',
      why: '3 entries instead of 5: more than 20 % would be gone',
    });
    const limits = { ...UPDATE_LIMITS, maxShrinkShare: 0.4 };
    expect(await un(directory, DAY_2, { limits })).toMatchObject({ outcome: 'updated', entries: 3 });
  });

  test('may lose a fifth', async () => {
    publish(PEOPLE.slice(0, 4));
    expect(await un(directory, DAY_2)).toMatchObject({ outcome: 'updated', entries: 4 });
  });

  test.each([
    ['has no entries', unList([]), 'list_empty'],
    ['has an entry without a name', unList([...PEOPLE, '']), 'file_malformed'],
    ['is cut off', unList(PEOPLE).slice(0, -40), 'file_malformed'],
    ['is a page that says "try again later"', '<html><body>Try again later</body></html>', 'other_list'],
    ['is empty', '', 'other_list'],
    ['is another list', '<export generationDate="2026-01-01"><sanctionEntity logicalId="1"/></export>', 'other_list'],
    ['calls itself older', unList([...PEOPLE, 'Fay Testperson'], '2025-12-31'), 'older'],
  ])('stays as it was when what comes %s, which is kept aside for the operator', async (_, text, code) => {
    server.answers.set('/un.xml', sends(text));
    await stays(un(directory, DAY_2), { outcome: 'refused', code });
    const [refused = ''] = await namesIn(directory, 'un_csl/refused');
    expect(refused).toMatch(/^2026-03-02-[0-9a-f]{16}$/);
    expect(await readFile(join(directory, 'un_csl/refused', refused, 'consolidated.xml'), 'utf8')).toBe(text);
    expect(await readJson(directory, 'un_csl/refused', refused, 'refused.json')).toMatchObject({ code });
    expect(await namesIn(directory, 'un_csl')).toEqual(['current.json', 'refused', 'versions']);
  });

  test('stays as it was when the connection breaks, the file is too large, or somebody stops it', async () => {
    publish([...PEOPLE, 'Fay Testperson']);
    await stays(un(directory, DAY_2, { limits: { ...UPDATE_LIMITS, maxBytes: 100 } }), {
      outcome: 'failed',
      code: 'too_large',
    });
    await stays(un(directory, DAY_2, { signal: AbortSignal.abort() }), { outcome: 'failed', code: 'stopped' });
    server.answers.set('/un.xml', (_, response) => {
      response.writeHead(200, { 'content-length': 9_999 }).write('<?xml', () => response.destroy());
    });
    await stays(un(directory, DAY_2), { outcome: 'failed', code: 'cut_off' });
    expect(await namesIn(directory, 'un_csl')).toEqual(['current.json', 'versions']);
  });

  test('keeps five versions, and three of what was refused', async () => {
    for (let at = 1; at <= 7; at += 1) {
      publish([...PEOPLE, `Fay Testperson ${at}`]);
      expect(await un(directory, DAY_2)).toMatchObject({ outcome: 'updated' });
      server.answers.set('/un.xml', sends(`<html>${at}</html>`));
      expect(await un(directory, DAY_2)).toMatchObject({ outcome: 'refused' });
    }
    expect(await namesIn(directory, 'un_csl/versions')).toHaveLength(5);
    expect(await namesIn(directory, 'un_csl/refused')).toHaveLength(3);
    expect(await inUse(directory)).toMatchObject([{ entries: 6 }]);
  });
});

describe('an update that was killed', () => {
  test('leaves what was in use, wherever it was, and the next one clears away', async () => {
    const directory = await directoryOf();
    publish(PEOPLE);
    const { version } = await un(directory);
    await writeFiles(directory, {
      'un_csl/incoming/half/consolidated.xml': '<?xml',
      'un_csl/versions/0123456789abcdef/consolidated.xml': 'moved here, and never pointed to',
      'un_csl/.current.json.one': '{"version":',
      'un_csl/update.lock.one': '',
    });
    expect(await inUse(directory)).toMatchObject([{ version }]);
    publish([...PEOPLE, 'Fay Testperson']);
    expect(await un(directory, DAY_2)).toMatchObject({ outcome: 'updated' });
    expect(await namesIn(directory, 'un_csl')).toEqual(['current.json', 'versions']);
    expect(await inUse(directory)).toMatchObject([{ entries: 6 }]);
  });

  test('by force, in the middle of a file, does not keep the next one waiting', async () => {
    const directory = await directoryOf();
    const script = `
      const { updateList } = require('./src/screening/store/update-list.ts');
      const source = { list: 'un_csl', files: [{ file: 'consolidated.xml', url: '${server.url}/un.xml' }] };
      updateList({ source, directory: ${JSON.stringify(directory)}, now: () => new Date() });`;
    const child = spawn(process.execPath, ['--require', './test/support/run-typescript.cjs', '--eval', script], {
      cwd: join(__dirname, '../../..'),
      stdio: 'ignore',
    });
    const exited = new Promise((resolve) => child.once('exit', resolve));
    await new Promise<void>((resolve) => {
      server.answers.set('/un.xml', (_, response) => {
        response.writeHead(200).write('<?xml', () => resolve());
      });
    });
    child.kill('SIGKILL');
    await exited;
    expect(await namesIn(directory, 'un_csl')).toEqual(['incoming', 'update.lock']);
    expect(await loadLists(directory)).toEqual({ lists: [], problems: [] });
    publish(PEOPLE);
    expect(await un(directory, new Date())).toMatchObject({ outcome: 'updated' });
    expect(await namesIn(directory, 'un_csl')).toEqual(['current.json', 'versions']);
  });

  test('between its files and its pointer is done again', async () => {
    const directory = await directoryOf();
    publish(PEOPLE);
    const { version = '' } = await un(directory);
    await rename(join(directory, 'un_csl/current.json'), join(directory, 'elsewhere'));
    await writeFile(join(directory, 'un_csl/versions', version.slice(7, 23), 'consolidated.xml'), 'half');
    expect((await loadLists(directory)).problems).toMatchObject([{ list: 'un_csl' }]);
    expect(await un(directory)).toMatchObject({ outcome: 'updated', version });
    expect(await inUse(directory)).toMatchObject([{ version }]);
  });

  test('with a file that was damaged since is fetched whole, although the source would say "unchanged"', async () => {
    const directory = await directoryOf();
    publish(PEOPLE, { etag: '"1"' });
    const { version = '' } = await un(directory);
    await writeFile(join(directory, 'un_csl/versions', version.slice(7, 23), 'consolidated.xml'), unList(['Other']));
    expect((await loadLists(directory)).problems).toMatchObject([
      { list: 'un_csl', code: 'file_malformed', message: 'consolidated.xml: the file is not as it was fetched' },
    ]);
    expect(await un(directory)).toMatchObject({ outcome: 'updated', version });
    expect(await inUse(directory)).toMatchObject([{ version, entries: 5 }]);
  });
});

test('of two updates of one list at once, one is told that the other is under way', async () => {
  const directory = await directoryOf();
  publish(PEOPLE);
  const outcomes = await Promise.all([un(directory), un(directory)]);
  expect(outcomes.map(({ outcome, code }) => code ?? outcome).sort()).toEqual(['busy', 'updated']);
  expect(await inUse(directory)).toMatchObject([{ entries: 5 }]);
});

describe('a list of several files', () => {
  const ofac = (directory: string, now = DAY_1): Promise<ListUpdate> =>
    updateList({ source: { list: 'us_ofac', files: ofacFiles(`${server.url}/ofac/`) }, directory, now: () => now });
  const rows = [1, 2, 3, 4, 5].map((number) => sdnRow(number, `TESTPERSON, A${number}`, 'individual'));
  const aliases = rows.map((_, at) => `${at + 1},${at},"aka","PROBANDA, A${at}",-0- \r\n`);
  const OFAC = {
    'sdn.csv': rows.join(''),
    'alt.csv': aliases.join(''),
    'add.csv': '\u001a',
    'sdn_comments.csv': '\u001a',
    'cons_prim.csv': sdnRow(5, 'TESTPERSON, A5', 'individual') + sdnRow(6, 'TESTCO'),
    'cons_alt.csv': '\u001a',
    'cons_add.csv': '\u001a',
    'cons_comments.csv': '\u001a',
  };
  const serve = (files: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(files)) {
      server.answers.set(`/ofac/${name}`, sends(text, { etag: `"${name}/${text.length}"` }));
    }
  };

  test('takes those that did not change from the version in use, and is one whole', async () => {
    const directory = await directoryOf();
    serve(OFAC);
    expect(await ofac(directory)).toMatchObject({ outcome: 'updated', entries: 6 });
    serve({ 'alt.csv': `${OFAC['alt.csv']}1,9,"aka","NOVA, Ann",-0- \r\n` });
    expect(await ofac(directory, DAY_2)).toMatchObject({ outcome: 'updated', entries: 6 });
    const [list] = (await loadLists(directory)).lists;
    expect(list?.counts).toEqual({ entries: 6, aliases: 6, weakAliases: 0 });
    expect(await ofac(directory, DAY_2)).toMatchObject({ outcome: 'unchanged' });
  });

  test('is refused when its files are of different days, and when a file was cut between two rows', async () => {
    const directory = await directoryOf();
    serve(OFAC);
    await ofac(directory);
    serve({ 'alt.csv': `${OFAC['alt.csv']}7,9,"aka","NOBODY, Ann",-0- \r\n` });
    expect(await ofac(directory, DAY_2)).toMatchObject({ outcome: 'refused', code: 'file_malformed' });
    serve({ 'alt.csv': aliases.slice(0, 1).join('') });
    expect(await ofac(directory, DAY_2)).toMatchObject({
      outcome: 'refused',
      code: 'shrunk',
      why: expect.stringContaining('names') as string,
    });
    serve({ 'alt.csv': OFAC['alt.csv'].slice(0, 50) });
    expect(await ofac(directory, DAY_2)).toMatchObject({ outcome: 'refused', code: 'file_malformed' });
  });

  test('is not there in part: a file that fails fails the list', async () => {
    const directory = await directoryOf();
    serve(OFAC);
    server.answers.delete('/ofac/cons_alt.csv');
    expect(await ofac(directory)).toMatchObject({ outcome: 'failed', code: 'status' });
    expect(await namesIn(directory)).toEqual([]);
  });
});

test('a list whose source gives up a file is a new version, although all others are the same', async () => {
  const directory = await directoryOf();
  const at = (file: string) => ({ file, url: `${server.url}/${file}` });
  server.answers.set('/a.csv', sends('id,name\n1,Ann\n', { etag: '"a"' }));
  server.answers.set('/b.csv', sends('id,name\n2,Bob\n', { etag: '"b"' }));
  const update = (...files: [string, ...string[]]) => {
    const [first, ...others] = files;
    const source = { list: 'own_deny', files: [at(first), ...others.map(at)] as const };
    return updateList({ source, directory, now: () => DAY_1, limits: { ...UPDATE_LIMITS, maxShrinkShare: 0.5 } });
  };
  expect(await update('a.csv', 'b.csv')).toMatchObject({ outcome: 'updated', entries: 2 });
  expect(await update('a.csv')).toMatchObject({ outcome: 'updated', entries: 1 });
  expect(await update('a.csv')).toMatchObject({ outcome: 'unchanged', entries: 1 });
});

test('a list of which one file is something else is refused', async () => {
  const directory = await directoryOf();
  publish(PEOPLE);
  server.answers.set('/page.xml', sends('<html/>'));
  const at = (file: string) => ({ file, url: `${server.url}/${file}` });
  const source: ListSources = { list: 'un_csl', files: [at('un.xml'), at('page.xml')] };
  expect(await updateList({ source, directory, now: () => DAY_1 })).toMatchObject({
    outcome: 'refused',
    code: 'other_list',
  });
});

test('files that were laid down by hand are measured against, and a fetched version takes their place', async () => {
  const directory = await directoryOf({ 'un_csl/consolidated.xml': unList(PEOPLE) });
  publish(PEOPLE.slice(0, 2), {}, '2026-02-01');
  expect(await un(directory)).toMatchObject({ outcome: 'refused', code: 'shrunk', before: { entries: 5 } });
  publish([...PEOPLE, 'Fay Testperson'], {}, '2026-02-01');
  expect(await un(directory)).toMatchObject({ outcome: 'updated', before: { entries: 5 } });
  const [list] = (await loadLists(directory)).lists;
  expect(list).toMatchObject({
    date: '2026-03-01',
    counts: { entries: 6 },
    notes: [expect.stringContaining('is not used') as string],
  });
});
