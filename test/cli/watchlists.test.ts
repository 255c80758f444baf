import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ListUpdate } from '../../src/screening/store/update-list';
import { type ListServer, sends, startListServer } from '../screening/store/list-server';
import { unList } from '../screening/store/list-folders';
import type { Run } from './run-clearway';

const ROOT = join(__dirname, '../..');
/** The command alone, as `createProgram` has it among the others. */
const PROGRAM = `
  const { Command } = require('commander');
  const program = new Command('clearway').option('--json').exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
  require('./src/cli/watchlists.ts').addWatchlists(program);
  program.parseAsync();
`;

function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Run> {
  const { PATH = '', HOME = '' } = process.env;
  const given = ['--require', './test/support/run-typescript.cjs', '--eval', PROGRAM, '--', ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, given, { cwd: ROOT, env: { PATH, HOME, ...environment } }, (error, out, err) => {
      const code = error ? (typeof error.code === 'number' ? error.code : -1) : 0;
      resolve({ code, out, err, json: <T>() => JSON.parse(out) as T });
    });
  });
}

let folder: string;
let server: ListServer;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearway-watchlists-'));
  server = await startListServer();
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const update = (...args: string[]) =>
  run([
    '--json',
    'watchlists',
    'update',
    '--lists',
    folder,
    '--sources',
    `un_csl=${server.url}/un.xml?token=secret`,
    ...args,
  ]);

test('a list is fetched, then unchanged, then refused: all on standard output, and refused ends with 1', async () => {
  server.answers.set('/un.xml', sends(unList(['Ann Testperson', 'Bob Testperson']), { etag: '"1"' }));
  const first = await update('un_csl');
  expect([first.code, first.err]).toEqual([0, '']);
  expect(first.json<ListUpdate[]>()).toMatchObject([{ list: 'un_csl', outcome: 'updated', entries: 2 }]);
  expect((await update('un_csl')).json<ListUpdate[]>()).toMatchObject([{ outcome: 'unchanged' }]);
  server.answers.set('/un.xml', sends(unList(['Ann Testperson'])));
  const shrunk = await update('un_csl');
  expect([shrunk.code, shrunk.json<ListUpdate[]>()]).toMatchObject([1, [{ outcome: 'refused', code: 'shrunk' }]]);
  expect((await update('un_csl', '--max-shrink', '50')).json<ListUpdate[]>()).toMatchObject([{ outcome: 'updated' }]);
});

test('the status tells of every list what it is, how old, and what does not load', async () => {
  server.answers.set('/un.xml', sends(unList(['Ann Testperson'])));
  await update('un_csl');
  await mkdir(join(folder, 'nonsense'));
  await writeFile(join(folder, 'own_deny.csv'), 'id,name\n1,Ann\n');
  const { code, json } = await run(['--json', 'watchlists', 'status'], { WATCHLISTS_DIR: folder });
  expect(code).toBe(1);
  expect(json()).toMatchObject({
    lists: [
      { list: 'own_deny', kind: 'own_deny', counts: { entries: 1 }, date_from: 'file_time' },
      { list: 'un_csl', kind: 'sanctions', age_days: 0, date_from: 'declared', loaded_from: 'un_csl' },
    ],
    problems: [{ list: 'nonsense', code: 'list_unknown' }],
  });
  const table = await run(['watchlists', 'status', '--lists', folder]);
  expect(table.out).toMatch(/^LIST +KIND +ENTRIES +DATE +DAYS +VERSION +FROM\n/);
  expect(table.out).toContain('nonsense: NOT LOADED: the folder holds no list in a form that is known');
});

test('the status without a folder is that of the sample, and says that it protects nobody', async () => {
  const { code, out } = await run(['watchlists', 'status']);
  expect([code, out.includes('The SAMPLE list is of invented people and protects nobody.')]).toEqual([0, true]);
});

test('a token is shown nowhere, whatever happens', async () => {
  const texts = [await update('un_csl')];
  server.answers.set('/un.xml', sends('<html/>'));
  texts.push(await update('un_csl'));
  server.answers.set('/un.xml', sends(unList(['Ann Testperson'])));
  texts.push(await update('un_csl'));
  expect(texts.map(({ code }) => code)).toEqual([1, 1, 0]);
  const { version = '' } = texts[2]?.json<ListUpdate[]>()[0] ?? {};
  const manifest = await readFile(join(folder, 'un_csl/versions', version.slice(7, 23), 'manifest.json'), 'utf8');
  expect([...texts.map(({ out, err }) => out + err), manifest].join()).not.toContain('secret');
});

test.each([
  [['update', 'eu_fsf', '--lists', '/tmp'], 1, 'eu_fsf: no source is configured: public, reuse with the source named'],
  [['update', 'nonsense', '--lists', '/tmp'], 1, 'nonsense: no source is configured'],
  [['update', 'constructor', '--lists', '/tmp'], 1, 'constructor: no source is configured'],
  [['update'], 1, 'which folder? Set WATCHLISTS_DIR, or give --lists'],
  [['update', '--max-shrink', '101'], 2, 'a whole number from 0 to 100'],
  [
    ['update', '--sources', 'un_csl=http://lists.example/secret.xml'],
    1,
    '--sources: un_csl: the address must be https',
  ],
])('used wrongly: %p', async (args, code, message) => {
  const answer = await run(['watchlists', ...args]);
  expect([answer.code, answer.out, answer.err.includes(message)]).toEqual([code, '', true]);
  expect(answer.err).not.toContain('secret');
});

test('help tells the sources with their terms, and has an example', async () => {
  const { code, out } = await run(['watchlists', 'update', '--help']);
  expect([code, out.includes('$ clearway watchlists update'), out.includes('CC BY-NC')]).toEqual([0, true, true]);
});
