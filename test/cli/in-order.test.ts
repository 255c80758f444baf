import { setImmediate } from 'node:timers/promises';

import fc from 'fast-check';

import { inOrder } from '../../src/cli/in-order';

async function* from(items: readonly number[]) {
  for (const item of items) yield item;
}

async function collect<T>(answers: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const answer of answers) all.push(answer);
  return all;
}

test('answers come in the order of the items, however long each takes, and no more are worked on than may be', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 4 }),
      async (turns, atOnce) => {
        let busy = 0;
        let most = 0;
        const work = async (item: number) => {
          most = Math.max(most, (busy += 1));
          for (let turn = 0; turn < (turns[item] ?? 0); turn += 1) await setImmediate();
          busy -= 1;
          return item;
        };
        const items = turns.map((_turn, index) => index);
        expect(await collect(inOrder(from(items), { atOnce }, work))).toEqual(items);
        expect(most).toBeLessThanOrEqual(atOnce);
      },
    ),
    { numRuns: 50 },
  );
});

test('one that is slow does not keep the others from being worked on', async () => {
  const done: number[] = [];
  let release: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => (release = resolve));
  const work = async (item: number) => {
    if (item === 0) await slow;
    done.push(item);
    if (done.length === 3) release();
    return item;
  };
  expect(await collect(inOrder(from([0, 1, 2, 3]), { atOnce: 2, ahead: 4 }, work))).toEqual([0, 1, 2, 3]);
  expect(done.slice(0, 3)).toEqual([1, 2, 3]);
});

test('no more items are taken than are held', async () => {
  let taken = 0;
  const endless = (async function* () {
    for (;;) yield taken++;
  })();
  for await (const answer of inOrder(endless, { atOnce: 1, ahead: 3 }, async (item) => item)) {
    expect(taken - answer).toBeLessThanOrEqual(4);
    if (answer === 10) break;
  }
});

test('what fails fails where it would have been answered', async () => {
  const work = async (item: number) => {
    if (item === 1) throw new Error('broken');
    return item;
  };
  const answers: number[] = [];
  const run = async () => {
    for await (const answer of inOrder(from([0, 1, 2]), { atOnce: 3 }, work)) answers.push(answer);
  };
  await expect(run()).rejects.toThrow('broken');
  expect(answers).toEqual([0]);
});
