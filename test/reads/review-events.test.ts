import { createReviewEvents } from '../../src/reads/review-events';
import type { ReviewEvent, ReviewEvents } from '../../src/reads/review-events';
import { MUSTERSCHURKE, person } from '../support/customers';
import { by, createTestSystem, FIRST_REVIEWER, SECOND_REVIEWER } from '../support/test-system';
import type { TestSystem } from '../support/test-system';
import { until } from '../support/until';
import { applyVerdict, openReview, verify } from '../support/verify';

let system: TestSystem;
let events: ReviewEvents;
let tenant: string;
beforeAll(async () => {
  system = await createTestSystem();
}, 60_000);
beforeEach(async () => {
  tenant = await system.tenant();
  events = createReviewEvents({ url: system.url, trouble: () => undefined });
});
afterEach(() => events.stop());
afterAll(() => system.close());

/** Somebody who hears from now on. */
async function watching(tenantId: string, id = FIRST_REVIEWER) {
  const heard: ReviewEvent[] = [];
  let missed = 0;
  let isOver = false;
  const unwatch = events.watch(
    { tenantId, id },
    {
      changed: (event) => void heard.push(event),
      missed: () => void missed++,
      over: () => {
        isOver = true;
      },
    },
  );
  await until('it can hear', () => missed > 0);
  return { heard, unwatch, missed: () => missed, isOver: () => isOver };
}

const referred = async () => {
  const { value } = await system.commands.createCustomer(by(tenant), person({ claims: MUSTERSCHURKE }));
  await verify(system, tenant, value.id);
  return openReview(system, tenant, value.id);
};

test('whoever watches hears what happens to a review, in its order, and another tenant hears nothing', async () => {
  const ours = await watching(tenant);
  const theirs = await watching(await system.tenant());
  const review = await referred();
  await system.owner('api_keys').insert({
    id: 'reviewr2',
    tenant_id: tenant,
    role: 'reviewer',
    name: 'second desk',
    secret_hash: Buffer.alloc(32, 7),
  });
  await system.commands.claimReview(by(tenant, FIRST_REVIEWER), review.id);
  await system.commands.reassignReview(by(tenant, FIRST_REVIEWER), review.id, SECOND_REVIEWER);
  await system.commands.releaseReview(by(tenant, SECOND_REVIEWER), review.id);
  await system.commands.giveVerdict(by(tenant, FIRST_REVIEWER), review.id, {
    action: 'decline',
    reasonCode: 'test_reason',
    note: 'Ten letters or more.',
    entryIds: [],
    requirements: [],
  });
  await applyVerdict(system, tenant, review.customerId);
  await until('it is decided', () => ours.heard.some(({ what }) => what === 'decided'));
  expect(ours.heard.map(({ what }) => what)).toEqual([
    'opened',
    'claimed',
    'reassigned',
    'released',
    'claimed',
    'verdict_given',
    'decided',
  ]);
  expect(new Set(ours.heard.map(({ reviewId }) => reviewId))).toEqual(new Set([review.id]));
  expect(theirs.heard).toEqual([]);
});

test('what was rolled back is not heard of', async () => {
  const review = await referred();
  const { heard } = await watching(tenant);
  await system.owner
    .transaction(async (tx) => {
      await tx.raw(`update reviews set claimed_by = 'key:x', claimed_at = now() where id = ?`, [review.id]);
      throw new Error('changed our mind');
    })
    .catch(() => undefined);
  await system.commands.claimReview(by(tenant, FIRST_REVIEWER), review.id);
  await until('something is heard', () => heard.length > 0);
  expect(heard).toHaveLength(1);
});

test('a lost connection is opened again, and whoever watches is told that something may have been missed', async () => {
  const { missed } = await watching(tenant);
  const before = missed();
  await system.owner.raw(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'clearway_review_events' and datname = current_database()`,
  );
  await until('it hears again', () => missed() > before);
});

test('what is no word of ours on the channel is not passed on', async () => {
  const { heard } = await watching(tenant);
  for (const said of ['', 'no json', '{}', '7', JSON.stringify({ tenant_id: tenant, review_id: 'a', what: 'eaten' })]) {
    await system.owner.raw(`select pg_notify('clearway_reviews', ?)`, [said]);
  }
  const review = await referred();
  await until('the review is heard of', () => heard.length > 0);
  expect(heard).toEqual([{ reviewId: review.id, customerId: review.customerId, what: 'opened' }]);
});

test('nobody watches more often than six times at once, and may again when one is closed', async () => {
  const [first] = await Promise.all([1, 2, 3, 4, 5, 6].map(() => watching(tenant)));
  expect(events.mayWatch({ tenantId: tenant, id: FIRST_REVIEWER })).toBe(false);
  expect(events.mayWatch({ tenantId: tenant, id: SECOND_REVIEWER })).toBe(true);
  first?.unwatch?.();
  expect(events.mayWatch({ tenantId: tenant, id: FIRST_REVIEWER })).toBe(true);
});

test('when it stops, everybody is told, and nobody may begin', async () => {
  const { isOver } = await watching(tenant);
  await events.stop();
  expect(isOver()).toBe(true);
  const nobody = { changed: () => undefined, missed: () => undefined, over: () => undefined };
  expect(events.watch({ tenantId: tenant, id: FIRST_REVIEWER }, nobody)).toBeUndefined();
});
