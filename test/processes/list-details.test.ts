import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { listDetails } from '../../src/processes/list-details';
import { createScreenedLists } from '../../src/screening/screened-lists';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearway-list-details-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(list: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(join(folder, list), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, list, name), text);
}

async function detailsWith(required: readonly string[] = []) {
  const lists = createScreenedLists(folder, { required });
  await lists.reload();
  return listDetails(lists, new Date('2026-03-11T12:00:00Z'));
}

test('every list has its age, and all is well', async () => {
  await write('own_deny', { 'list.json': '{"date":"2026-03-01"}', 'own_deny.csv': 'id,name\n1,Zebulon Quill\n' });
  expect(await detailsWith()).toEqual({ watchlists: 'ok', watchlist_own_deny_age_days: 10 });
});

test('a required list that is not there, and one that does not load, are named', async () => {
  await write('own_deny', { 'list.json': '{"date":"2026-03-01"}', 'own_deny.csv': 'id,name\n1,Zebulon Quill\n' });
  await write('own_deny_partners', { 'own_deny_partners.csv': 'id,name\n1,\n' });
  expect((await detailsWith(['un_csl']))['watchlists']).toBe('degraded: own_deny_partners, un_csl');
});

test('without any list it says so', async () => {
  expect(await detailsWith()).toEqual({ watchlists: 'none loaded' });
});
