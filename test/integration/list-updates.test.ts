/** From the publisher's server to the reviewer: a worker that has no lists fetches them, and follows what changes. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pino from 'pino';
import { Registry } from 'prom-client';

import { createListUpdater } from '../../src/processes/list-updater';
import { type ListServer, sends, startListServer } from '../screening/store/list-server';
import { openCase } from '../support/case';
import { person } from '../support/customers';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';
import { until } from '../support/until';
import { followLists } from '../support/watchlists';

let system: RunningSystem;
let server: ListServer;
let folder: string;
let published: string;
const metrics = new Registry();

const publish = (text: string) => server.answers.set('/consolidated.xml', sends(text));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearway-list-updates-'));
  published = await readFile(join(__dirname, '../screening/lists/fixtures/un.xml'), 'utf8');
  server = await startListServer();
  publish(published);
  const off = 'us_ofac=off uk_sanctions=off us_csl=off';
  const updateLists = createListUpdater({
    directory: folder,
    sources: `un_csl=${server.url}/consolidated.xml ${off}`,
    maxShrinkShare: 0.2,
    logger: pino({ level: 'silent' }),
    metrics,
  });
  system = await startSystem({
    watchlistsDir: folder,
    requiredLists: ['un_csl'],
    monitoring: { updateLists, settle: 1 },
  });
}, 60_000);
afterAll(async () => {
  await system.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

async function active(firstName: string, lastName: string) {
  const customer = await openCase(system, person({ claims: { firstName, lastName, dateOfBirth: '1971-02-03' } }));
  await customer.untilStatus('ACTIVE', 'decided');
  return customer;
}

test('a worker without the lists that it needs fetches them at once, and customers who waited are screened', async () => {
  const zora = await active('Zora', 'Testperson');
  const { checks } = await zora.verification();
  expect(checks.findLast(({ kind }) => kind === 'screening')?.data).toEqual({
    un_csl: expect.stringMatching(/^sha256:/) as string,
  });
});

test('operators see the list with its age, and that its source has just confirmed it', async () => {
  const look = async () => (await system.reads.watchlists(await system.tenant())).find(({ list }) => list === 'un_csl');
  const list = await until('the look-up is on record', async () => {
    const found = await look();
    return found?.lastLookup && found;
  });
  expect(list).toMatchObject({ required: true, stale: false, lastLookup: { outcome: 'updated' } });
  expect(list.inUse).toMatchObject({ kind: 'sanctions', version: expect.stringMatching(/^sha256:/) as string });
  expect(list.inUse?.entries).toBeGreaterThan(0);
});

test('somebody on the fetched list waits for a reviewer', async () => {
  const claims = { firstName: 'Zebulon', lastName: 'Quillfeather', dateOfBirth: '1961-05-06' };
  const listed = await openCase(system, person({ claims }));
  await listed.untilStatus('APPROVAL_PENDING', 'in_review');
  const findings = (await listed.verification()).checks.flatMap((check) =>
    check.kind === 'screening' ? check.findings : [],
  );
  expect(findings.map(({ staff_note }) => staff_note)).toEqual([expect.stringMatching(/the name agrees at 0\.\d\d/)]);
});

test('a list that comes broken is refused and kept aside, and the old one stays in use', async () => {
  publish(published.slice(0, published.length / 2));
  await followLists(system);
  expect(await readdir(join(folder, 'un_csl', 'refused'))).toHaveLength(1);
  expect(await metrics.getSingleMetricAsString('clearway_watchlist_updates_total')).toContain(
    '{list="un_csl",outcome="refused"} 1',
  );
  const lists = await system.reads.watchlists(await system.tenant());
  expect(lists.find(({ list }) => list === 'un_csl')).toMatchObject({
    stale: false,
    lastLookup: { outcome: 'refused' },
  });
  await active('Amaka', 'Bystander');
});

test('a new version is taken up, and restricts the active customer whom a new entry matches', async () => {
  const yelena = await active('Yelena', 'Inventova');
  const entry =
    '<INDIVIDUAL><DATAID>900101</DATAID><FIRST_NAME>YELENA</FIRST_NAME><SECOND_NAME>INVENTOVA</SECOND_NAME></INDIVIDUAL>';
  publish(published.replace('</INDIVIDUALS>', `${entry}</INDIVIDUALS>`));
  await followLists(system);
  await yelena.untilStatus('RESTRICTED', 'in_review');
  expect((await yelena.verification()).openedBecause).toBe('list_changed');
});
