// One bootstrap at a time in a checkout: two `npm ci` at once would break each other.
import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { step } from './progress.mjs';

const BEAT_MS = 5_000;
const ABANDONED_MS = 300_000;
const LOOK_EVERY_MS = 200;

/**
 * Runs `work` alone among all commands of this checkout; waits for another one, and says so. `work` gets a function that
 * adds a process to the holders: an `npm ci` goes on when the command that started it was killed.
 * A lock whose processes are all gone, or that nobody has touched for five minutes, was left by a killed command.
 */
export async function withLock(root, work) {
  const path = join(root, 'dist', '.bootstrap-lock');
  mkdirSync(dirname(path), { recursive: true });
  if (!claim(path)) {
    const title = `Waiting for another Clearway command to finish its set-up (it holds ${path})`;
    await step(title, () => untilClaimed(path), { quiet: true });
  }
  const beat = setInterval(() => touch(path), BEAT_MS);
  try {
    return await work((pid) => appendFileSync(path, `\n${pid}`));
  } finally {
    clearInterval(beat);
    rmSync(path, { force: true });
  }
}

async function untilClaimed(path) {
  while (!claim(path)) await sleep(LOOK_EVERY_MS);
}

/** True when it is ours now. One that was abandoned is removed first. */
function claim(path) {
  if (isAbandoned(path)) rmSync(path, { force: true });
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** An empty one is just being written. */
function isAbandoned(path) {
  try {
    if (Date.now() - statSync(path).mtimeMs > ABANDONED_MS) return true;
    const pids = readFileSync(path, 'utf8').split('\n').map(Number);
    return pids[0] > 0 && !pids.some(isAlive);
  } catch {
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function touch(path) {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // Somebody removed it: the work goes on.
  }
}
