import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { DEFAULT_LIMITS, ENOUGH_PEERS, OPEN_STATES, stageLimit } from '../../src/domain/stage-limit';

test('with enough peers their p95 is the limit, with fewer the default of the state', () => {
  expect(stageLimit('in_review', { count: ENOUGH_PEERS, p95Seconds: 5_000 })).toBe(5_000);
  expect(stageLimit('in_review', { count: ENOUGH_PEERS - 1, p95Seconds: 5_000 })).toBe(DEFAULT_LIMITS.in_review);
  expect(stageLimit('in_review', undefined)).toBe(DEFAULT_LIMITS.in_review);
});

test('nobody is stuck within a minute, however fast the others are', () => {
  expect(stageLimit('checking', { count: 1_000, p95Seconds: 0.4 })).toBe(60);
});

test('docs/operations.md prints the defaults that hold', () => {
  const text = readFileSync(join(__dirname, '../../docs/operations.md'), 'utf8');
  const shown = { 60: '1 minute', 600: '10 minutes', 28_800: '8 hours', 86_400: '24 hours', 604_800: '7 days' };
  for (const state of OPEN_STATES) {
    expect(text).toContain(`| \`${state}\` | ${shown[DEFAULT_LIMITS[state] as keyof typeof shown]} |`);
  }
});
