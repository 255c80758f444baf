/** Temporal goes away, and once even forgets everything: intake goes on, and Postgres alone brings everyone to an end. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openCase } from '../support/case';
import type { Case } from '../support/case';
import { LAGOS, MUSTERSCHURKE, person, withoutAddress } from '../support/customers';
import { brokenInvariants } from '../support/invariants';
import { startOwnTemporal } from '../support/own-temporal';
import type { OwnTemporal } from '../support/own-temporal';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';
import { until } from '../support/until';

jest.setTimeout(120_000);

let folder: string;
let temporal: OwnTemporal;
let system: RunningSystem;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearway-lost-'));
  temporal = await startOwnTemporal(folder);
  system = await startSystem({
    temporalAddress: temporal.address,
    namespace: 'default',
    environment: { RECONCILE_EVERY: '1s' },
    policy: { deadlines: { customer: '8s' } },
  });
}, 60_000);
afterAll(async () => {
  await system.close();
  await temporal.stop();
  await rm(folder, { recursive: true, force: true });
});

test('while Temporal is stopped customers are accepted, changed and judged; after it returns all is carried out', async () => {
  const asked = await openCase(system, withoutAddress());
  const matched = await openCase(system, person({ claims: MUSTERSCHURKE }));
  await Promise.all([asked.untilState('awaiting_customer'), matched.untilState('in_review')]);

  await temporal.stop();
  const fresh = await Promise.all(Array.from({ length: 5 }, () => openCase(system, person())));
  await asked.change({ address: LAGOS });
  await matched.verdict('clear_match');
  for (const each of fresh) expect((await each.see()).status).toBe('APPROVAL_PENDING');
  await until('the relay tries', async () => {
    const { rows } = await system.owner.raw<{ rows: unknown[] }>(
      'select from outbox where sent_at is null and attempts > 0',
    );
    return rows.length > 0;
  });

  await temporal.start();
  const returned = Date.now();
  for (const each of [...fresh, asked, matched]) await each.untilStatus('ACTIVE', 'decided');
  expect(Date.now() - returned).toBeLessThan(60_000);
  for (const each of fresh) expect(await each.outcomes()).toEqual(['approve']);
  expect(await brokenInvariants(system.owner)).toEqual({});
});

test('when Temporal forgets everything, whoever was under way is brought to an end from Postgres alone', async () => {
  const asked = await openCase(system, withoutAddress());
  const silent = await openCase(system, withoutAddress());
  const matched = await openCase(system, person({ claims: MUSTERSCHURKE }));
  const judged = await openCase(system, person({ claims: MUSTERSCHURKE }));
  const trying = await openCase(system, person({ metadata: { simulate: { screening: 'unavailable' } } }));
  const done = await openCase(system, person());
  await Promise.all([asked.untilState('awaiting_customer'), silent.untilState('awaiting_customer')]);
  await Promise.all([matched.untilState('in_review'), judged.untilState('in_review')]);
  await until('a check could not find out', async () => (await trying.verification()).blockedOn === 'check:screening');
  await done.untilStatus('ACTIVE', 'decided');
  const deadline = (await silent.verification()).dueAt;

  await temporal.forget();
  // The verdict's signal will find no workflow; and the reconciler leaves the youngest to the relay, so time passes.
  await judged.verdict('confirm_match');
  await temporal.start();
  await system.owner.raw(`update verifications set opened_at = opened_at - interval '1 minute' where ended_at is null`);

  await judged.untilStatus('LOCKED', 'decided');
  await until('every open one has a workflow again', async () => {
    const open = await Promise.all([asked, silent, matched, trying].map((each) => isRunning(each)));
    return open.every(Boolean);
  });
  expect((await silent.verification()).dueAt).toBe(deadline);
  await asked.change({ address: LAGOS });
  await matched.verdict('clear_match');
  await trying.change({ metadata: { simulate: null } });
  await Promise.all([asked, matched, trying].map((each) => each.untilStatus('ACTIVE', 'decided')));
  await silent.untilStatus('RESTRICTED', 'expired');

  expect(await asked.outcomes()).toEqual(['request_information', 'approve']);
  expect(await matched.outcomes()).toEqual(['refer', 'approve']);
  expect(await judged.outcomes()).toEqual(['refer', 'decline']);
  expect(await trying.outcomes()).toEqual(['approve']);
  expect(await brokenInvariants(system.owner)).toEqual({});
  // Who was decided is left alone.
  expect(await isRunning(done)).toBe(false);
  expect((await done.see()).status).toBe('ACTIVE');
});

async function isRunning({ workflowId }: Case): Promise<boolean> {
  return system.client.workflow
    .getHandle(workflowId)
    .describe()
    .then(
      ({ status }) => status.name === 'RUNNING',
      () => false,
    );
}
