/** Customers whose time has come, over a real Temporal and Postgres; and a match where the operator keeps customers active. */
import { rowsOf } from '../../src/db/database';
import { shippedPolicy } from '../../src/policy/shipped-policy';
import type { ReviewCounts } from '../../src/domain/monitoring';
import { PERIODIC_REVIEW, UPDATE_WATCHLISTS } from '../../src/temporal/ensure-schedules';
import { openCase } from '../support/case';
import type { Case } from '../support/case';
import { business, nextCpf, person } from '../support/customers';
import { brokenInvariants } from '../support/invariants';
import { startSystem } from '../support/running-system';
import type { RunningSystem } from '../support/running-system';
import { until } from '../support/until';
import { createTestLists, followLists, reviewNow as reviewRun } from '../support/watchlists';
import type { TestLists } from '../support/watchlists';

let system: RunningSystem;
let lists: TestLists;

beforeAll(async () => {
  lists = await createTestLists();
  system = await startSystem({ watchlistsDir: lists.folder, policy: { onNewMatch: 'keep' } });
}, 60_000);
afterAll(async () => {
  await system.close();
  await lists.remove();
});

const MONTHS_36 = shippedPolicy().reviewEvery.low;
const reviewNow = async (most: number): Promise<ReviewCounts> => (await reviewRun(system, most)).counts;

const setDue = ({ id }: Case, at: string | null) =>
  system.owner.raw('update customers set next_review_at = ? where id = ?', [at, id]);
const reviewTimeOf = async (each: Case) => Date.parse((await each.see()).nextReviewAt ?? '');
const numberOf = async ({ tenantId, id }: Case) => (await system.reads.verifications(tenantId, id))?.length;
const movesOf = async ({ id }: Case) =>
  (
    await rowsOf<{ to: string }>(
      system.owner.raw('select to_value as "to" from status_transitions where subject_id = ? order by version', [id]),
    )
  ).map(({ to }) => to);

test('an approval says when it is looked at again: by the risk, or before a document expires', async () => {
  const low = await openCase(system, person());
  const expiring = await openCase(
    system,
    person({ documents: [{ idType: 'tin', number: nextCpf(), issuingCountry: 'BRA', validUntil: '2027-12-31' }] }),
  );
  for (const each of [low, expiring]) await each.untilStatus('ACTIVE', 'decided');

  expect(Math.abs((await reviewTimeOf(low)) - Date.now() - MONTHS_36)).toBeLessThan(3_600_000);
  expect(await reviewTimeOf(expiring)).toBe(Date.parse('2027-12-02T00:00:00Z'));
});

test('who is due is verified again, the longest due first and so many a run, and stays active meanwhile', async () => {
  const [first, second, notDue] = [
    await openCase(system, person()),
    await openCase(system, person()),
    await openCase(system, person()),
  ];
  for (const each of [first, second, notDue]) await each.untilStatus('ACTIVE', 'decided');
  await setDue(first, '2026-01-01T00:00:00Z');
  await setDue(second, '2026-01-02T00:00:00Z');

  expect(await reviewNow(1)).toEqual({ due: 1, opened: 1 });
  await until('the first is decided again', async () => (await first.outcomes()).length === 2);
  await first.untilQuiet();
  expect((await first.verification()).openedBecause).toBe('periodic_review');
  expect(await movesOf(first)).toEqual(['APPROVAL_PENDING', 'ACTIVE']);
  expect(await reviewTimeOf(first)).toBeGreaterThan(Date.now());
  expect(await numberOf(second)).toBe(1);

  expect(await reviewNow(10)).toEqual({ due: 1, opened: 1 });
  await until('the second is decided again', async () => (await second.outcomes()).length === 2);
  expect(await reviewNow(10)).toEqual({ due: 0, opened: 0 });
  expect(await numberOf(notDue)).toBe(1);
});

test('a review that is for a person leaves the business active until it is decided, and is not opened twice', async () => {
  const trading = await openCase(system, business());
  await trading.verdict('approve');
  await trading.untilStatus('ACTIVE', 'decided');
  await setDue(trading, '2026-01-01T00:00:00Z');

  expect(await reviewNow(10)).toEqual({ due: 1, opened: 1 });
  const { status } = await trading.untilState('in_review');
  expect(status).toBe('ACTIVE');
  expect(await reviewNow(10)).toEqual({ due: 0, opened: 0 });

  await trading.verdict('decline');
  await trading.untilStatus('RESTRICTED', 'decided');
  expect(await reviewNow(10)).toEqual({ due: 0, opened: 0 });
});

test('an approval from before reviews had a time gets one, which runs from then', async () => {
  const old = await openCase(system, person());
  await old.untilStatus('ACTIVE', 'decided');
  await setDue(old, null);

  expect(await reviewNow(10)).toEqual({ due: 1, opened: 0 });
  expect(Math.abs((await reviewTimeOf(old)) - Date.now() - MONTHS_36)).toBeLessThan(3_600_000);
  expect(await numberOf(old)).toBe(1);
});

test('where the operator keeps customers active, a match opens a review and nothing else; a change of name ends that', async () => {
  const olga = await openCase(
    system,
    person({ claims: { firstName: 'Olga', lastName: 'Unrealova', dateOfBirth: '1966-06-07' } }),
  );
  await olga.untilStatus('ACTIVE', 'decided');
  await lists.add(900201, 'UNREALOVA, Olga', 'DOB 07 Jun 1966;');
  await followLists(system);
  const { status } = await olga.untilState('in_review');
  expect(status).toBe('ACTIVE');
  const { id } = await olga.review();

  await olga.change({ claims: { firstName: 'Olya' } });
  expect((await olga.see()).status).toBe('APPROVAL_PENDING');
  await olga.review(id);
  expect((await olga.see()).status).toBe('APPROVAL_PENDING');
  await olga.verdict('clear_match');
  await olga.untilStatus('ACTIVE', 'decided');
});

test('the schedules are there, and a second worker leaves what an operator paused as it is', async () => {
  const handle = system.client.schedule.getHandle(UPDATE_WATCHLISTS);
  await handle.pause('maintenance');
  await system.restartWorker();

  const { spec, state, policies } = await handle.describe();
  expect(state).toMatchObject({ paused: true, note: 'maintenance' });
  expect(spec.intervals).toEqual([expect.objectContaining({ every: 86_400_000 })]);
  expect(spec.jitter).toBe(8_640_000);
  expect(policies.overlap).toBe('SKIP');
  const reviews = await system.client.schedule.getHandle(PERIODIC_REVIEW).describe();
  expect(reviews.action).toMatchObject({ type: 'startWorkflow', workflowType: 'reviewPeriodically' });
  await system.client.schedule.getHandle(PERIODIC_REVIEW).trigger();
  await until('the triggered run has ended', async () => {
    const { info } = await system.client.schedule.getHandle(PERIODIC_REVIEW).describe();
    return info.recentActions.length > 0 && info.runningActions.length === 0;
  });
});

test('in the end nothing is broken', async () => {
  expect(await brokenInvariants(system.owner)).toEqual({});
});
