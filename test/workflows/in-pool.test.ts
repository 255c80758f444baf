import { inPool } from '../../workflows/in-pool';

/** Jobs that end when they are told to. */
function heldJobs(count: number) {
  const started: number[] = [];
  const ends: (() => void)[] = [];
  const jobs = Array.from({ length: count }, (_, at) => () => {
    started.push(at);
    return new Promise<number>((resolve) => (ends[at] = () => resolve(at)));
  });
  return { jobs, started, end: (at: number) => ends[at]?.() };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('as few as fit are all started at once, in their order, before anything ends', () => {
  const { jobs, started } = heldJobs(3);
  void inPool(24, jobs);
  expect(started).toEqual([0, 1, 2]);
});

test('of more, the next one starts when one has ended, whichever it was', async () => {
  const { jobs, started, end } = heldJobs(4);
  const all = inPool(2, jobs);
  expect(started).toEqual([0, 1]);
  end(1);
  await settled();
  expect(started).toEqual([0, 1, 2]);
  for (const at of [2, 0]) {
    end(at);
    await settled();
  }
  end(3);
  expect(await all).toEqual([0, 1, 2, 3]);
});

test('one that fails fails all of it', async () => {
  await expect(inPool(2, [() => Promise.reject(new Error('broken'))])).rejects.toThrow('broken');
  expect(await inPool(2, [])).toEqual([]);
});
