import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describeMachine } from '../../bench/machine';
import { atLeast, atMost, rounded, targetLines, writeReport } from '../../bench/report';

describe('a target', () => {
  test('to reach is met by the limit itself and by more', () => {
    expect([0.7499, 0.75, 0.9].map((value) => atLeast('x', value, 0.75, 'x').met)).toEqual([false, true, true]);
  });

  test('to stay below is met by the limit itself and by less', () => {
    expect([0.3001, 0.3, 0.1].map((value) => atMost('x', value, 0.3, 'x').met)).toEqual([false, true, true]);
  });

  test('is not met by rounding: what is shown is rounded, what is judged is not', () => {
    expect(atLeast('x', 0.74996, 0.75, 'x')).toMatchObject({ value: 0.75, met: false });
  });

  test('is not met by what is no number', () => {
    expect(atLeast('x', Number.NaN, 0.75, 'x').met).toBe(false);
    expect(atMost('x', Number.NaN, 0.3, 'x').met).toBe(false);
  });
});

test('figures keep three digits that count, and whole ones stay whole', () => {
  expect([0.123456, 12.3456, 1234.56, 3221, 0].map(rounded)).toEqual([0.123, 12.3, 1230, 3221, 0]);
});

test('the lines say of every target whether it is met, its figure and its limit', () => {
  const lines = targetLines([
    atLeast('throughput', 2.05, 2.5, 'x'),
    atMost('events in the longest history', 7, 40, 'events'),
  ]);
  expect(lines).toEqual([
    '  ✗ throughput                     2.05 x         >= 2.5',
    '  ✓ events in the longest history  7 events       <= 40',
  ]);
});

test('the file holds the targets, the machine and what else was measured, under the name of the bench', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'clearway-report-'));
  try {
    const machine = describeMachine({ postgres: '18.4', temporal: '1.5.1' });
    const targets = [atLeast('throughput', 2.05, 2.5, 'x')];
    const path = await writeReport(
      { name: 'pipeline', machine, targets, measured: { rounds: 5 } },
      join(folder, 'new'),
    );

    expect(path).toBe(join(folder, 'new', 'pipeline.json'));
    const written = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
    expect(written).toEqual({
      name: 'pipeline',
      machine: {
        cores: expect.any(Number) as number,
        memoryGb: expect.any(Number) as number,
        platform: expect.any(String) as string,
        node: process.version,
        postgres: '18.4',
        temporal: '1.5.1',
        loadBefore: expect.any(Number) as number,
        date: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      },
      targets: [{ name: 'throughput', value: 2.05, unit: 'x', target: '>= 2.5', met: false }],
      measured: { rounds: 5 },
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
