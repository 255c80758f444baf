/** The demo as it is shown, against a real API and a real worker over HTTP. */
import { play } from '../../src/demo/play';
import { ensureDevKeys } from '../../src/processes/dev-keys';
import { openDesk } from '../support/desk';
import type { Desk } from '../support/desk';
import { brokenInvariants } from '../support/invariants';
import { createTestDatabase } from '../support/postgres';
import type { TestDatabase } from '../support/postgres';
import { createDeployment } from '../support/processes';
import type { Deployment } from '../support/processes';

// Longer than the demo itself waits for one of them.
jest.setTimeout(240_000);

let database: TestDatabase;
let deployment: Deployment;
let desk: Desk;

beforeAll(async () => {
  database = await createTestDatabase();
  deployment = await createDeployment({ DATABASE_URL: database.url, DOCUMENT_TIMEOUT: '60s' });
  const { config, secrets } = deployment;
  desk = await openDesk({ database, config, secrets });
}, 60_000);
afterAll(async () => {
  await deployment.close();
  await desk.close();
  await database.drop();
});

test('everyone ends as their story says, and nothing is broken', async () => {
  const keys = await ensureDevKeys(database.url, null);
  const [api] = await Promise.all([
    deployment.start('api'),
    deployment.start('worker', { TEMPORAL_ADDRESS: desk.address, TEMPORAL_NAMESPACE: desk.namespace }),
  ]);
  const said: string[] = [];
  const lines: string[] = [];
  const dev = {
    apiUrl: api.url,
    ...keys,
    temporalAddress: desk.address,
    temporalUiUrl: '',
    databaseUrl: database.url,
    people: [],
  };
  await play(
    dev,
    (name, words) => void said.push(`${name}: ${words}`),
    (text) => void lines.push(text),
  );

  expect(lines[0]).toMatch(/: ACTIVE without anybody looking$/);
  const ended = lines.flatMap((line) => / ([A-Z_]+) +http\S+\/v1\/customers\//.exec(line)?.[1] ?? []);
  expect(ended).toEqual(['ACTIVE', 'APPROVAL_PENDING', 'ACTIVE', 'RESTRICTED', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE']);
  const told = said.join('\n');
  expect(told).toMatch(/in_review · document\.mrz_invalid/);
  expect(told).toMatch(/awaiting_customer · .*document\.blurred.* · please send documents\.passport\.front_doc/);
  expect(told).toMatch(
    /Specimen Trading Ltd: .*awaiting_customer · .* · please send owners\[2\]\.documents\.passport\.front_doc/,
  );
  expect(told).toMatch(/Specimen Trading Ltd: {3}Specimen Holdings LLC: 40 % of it, clear/);
  expect(told).toMatch(/: 28 % of it, clear/);
  expect(told).toMatch(/Dora Exemplo: 12 % of it, not required/);
  expect(await brokenInvariants(database.owner)).toEqual({});
});
