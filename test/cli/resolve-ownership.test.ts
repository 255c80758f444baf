import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { OwnershipResolution } from '../../src/ownership/resolution';
import { runClearway } from './run-clearway';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearway-resolve-ownership-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const GRAPH = {
  root: 'acme',
  parties: [
    { id: 'acme', kind: 'business', name: 'Acme Example Ltd' },
    { id: 'holding', kind: 'business', name: 'Example Holding BV' },
    { id: 'cross', kind: 'business' },
    { id: 'ada', kind: 'person', name: 'Ada Example' },
    { id: 'bo', kind: 'person', name: 'Bo Example' },
  ],
  edges: [
    { owner: 'holding', owned: 'acme', percentage: 60 },
    { owner: 'bo', owned: 'acme', range: { min: 25, max: 50, min_exclusive: true } },
    { owner: 'ada', owned: 'holding', percentage: 60 },
    { owner: 'cross', owned: 'holding', percentage: 40 },
    { owner: 'holding', owned: 'cross', percentage: 100 },
  ],
  roles: [{ party: 'ada', of: 'acme', role: 'control_person' }],
};

async function resolve(graph: unknown, ...args: string[]) {
  await writeFile(join(folder, 'tree.json'), typeof graph === 'string' ? graph : `\u{FEFF}${JSON.stringify(graph)}`);
  return runClearway([...args, 'resolve-ownership', '--input', 'tree.json'], { folder });
}

test('answers in JSON, or draws the tree', async () => {
  const [json, drawn] = [await resolve(GRAPH, '--json'), await resolve(GRAPH)];
  const { outcome, resolution } = json.json<{ outcome: string; resolution: OwnershipResolution }>();
  expect([json.code, outcome]).toEqual([0, 'consider']);
  expect(resolution.owners.map(({ party, shares }) => [party, shares])).toEqual([
    ['ada', { min: 60, max: 60 }],
    ['bo', { min: 25, max: 40 }],
  ]);
  expect([drawn.code, drawn.err]).toEqual([0, '']);
  expect(drawn.out.split('\n').slice(0, 7)).toEqual([
    'Acme Example Ltd',
    '├─ 60 % Example Holding BV',
    '│  ├─ 60 % Ada Example = 60 % in all, at the threshold',
    '│  └─ 40 % cross',
    '│     └─ 100 % Example Holding BV (drawn above)',
    '├─ 25–50 % Bo Example = 25–40 % in all, at the threshold',
    '└─ 0–15 % unexplained',
  ]);
});

test('says which field of the graph is wrong, and no name that stands in it', async () => {
  const wrong = await resolve({ ...GRAPH, edges: [{ owner: 'nobody', owned: 'acme', percentage: 5 }] });
  expect([wrong.code, wrong.err]).toEqual([1, 'clearway: edges[0].owner: no party has this id\n']);
  const shapeless = await resolve({ ...GRAPH, edges: [{ owner: 'ada', owned: 'acme', percentage: 101 }] });
  expect([shapeless.code, shapeless.err.startsWith('clearway: edges[0].percentage: ')]).toEqual([1, true]);
  const none = await resolve('{"Ada Example"');
  expect([none.code, none.err]).toEqual([1, 'clearway: tree.json is no JSON\n']);
});

test('a threshold is above 0 and up to 100', async () => {
  await writeFile(join(folder, 'tree.json'), JSON.stringify(GRAPH));
  const ask = (threshold: string) =>
    runClearway(['resolve-ownership', '--input', 'tree.json', '--threshold', threshold], { folder });
  expect((await ask('0')).code).toBe(2);
  expect((await ask('50')).out).toContain('threshold 50 %');
});
