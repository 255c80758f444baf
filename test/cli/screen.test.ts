import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { packageRoot } from '../../src/package-root';
import { runClearway } from './run-clearway';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearway-screen-'));
  await cp(join(packageRoot, 'data/watchlists/sample'), join(folder, 'lists/sample'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...args: string[]) => runClearway(['--json', 'screen', ...args], { folder });
const written = async () => (await readFile(join(folder, 'out'), 'utf8')).trim().split('\n');

test('names are searched for in order, whatever is wrong with the others, and the time of each is given', async () => {
  const queries = [
    { qid: 'a', name: 'Max Musterschurke', schema: 'Person', dob: '1961-04-01', country: 'DE' },
    'no JSON',
    { qid: 'c', name: 'Nemo Unlisted' },
  ];
  const text = queries.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\r\n');
  await writeFile(join(folder, 'in'), `\u{FEFF}${text}\n\n`);
  const { code, json } = await run('--lists', 'lists', '--input', 'in', '--output', 'out');
  expect([code, json()]).toEqual([0, { entries: 12, queries: 3, found: 1, malformed: 1 }]);
  const answers = (await written()).map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(answers).toMatchObject([
    { qid: 'a', id: 'sample:900001', ms: expect.any(Number) as number },
    { qid: null, score: 0, id: null, hits: [], error: 'the line is no object with a qid' },
    { qid: 'c', score: 0, id: null, hits: [] },
  ]);
});

test('pairs of names get a score, and keep their own columns', async () => {
  await writeFile(join(folder, 'in'), 'schema,name1,name2,note\nPerson,"TESTPERSON, Ann",Ann Testperson,"a, b"\n');
  const { code, json } = await run('--pairs', 'in', '--output', 'out');
  expect([code, json()]).toEqual([0, { pairs: 1 }]);
  const [head, row] = await written();
  expect(head).toBe('schema,name1,name2,note,score');
  expect(row).toMatch(/^Person,"TESTPERSON, Ann",Ann Testperson,"a, b",(?:0|1)\.\d{4}$/);
});

test('a list that does not load stops everything: an answer from a part would be taken for one from all', async () => {
  await mkdir(join(folder, 'broken/un_csl'), { recursive: true });
  await writeFile(join(folder, 'broken/un_csl/consolidated.xml'), '<CONSOLIDATED_LIST><INDIVIDUALS>');
  await writeFile(join(folder, 'in'), '{"qid":1,"name":"Ann"}');
  const { code, err } = await run('--lists', 'broken', '--input', 'in', '--output', 'out');
  expect([code, err.includes('un_csl'), err.includes('a list did not load')]).toEqual([1, true, true]);
});

test.each([
  [['--output', 'out'], 'give either --input with --lists, or --pairs'],
  [['--input', 'in', '--output', 'out'], '--lists is missing'],
  [['--lists', 'lists', '--input', 'in', '--output', './in'], 'the same file'],
  [['--lists', 'nowhere', '--input', 'in', '--output', 'out'], 'lists'],
])('%p is refused with what is wrong', async (args, words) => {
  await writeFile(join(folder, 'in'), '{"qid":1,"name":"Ann"}');
  const { code, err } = await run(...args);
  expect([code, err.includes(words)]).toEqual([1, true]);
});
