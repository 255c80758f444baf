import { join } from 'node:path';
import { loadLists } from '../../../src/screening/store/load-lists';
import { updateList } from '../../../src/screening/store/update-list';
import { directoryOf, readJson, removeDirectories, unList, writeFiles } from './list-folders';
import { type ListServer, sends, startListServer } from './list-server';

let server: ListServer;
beforeAll(async () => {
  server = await startListServer();
  server.answers.set('/un.xml', sends(unList(['Ann Testperson'])));
});
afterAll(() => server.close());
afterEach(removeDirectories);

const VERSION = `sha256:${'0'.repeat(64)}`;

/** A list that was fetched, with this over its pointer or its manifest. */
async function fetched(over: { pointer?: object | string; manifest?: object | string }) {
  const directory = await directoryOf();
  const source = { list: 'un_csl', files: [{ file: 'consolidated.xml', url: `${server.url}/un.xml` }] as const };
  const update = () => updateList({ source, directory, now: () => new Date('2026-03-01T00:00:00Z') });
  const { version = '' } = await update();
  const place = join('un_csl/versions', version.slice(7, 23), 'manifest.json');
  const merged = async (path: string, value: object | string | undefined) =>
    typeof value === 'string' ? value : JSON.stringify({ ...(await readJson(directory, path)), ...value });
  await writeFiles(directory, {
    [place]: await merged(place, over.manifest),
    'un_csl/current.json': await merged('un_csl/current.json', over.pointer),
  });
  return { directory, update, version };
}

const file = { file: 'consolidated.xml', sha256: VERSION };

test.each([
  ['is cut off', { pointer: '{"version": "sha' }, 'file_malformed'],
  ['is no object', { pointer: 'null' }, 'file_malformed'],
  ['leads out of the folder', { pointer: { version: 'sha256:../../../../other' } }, 'file_malformed'],
  ['has no day', { pointer: { date: '2026-02-30' } }, 'file_malformed'],
  ['leads nowhere', { pointer: { version: VERSION } }, 'file_missing'],
  ['leads to a manifest that is cut off', { manifest: '{"list":' }, 'file_malformed'],
  ['leads to another version', { manifest: { version: VERSION } }, 'file_malformed'],
  ['leads to a version without files', { manifest: { files: [] } }, 'file_malformed'],
  ['leads to a file elsewhere', { manifest: { files: [{ ...file, file: '../../../other.xml' }] } }, 'file_malformed'],
  ['leads to a file that has no hash', { manifest: { files: [{ file: 'consolidated.xml' }] } }, 'file_malformed'],
  ['leads to a file that is gone', { manifest: { files: [{ ...file, file: 'sdn_advanced.xml' }] } }, 'file_unreadable'],
])('a pointer that %s is a problem and not another list, until the list is fetched again', async (_, over, code) => {
  const { directory, update, version } = await fetched(over);
  expect(await loadLists(directory)).toMatchObject({ lists: [], problems: [{ list: 'un_csl', code }] });
  expect(await update()).toMatchObject({ outcome: 'updated', version });
  expect(await loadLists(directory)).toMatchObject({ lists: [{ version }], problems: [] });
});
