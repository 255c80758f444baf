import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { fetchFrom } from '../../../src/documents/faces/load-human';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearway-faces-'));
  await mkdir(join(folder, 'models'));
  await writeFile(join(folder, 'models', 'one.json'), '{"one":1}');
  await writeFile(join(folder, 'models', 'one.bin'), Buffer.from([0, 255]));
  await mkdir(join(folder, 'models-of-others'));
  await writeFile(join(folder, 'models-of-others', 'two.json'), '{}');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the library fetches its models from the disk', async () => {
  const fetched = fetchFrom([join(folder, 'models')]);
  const url = pathToFileURL(join(folder, 'models', 'one.json'));
  const answer = await fetched(url);
  expect([await answer.json(), answer.headers.get('content-type')]).toEqual([{ one: 1 }, 'application/json']);
  expect(await (await fetched(new Request(url))).json()).toEqual({ one: 1 });
  const weights = await fetched(pathToFileURL(join(folder, 'models', 'one.bin')).href);
  expect([...new Uint8Array(await weights.arrayBuffer())]).toEqual([0, 255]);
});

test('and nothing from anywhere else: no network, no other folder, no way out of its own', async () => {
  const fetched = fetchFrom([join(folder, 'models')]);
  const own = pathToFileURL(join(folder, 'models')).href;
  for (const url of [
    'http://127.0.0.1:9/model.json',
    'https://cdn.example/model.json',
    'data:application/json,{}',
    pathToFileURL(join(folder, 'models-of-others', 'two.json')).href,
    `${own}/../models-of-others/two.json`,
    own,
  ])
    await expect(fetched(url)).rejects.toThrow('nothing is fetched from there');
});
