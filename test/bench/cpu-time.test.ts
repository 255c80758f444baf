import { familyMs, readProcesses, timesOf } from '../../bench/cpu-time';
import type { ProcessTimes } from '../../bench/cpu-time';

test('the line of a process says who started it and what it and its ended children used', () => {
  // pid (name) state ppid pgrp session tty tpgid flags minflt cminflt majflt cmajflt utime stime cutime cstime …
  const line = '4242 (postgres) S 4200 1 1 0 -1 4194560 10 20 0 0 150 50 7 3 20 0 1 0 100';
  expect(timesOf(line)).toEqual({ parent: 4200, ownMs: 2_000, goneMs: 100 });
});

test('a name with brackets and blanks does not shift the figures', () => {
  const line = '4242 (a) R 99 (b) S 4200 1 1 0 -1 4194560 10 20 0 0 150 50 7 3 20 0 1 0 100';
  expect(timesOf(line)).toEqual({ parent: 4200, ownMs: 2_000, goneMs: 100 });
});

describe('the time of a family', () => {
  const times = (parent: number, ownMs: number, goneMs = 0): ProcessTimes => ({ parent, ownMs, goneMs });
  const processes = new Map([
    [30, times(20, 4)],
    [10, times(1, 1, 100)],
    [20, times(10, 2)],
    [21, times(10, 3, 10)],
    [40, times(1, 1_000)],
  ]);

  test('is that of the head, its children, theirs, and those that have ended', () => {
    expect(familyMs(processes, 10)).toBe(1 + 100 + 2 + 3 + 10 + 4);
  });

  test('leaves strangers out, and is nothing for who is not there', () => {
    expect(familyMs(processes, 30)).toBe(4);
    expect(familyMs(processes, 99)).toBe(0);
  });
});

test('where there is a /proc, this process is found in it', async () => {
  const processes = await readProcesses();
  if (process.platform !== 'linux') expect(processes.size).toBe(0);
  else expect(processes.get(process.pid)?.parent).toBe(process.ppid);
});
