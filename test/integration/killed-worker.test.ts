/**
 * A worker that dies with `kill -9`, with customers at every stage: each is decided once by the next worker. The worker is
 * a process of its own; it is held at each stage from within Postgres, and killed there.
 */
import { rowsOf } from '../../src/db/database';
import { getProgress } from '../../workflows/messages';
import { openCase } from '../support/case';
import type { Case } from '../support/case';
import { business, LAGOS, MUSTERSCHURKE, nextCpf, person, withoutAddress } from '../support/customers';
import { openDesk } from '../support/desk';
import type { Desk } from '../support/desk';
import { holdRow } from '../support/hold-row';
import { brokenInvariants } from '../support/invariants';
import { createTestDatabase } from '../support/postgres';
import type { TestDatabase } from '../support/postgres';
import { createDeployment } from '../support/processes';
import type { Deployment, TestProcess } from '../support/processes';
import { passportHolder } from '../support/specimen-customer';
import { installStages } from '../support/stages';
import type { Stages } from '../support/stages';
import { startTcpProxy } from '../support/tcp-proxy';
import type { TcpProxy } from '../support/tcp-proxy';
import { setPatience, until } from '../support/until';

jest.setTimeout(240_000);
setPatience(90_000);

let database: TestDatabase;
let deployment: Deployment;
let desk: Desk;
let stages: Stages;
let wire: TcpProxy;

beforeAll(async () => {
  database = await createTestDatabase();
  deployment = await createDeployment({ DATABASE_URL: database.url, DOCUMENT_TIMEOUT: '60s' });
  const { config, secrets } = deployment;
  desk = await openDesk({ database, config, secrets });
  wire = await startTcpProxy(desk.address);
  stages = await installStages(database.url);
}, 60_000);
afterAll(async () => {
  await deployment.close();
  await wire.close();
  await desk.close();
  await database.drop();
});

const startWorker = (address: string): Promise<TestProcess> =>
  deployment.start('worker', { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: desk.namespace });

/** A decision that has committed, although nobody but Postgres knows. */
async function untilDecided(customer: Case, count: number): Promise<void> {
  await until(`decision ${count} has committed`, async () => (await customer.outcomes()).length === count);
}

test('a customer at any stage is decided once, when the worker is killed there and another one comes', async () => {
  const undelivered = await openCase(desk, person());
  const unmarked = await openCase(desk, person());
  const inChecks = await openCase(desk, person());
  const atDecision = await openCase(desk, person());
  const tin = { idType: 'tin', number: nextCpf(), issuingCountry: 'BRA' } as const;
  const { claims, document } = await passportHolder('first');
  const looking = await openCase(desk, person({ claims, documents: [tin, document] }));
  const asked = await openCase(desk, withoutAddress());
  const inReview = await openCase(desk, person({ claims: MUSTERSCHURKE }));
  const decidedUnheard = await openCase(desk, person());
  // With a page to look at, its checks are in the history when it is decided: they are not run again.
  const referredUnheard = await openCase(desk, business({ documents: [(await passportHolder('second')).document] }));
  const askedUnheard = await openCase(desk, business());
  const clearedUnheard = await openCase(desk, person({ claims: MUSTERSCHURKE }));

  // The relay passes over rows that somebody holds.
  const [row, unmarkedRow] = await Promise.all(
    [undelivered, unmarked].map(({ id }) =>
      holdRow(database.url, 'select from outbox where customer_id = $1 for update', [id]),
    ),
  );
  await stages.hold('checks', inChecks.id);
  await stages.hold('decision', atDecision.id);
  await stages.hold('document', looking.id);
  for (const each of [decidedUnheard, referredUnheard]) await stages.hold('decision', each.id);

  const first = await startWorker(wire.address);
  await Promise.all([asked.untilState('awaiting_customer'), inReview.untilState('in_review')]);
  await Promise.all([askedUnheard.untilState('in_review'), clearedUnheard.untilState('in_review')]);
  for (const each of [askedUnheard, clearedUnheard]) await stages.hold('decision', each.id);
  await askedUnheard.verdict('request_information', { requirements: ['address'] });
  await clearedUnheard.verdict('clear_match');
  await stages.untilHeld(7);
  // The last one, because the relay does nothing else while it stands there.
  await stages.hold('sent', unmarked.id);
  await unmarkedRow?.release();
  await stages.untilHeld(8);

  // What commits from here on, nobody hears of: the wire to Temporal swallows it.
  wire.swallow();
  for (const each of [decidedUnheard, referredUnheard]) await stages.release('decision', each.id);
  for (const each of [askedUnheard, clearedUnheard]) await stages.release('decision', each.id);
  await untilDecided(decidedUnheard, 1);
  await untilDecided(referredUnheard, 1);
  await untilDecided(askedUnheard, 2);
  await untilDecided(clearedUnheard, 2);
  first.kill('SIGKILL');
  expect(await first.ended).toBe('signal SIGKILL');
  await stages.releaseAll();
  await row?.release();

  // Meanwhile people go on.
  expect(await atDecision.outcomes()).toEqual([]);
  await asked.change({ address: LAGOS });
  await inReview.verdict('clear_match');
  await referredUnheard.verdict('approve');
  // The relay that died held some rows for half a minute; they come back now instead.
  await database.owner.raw('update outbox set claimed_until = now() where claimed_until is not null');

  const second = await startWorker(desk.address);
  for (const each of [undelivered, unmarked, inChecks, atDecision, looking, asked, inReview, decidedUnheard]) {
    await each.untilStatus('ACTIVE', 'decided');
  }
  await referredUnheard.untilStatus('ACTIVE', 'decided');
  await clearedUnheard.untilStatus('ACTIVE', 'decided');
  await askedUnheard.untilState('awaiting_customer');
  const { workflow } = desk.client;
  await until('the workflow knows that it waits for the customer', async () => {
    const progress = await workflow.getHandle(askedUnheard.workflowId).query(getProgress);
    return progress.state === 'awaiting_customer';
  });

  expect(await unmarked.outcomes()).toEqual(['approve']);
  expect(await inChecks.outcomes()).toEqual(['approve']);
  expect(await atDecision.outcomes()).toEqual(['approve']);
  expect(await looking.outcomes()).toEqual(['approve']);
  expect(await asked.outcomes()).toEqual(['request_information', 'approve']);
  expect(await inReview.outcomes()).toEqual(['refer', 'approve']);
  expect(await decidedUnheard.outcomes()).toEqual(['approve']);
  expect(await referredUnheard.outcomes()).toEqual(['refer', 'approve']);
  expect(await clearedUnheard.outcomes()).toEqual(['refer', 'approve']);
  expect(await askedUnheard.outcomes()).toEqual(['refer', 'request_information']);
  expect(await brokenInvariants(database.owner)).toEqual({});
  const twice = await rowsOf(
    database.owner.raw(`select kind, subject from checks where kind = 'document' group by 1, 2 having count(*) > 1`),
  );
  expect(twice).toEqual([]);

  second.kill('SIGTERM');
  expect(await second.ended).toBe('code 0');
});
