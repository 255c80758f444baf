import fc from 'fast-check';

import { createGroupCommit } from '../../src/commands/group-commit';

const REFUSED = new Error('refused by the database');
const LOST = new Error('connection lost');

/** A database that keeps what it is given, a group or nothing of it, and ends each write when it is told to. */
function createStore({ refuses = () => false }: { refuses?: (item: number) => boolean } = {}) {
  const kept: number[] = [];
  const groups: { tenant: string; items: readonly number[] }[] = [];
  const pending: (() => void)[] = [];
  let underWay = 0;
  let most = 0;
  return {
    kept,
    groups,
    mostUnderWay: () => most,
    /** Ends what is under way, and whatever that leads to, until nothing is left. */
    async finish() {
      for (let idle = 0; idle < 3;) {
        idle = pending.length === 0 ? idle + 1 : 0;
        for (const end of pending.splice(0)) end();
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    async write(tenant: string, items: readonly number[]): Promise<string[]> {
      most = Math.max(most, ++underWay);
      groups.push({ tenant, items });
      await new Promise<void>((resolve) => pending.push(resolve));
      underWay--;
      if (items.some((item) => item < 0)) throw LOST;
      if (items.some(refuses)) throw REFUSED;
      kept.push(...items);
      return items.map((item) => `${tenant} ${item}`);
    },
  };
}

const commitTo = (store: ReturnType<typeof createStore>, { most = 10, atOnce = 1 } = {}) =>
  createGroupCommit({ write: store.write, most, atOnce, isRefusal: (error) => error === REFUSED });

test('what arrives together goes together, and everybody gets their own answer', async () => {
  const store = createStore();
  const commit = commitTo(store);
  const answers = Promise.all([1, 2, 3].map((item) => commit('a', item)));
  await store.finish();
  expect(await answers).toEqual(['a 1', 'a 2', 'a 3']);
  expect(store.groups).toEqual([{ tenant: 'a', items: [1, 2, 3] }]);
});

test('who comes while a group is under way shares the next one, and a group is no larger than it may be', async () => {
  const store = createStore();
  const commit = commitTo(store, { most: 2 });
  const first = commit('a', 1);
  await new Promise((resolve) => setImmediate(resolve));
  const later = Promise.all([2, 3, 4].map((item) => commit('a', item)));
  await store.finish();
  expect(await first).toBe('a 1');
  expect(await later).toEqual(['a 2', 'a 3', 'a 4']);
  expect(store.groups.map(({ items }) => items)).toEqual([[1], [2, 3], [4]]);
});

test('tenants share nothing, not even the queue', async () => {
  const store = createStore();
  const commit = commitTo(store);
  const answers = Promise.all([commit('a', 1), commit('b', 1), commit('a', 2)]);
  await store.finish();
  expect(await answers).toEqual(['a 1', 'b 1', 'a 2']);
  expect(store.groups).toEqual([
    { tenant: 'a', items: [1, 2] },
    { tenant: 'b', items: [1] },
  ]);
});

test('a lost connection fails everybody in the group, and nobody is tried again: the rows may be there', async () => {
  const store = createStore();
  const commit = commitTo(store);
  const answers = Promise.allSettled([commit('a', 1), commit('a', -1)]);
  await store.finish();
  expect(await answers).toEqual([
    { status: 'rejected', reason: LOST },
    { status: 'rejected', reason: LOST },
  ]);
  expect(store.groups).toHaveLength(1);
});

test('whoever is refused fails alone, all others are written exactly once, and no limit is passed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.nat(), { maxLength: 40 }),
      fc.array(fc.nat({ max: 39 }), { maxLength: 5 }),
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 1, max: 3 }),
      async (items, poisoned, most, atOnce) => {
        const bad = new Set(poisoned.map((index) => items[index]));
        const store = createStore({ refuses: (item) => bad.has(item) });
        const commit = commitTo(store, { most, atOnce });
        const outcomes = Promise.allSettled(items.map((item) => commit('a', item)));
        await store.finish();
        for (const [index, outcome] of (await outcomes).entries()) {
          const item = items[index] ?? 0;
          expect(outcome).toEqual(
            bad.has(item) ? { status: 'rejected', reason: REFUSED } : { status: 'fulfilled', value: `a ${item}` },
          );
        }
        expect(store.kept.toSorted((a, b) => a - b)).toEqual(
          items.filter((item) => !bad.has(item)).toSorted((a, b) => a - b),
        );
        expect(Math.max(0, ...store.groups.map((group) => group.items.length))).toBeLessThanOrEqual(most);
        expect(store.mostUnderWay()).toBeLessThanOrEqual(atOnce);
      },
    ),
  );
});
