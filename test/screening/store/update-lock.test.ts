import { spawnSync } from 'node:child_process';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { takeUpdateLock } from '../../../src/screening/store/update-lock';
import { directoryOf, namesIn, removeDirectories } from './list-folders';

afterEach(removeDirectories);

const NOW = new Date('2026-03-01T04:00:00Z');
const take = (folder: string) => takeUpdateLock(folder, { now: NOW, holdMs: 60_000 });
const LATER = '2026-03-01T04:00:30.000Z';
const EARLIER = '2026-03-01T03:59:59.000Z';

/** A process that was, and is no more. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

async function lockedBy(owner: object | string): Promise<string> {
  const text = typeof owner === 'string' ? owner : JSON.stringify({ token: 'theirs', ...owner });
  return directoryOf({ 'update.lock': text });
}

test('is held by one until it is let go', async () => {
  const folder = await directoryOf();
  const first = await take(folder);
  expect(await take(folder)).toBeUndefined();
  await first?.release();
  await first?.release();
  expect(await take(folder)).toBeDefined();
});

test('is taken from who died here, and from who should be done by now anywhere', async () => {
  const dead = await lockedBy({ pid: deadPid(), host: hostname(), until: LATER });
  const late = await lockedBy({ pid: process.pid, host: 'elsewhere', until: EARLIER });
  for (const folder of [dead, late]) {
    const taken = await take(folder);
    expect(JSON.parse(await readFile(join(folder, 'update.lock'), 'utf8'))).toMatchObject({ pid: process.pid });
    await taken?.release();
    expect(await namesIn(folder)).toEqual([]);
  }
});

test('is left to who lives, and to who may live elsewhere', async () => {
  const alive = await lockedBy({ pid: process.pid, host: hostname(), until: LATER });
  const elsewhere = await lockedBy({ pid: deadPid(), host: 'elsewhere', until: LATER });
  for (const folder of [alive, elsewhere]) expect(await take(folder)).toBeUndefined();
});

test('that says nothing is left to who is just writing it, and taken after a while', async () => {
  const folder = await lockedBy('');
  expect(await take(folder)).toBeUndefined();
  const past = new Date(Date.now() - 120_000);
  await utimes(join(folder, 'update.lock'), past, past);
  expect(await take(folder)).toBeDefined();
});

test('is not let go by who lost it to another', async () => {
  const folder = await directoryOf();
  const lock = await take(folder);
  await writeFile(
    join(folder, 'update.lock'),
    JSON.stringify({ token: 'theirs', pid: 1, host: 'elsewhere', until: LATER }),
  );
  await lock?.release();
  expect(await namesIn(folder)).toEqual(['update.lock']);
});
