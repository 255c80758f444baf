import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';

import { takeDataDir } from '../../src/dev/data-dir';
import { identifyProcess } from '../../src/dev/process-identity';
import { temporaryFolder } from './temporary-folder';

const folder = temporaryFolder();
const newDataDir = async (): Promise<string> => join(await mkdtemp(join(folder, 'data-')), 'made');

/** The number of a process that has just ended. */
async function endedPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

describe('a data directory', () => {
  test('is made, taken, and given back', async () => {
    const dataDir = await newDataDir();
    const release = await takeDataDir(dataDir);
    expect(readFileSync(join(dataDir, 'running.json'), 'utf8')).toContain(String(process.pid));
    await release();

    expect(existsSync(join(dataDir, 'running.json'))).toBe(false);
    await expect(takeDataDir(dataDir)).resolves.toBeInstanceOf(Function);
  });

  test('is refused while its owner lives, with the way to run a second system', async () => {
    const dataDir = await newDataDir();
    await takeDataDir(dataDir);

    await expect(takeDataDir(dataDir)).rejects.toThrow(
      new RegExp(`already runs from .*process ${process.pid}.*CLEARWAY_DATA_DIR, PORT, TEMPORAL_PORT`, 's'),
    );
  });

  test('goes to exactly one of those who ask at the same moment', async () => {
    const dataDir = await newDataDir();
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => takeDataDir(dataDir)));

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test.each([
    ['ended', async () => ({ pid: await endedPid(), startedAt: 'then' })],
    ['has a number that now belongs to somebody else', async () => ({ pid: process.pid, startedAt: 'long ago' })],
  ])('whose owner %s is taken over', async (_, owner) => {
    const dataDir = await newDataDir();
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'running.json'), JSON.stringify(await owner()));

    await expect(takeDataDir(dataDir)).resolves.toBeInstanceOf(Function);
    const { startedAt } = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as { startedAt: string };
    expect(startedAt).toBe(identifyProcess(process.pid)?.startedAt);
  });

  test('whose owner was killed while it wrote the lock is taken over', async () => {
    const dataDir = await newDataDir();
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'running.json'), '{"pid": 12');

    await expect(takeDataDir(dataDir)).resolves.toBeInstanceOf(Function);
  });

  test('that cannot be made is named with the variable that moves it', async () => {
    const blocked = join(await mkdtemp(join(folder, 'data-')), 'file');
    writeFileSync(blocked, '');

    await expect(takeDataDir(join(blocked, 'inside'))).rejects.toThrow('CLEARWAY_DATA_DIR moves it');
  });
});

describe('a process', () => {
  test('is known by its command line and the time it started', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'a-mark']);
    await once(child, 'spawn');
    const [first, again] = [identifyProcess(child.pid ?? 0), identifyProcess(child.pid ?? 0)];
    child.kill('SIGKILL');
    await once(child, 'exit');

    expect(first?.startedAt).toBe(again?.startedAt);
    expect(first?.startedAt).not.toBe(identifyProcess(process.pid)?.startedAt);
    expect(identifyProcess(child.pid ?? 0)).toBeNull();
  });

  test.each([0, -1, 1.5, Number.NaN])('does not exist under the number %p', (pid) => {
    expect(identifyProcess(pid)).toBeNull();
  });
});
