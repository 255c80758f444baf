import { closedLoop, throughput } from '../../bench/closed-loop';
import { grownBy } from '../../bench/footprint';
import { interleave } from '../../bench/interleave';
import { medianRound, roundLine } from '../../bench/round';

describe('a closed loop', () => {
  test('does every item once, and never more at once than asked', async () => {
    const seen: number[] = [];
    let [now, most] = [0, 0];
    const { durations } = await closedLoop({
      items: 25,
      concurrency: 4,
      once: async (index) => {
        most = Math.max(most, ++now);
        await Promise.resolve();
        seen.push(index);
        now--;
      },
    });
    expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_none, index) => index));
    expect(durations).toHaveLength(25);
    expect(most).toBe(4);
  });

  test('starts nobody whose predecessor has not finished', async () => {
    const running = new Set<number>();
    await closedLoop({
      items: 9,
      concurrency: 1,
      once: async (index) => {
        expect(running.size).toBe(0);
        running.add(index);
        await Promise.resolve();
        running.delete(index);
      },
    });
  });

  test('ends with the first failure: lost work is no result', async () => {
    const once = (index: number) => (index === 3 ? Promise.reject(new Error('lost')) : Promise.resolve());
    await expect(closedLoop({ items: 10, concurrency: 2, once })).rejects.toThrow('lost');
  });

  test('has a throughput of its items over its time, in seconds', () => {
    expect(throughput({ durations: [1, 2, 3, 4], elapsedMs: 500 })).toBe(8);
  });
});

describe('rounds in turns', () => {
  test('let everyone run once a round, first in turn, and keep the results apart', async () => {
    const order: string[] = [];
    const contestant = (name: string) => () => Promise.resolve(order.push(name));
    const results = await interleave({
      contestants: { a: contestant('a'), b: contestant('b'), c: contestant('c') },
      rounds: 4,
    });
    expect(order.join('')).toBe('abcbcacababc');
    expect(results).toEqual({ a: [1, 6, 8, 10], b: [2, 4, 9, 11], c: [3, 5, 7, 12] });
  });

  test('tell each result as it comes', async () => {
    const told: unknown[] = [];
    await interleave({
      contestants: { a: () => Promise.resolve('x') },
      rounds: 2,
      onResult: (...result) => told.push(result),
    });
    expect(told).toEqual([
      [0, 'a', 'x'],
      [1, 'a', 'x'],
    ]);
  });
});

describe('the figures of several rounds', () => {
  const rounds = [
    { throughput: 10, p50: 5, p90: 9, cpuMs: { worker: 4, postgres: 2 } },
    { throughput: 30, p50: 4, p90: 8, cpuMs: { worker: 6 } },
    { throughput: 20, p50: 6, p90: 7, cpuMs: { worker: 5, postgres: 1 } },
  ];

  test('are the median of each, and a program that was idle in a round counts as nothing there', () => {
    expect(medianRound(rounds)).toEqual({ throughput: 20, p50: 5, p90: 8, cpuMs: { worker: 5, postgres: 1 } });
  });

  test('stand in a line with the CPU time of all programs together', () => {
    expect(roundLine('round 1  clearway', rounds[0]!)).toBe(
      '  round 1  clearway        10.0/s  p50     5 ms  p90     9 ms  CPU   6.0 ms',
    );
  });
});

test('what one item leaves behind is the growth over all of them, without the tables that did not grow', () => {
  const before = { rows: { customers: 10, tenants: 1 }, tableBytes: 1_000, walBytes: 0, temporalBytes: 500 };
  const after = {
    rows: { customers: 20, tenants: 1, checks: 50 },
    tableBytes: 3_000,
    walBytes: 4_000,
    temporalBytes: 600,
  };
  expect(grownBy(before, after, 10)).toEqual({
    rows: { customers: 1, checks: 5 },
    rowsInAll: 6,
    tableBytes: 200,
    walBytes: 400,
    temporalBytes: 10,
  });
});
