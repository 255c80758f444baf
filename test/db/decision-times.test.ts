/** Where the time of a decision went: every moment is with exactly one of four. */
import fc from 'fast-check';

import { asTenant } from '../../src/db/database';
import { decisionTimes, timesOfEach } from '../../src/db/decision-times';
import type { TimesOfOne } from '../../src/db/decision-times';
import { TIME_STAGES } from '../../src/domain/operations-view';
import { writePast } from '../support/past-verifications';
import type { Past, PastReview, Stay } from '../support/past-verifications';
import { createTestSystem } from '../support/test-system';
import type { TestSystem } from '../support/test-system';

let system: TestSystem;
beforeAll(async () => {
  system = await createTestSystem();
}, 60_000);
afterAll(() => system.close());

const EVER = { from: '2000-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' };

/** One round of checks, and what it led to. */
type Round =
  | { readonly to: 'customer'; readonly checking: number; readonly waited: number }
  | {
      readonly to: 'reviewers';
      readonly checking: number;
      /** In review, each but the last followed by a wait for a second person. */
      readonly looked: readonly number[];
      readonly second: readonly number[];
      /** Which share of the first look passed before somebody claimed it; null: nobody did. */
      readonly claimedAfter: number | null;
    };

const seconds = fc.integer({ min: 0, max: 100_000 });
const round: fc.Arbitrary<Round> = fc.oneof(
  fc.record({ to: fc.constant('customer' as const), checking: seconds, waited: seconds }),
  fc.record({
    to: fc.constant('reviewers' as const),
    checking: seconds,
    looked: fc.array(seconds, { minLength: 1, maxLength: 3 }),
    second: fc.array(seconds, { minLength: 3, maxLength: 3 }),
    claimedAfter: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  }),
);
const life = fc.record({ collecting: seconds, rounds: fc.array(round, { maxLength: 4 }), last: seconds });

/** The past that these rounds make, and, counted by hand, with whom it was meanwhile. */
function tell({ collecting, rounds, last }: { collecting: number; rounds: readonly Round[]; last: number }) {
  const stays: Stay[] = [{ state: 'collecting', seconds: collecting }];
  const reviews: PastReview[] = [];
  const expected = { customer: 0, reviewer: 0, queue: 0, machine: collecting };
  let at = collecting;
  const stay = (state: Stay['state'], length: number) => {
    stays.push({ state, seconds: length });
    at += length;
  };
  for (const each of rounds) {
    stay('checking', each.checking);
    expected.machine += each.checking;
    if (each.to === 'customer') {
      stay('awaiting_customer', each.waited);
      expected.customer += each.waited;
      continue;
    }
    const openedAt = at;
    const [first = 0] = each.looked;
    const unclaimed = each.claimedAfter === null ? undefined : Math.floor(first * each.claimedAfter);
    each.looked.forEach((length, index) => {
      if (index > 0) {
        const waited = each.second[index] ?? 0;
        stay('awaiting_second_approval', waited);
        expected.queue += waited;
      }
      stay('in_review', length);
      const inQueue = unclaimed === undefined ? length : index === 0 ? unclaimed : 0;
      expected.queue += inQueue;
      expected.reviewer += length - inQueue;
    });
    reviews.push({ openedAt, closedAt: at, ...(unclaimed !== undefined && { claimedAt: openedAt + unclaimed }) });
  }
  stay('checking', last);
  expected.machine += last;
  const past: Past = { stays, end: 'decided', reviews };
  return { past, expected: { ...expected, total: at } };
}

const rounded = (times: TimesOfOne) =>
  Object.fromEntries(TIME_STAGES.map((stage) => [stage, Math.round(times[stage] * 1000) / 1000]));

test('customer, reviewer, machine and queue add up to the total, whatever happened to a verification', async () => {
  await fc.assert(
    fc.asyncProperty(life, async (lived) => {
      const tenant = await system.tenant();
      const { past, expected } = tell(lived);
      await writePast(system.owner, tenant, past);
      const [times, ...others] = await asTenant(system.app, tenant, (tx) => timesOfEach(tx, EVER));
      if (!times || others.length > 0) throw new Error('One verification was decided');
      expect(rounded(times)).toEqual(expected);
      expect(times.customer + times.reviewer + times.machine + times.queue).toBeCloseTo(times.total, 3);
    }),
    { numRuns: 60 },
  );
}, 120_000);

test('a median and a 95th percentile are over those that were ever in that stage', async () => {
  const tenant = await system.tenant();
  const quick: Past = {
    stays: [
      { state: 'collecting', seconds: 1 },
      { state: 'checking', seconds: 1 },
    ],
    end: 'decided',
  };
  for (let i = 0; i < 9; i++) await writePast(system.owner, tenant, quick);
  await writePast(system.owner, tenant, {
    stays: [
      { state: 'collecting', seconds: 1 },
      { state: 'checking', seconds: 1 },
      { state: 'in_review', seconds: 100 },
    ],
    end: 'decided',
    reviews: [{ openedAt: 2, claimedAt: 62, closedAt: 102 }],
  });
  // Neither is decided: they say nothing of how long deciding takes.
  await writePast(system.owner, tenant, { stays: [{ state: 'collecting', seconds: 5_000 }] });
  await writePast(system.owner, tenant, {
    stays: [
      { state: 'collecting', seconds: 1 },
      { state: 'checking', seconds: 1 },
      { state: 'awaiting_customer', seconds: 9 },
    ],
    end: 'expired',
  });
  const { count, stages } = await asTenant(system.app, tenant, (tx) => decisionTimes(tx, EVER));
  expect(count).toBe(10);
  expect(stages.machine).toEqual({ count: 10, p50Seconds: 2, p95Seconds: 2 });
  expect(stages.reviewer).toEqual({ count: 1, p50Seconds: 40, p95Seconds: 40 });
  expect(stages.queue).toEqual({ count: 1, p50Seconds: 60, p95Seconds: 60 });
  expect(stages.customer).toEqual({ count: 0, p50Seconds: null, p95Seconds: null });
  expect(stages.total).toMatchObject({ count: 10, p50Seconds: 2 });
});

test('only what was decided within the time asked for counts, the end excluded, and never another tenant’s', async () => {
  const [tenant, other] = [await system.tenant(), await system.tenant()];
  const decidedAt = (iso: string): Past => ({
    stays: [
      { state: 'collecting', seconds: 1 },
      { state: 'checking', seconds: 1 },
    ],
    end: 'decided',
    lastAt: new Date(iso),
  });
  for (const iso of ['2026-10-31T23:59:59Z', '2026-11-01T00:00:00Z', '2026-11-30T00:00:00Z', '2026-12-01T00:00:00Z']) {
    await writePast(system.owner, tenant, decidedAt(iso));
  }
  await writePast(system.owner, other, decidedAt('2026-11-15T00:00:00Z'));
  const span = { from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' };
  expect((await system.reads.decisionTimes(tenant, span)).count).toBe(2);
});
