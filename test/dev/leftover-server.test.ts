import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';

import { stopLeftover, writePidFile } from '../../src/dev/leftover-server';
import type { StopSteps } from '../../src/dev/stop-process';
import { temporaryFolder } from './temporary-folder';

const folder = temporaryFolder();
const KILL: StopSteps = [{ signal: 'SIGKILL', waitMs: 10_000 }];
const STUBBORN = `process.on('SIGTERM', () => {}); process.stdout.write('ready'); setInterval(() => {}, 1000);`;

async function pidFileOf(pid: number): Promise<string> {
  const path = join(await mkdtemp(join(folder, 'run-')), 'server.pid');
  await writePidFile(path, pid);
  return path;
}

/** A process that does not end on SIGTERM, with words on its command line. */
async function stubborn(mark: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', STUBBORN, '--', mark], { stdio: ['ignore', 'pipe', 'ignore'] });
  if (child.stdout) await once(child.stdout, 'data');
  return child;
}

describe('a server that a killed run left behind', () => {
  test('is stopped, with a stronger signal where a weak one does not help', async () => {
    const child = await stubborn('--data /here');
    const ended = once(child, 'exit');
    const steps: StopSteps = [{ signal: 'SIGTERM', waitMs: 50 }, ...KILL];

    await expect(
      stopLeftover({ path: await pidFileOf(child.pid ?? 0), mark: '--data /here' }, 'It', steps),
    ).resolves.toBe(true);
    await expect(ended).resolves.toEqual([null, 'SIGKILL']);
  });

  test('that does not end at all is an error that names the process', async () => {
    const child = await stubborn('--data /here');
    const stopping = stopLeftover({ path: await pidFileOf(child.pid ?? 0), mark: '--data /here' }, 'It', [
      { signal: 'SIGTERM', waitMs: 50 },
    ]);

    await expect(stopping).rejects.toThrow(`kill ${child.pid}`);
    child.kill('SIGKILL');
  });

  test('is left alone when its number belongs to a stranger now, and the file that says so is removed', async () => {
    const stranger = await stubborn('--data /elsewhere');
    const path = await pidFileOf(stranger.pid ?? 0);

    await expect(stopLeftover({ path, mark: '--data /here' }, 'It', KILL)).resolves.toBe(false);
    expect(stranger.exitCode).toBeNull();
    expect(stranger.signalCode).toBeNull();
    expect(existsSync(path)).toBe(false);
    stranger.kill('SIGKILL');
  });

  test.each([['gone'], ['']])('is none when the file is missing or holds no number (%p)', async (content) => {
    const path = join(await mkdtemp(join(folder, 'run-')), 'server.pid');
    if (content !== 'gone') writeFileSync(path, content);

    await expect(stopLeftover({ path, mark: 'anything' }, 'It', KILL)).resolves.toBe(false);
  });
});
