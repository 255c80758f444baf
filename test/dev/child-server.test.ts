import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { startChildServer } from '../../src/dev/child-server';
import type { ChildServer } from '../../src/dev/child-server';
import { identifyProcess } from '../../src/dev/process-identity';
import type { StopSteps } from '../../src/dev/stop-process';

const STOP: StopSteps = [
  { signal: 'SIGTERM', waitMs: 200 },
  { signal: 'SIGKILL', waitMs: 10_000 },
];
const never = async (): Promise<boolean> => false;
const atOnce = async (): Promise<boolean> => true;

function server(program: string): ChildServer {
  return startChildServer({
    name: 'The server',
    executable: process.execPath,
    args: ['-e', program],
    environment: {},
    stopSteps: STOP,
  });
}

describe('a server that we start', () => {
  test('is ready when it answers, and says how it ended', async () => {
    const running = server('setInterval(() => {}, 1000)');
    await running.whenReady(atOnce, 10_000);
    await Promise.all([running.stop(), running.stop()]);

    await expect(running.ended).resolves.toBe('was ended by SIGTERM');
    expect(identifyProcess(running.pid)).toBeNull();
  });

  test('that ends before it answers is an error with its last words', async () => {
    const failing = server('console.error("port taken"); process.exit(4)');

    await expect(failing.whenReady(never, 10_000)).rejects.toThrow(/^The server ended with code 4\.\n {2}port taken$/);
  });

  test('that never answers is given up, and stopped', async () => {
    const silent = server('setInterval(() => {}, 1000)');

    await expect(silent.whenReady(never, 50)).rejects.toThrow('The server did not answer within 0.05 seconds.');
    expect(identifyProcess(silent.pid)).toBeNull();
  });

  test('is stopped when asking it fails for good', async () => {
    const refusing = server('setInterval(() => {}, 1000)');
    const asking = refusing.whenReady(() => Promise.reject(new Error('wrong password')), 10_000);

    await expect(asking).rejects.toThrow('wrong password');
    expect(identifyProcess(refusing.pid)).toBeNull();
  });

  test('that does not listen to the first signal gets the next', async () => {
    const stubborn = server('process.on("SIGTERM", () => {}); console.error("up"); setInterval(() => {}, 1000)');
    await stubborn.whenReady(async () => stubborn.lastWords() === 'up', 10_000);
    await stubborn.stop();

    await expect(stubborn.ended).resolves.toBe('was ended by SIGKILL');
  });

  test('that is not there at all is an error in words', async () => {
    const missing = startChildServer({
      name: 'The server',
      executable: '/nowhere/server',
      args: [],
      environment: {},
      stopSteps: STOP,
    });

    await expect(missing.whenReady(never, 10_000)).rejects.toThrow(/The server could not be run \(.*ENOENT/);
  });

  test('does not outlive a process that leaves without stopping it', async () => {
    const leaving = `
      const { transformSync } = require('@swc/core'); const fs = require('fs');
      require.extensions['.ts'] = (module, path) => module._compile(
        transformSync(fs.readFileSync(path, 'utf8'), { filename: path, jsc: { parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }).code, path);
      const { startChildServer } = require('./src/dev/child-server.ts');
      const { pid } = startChildServer({ name: 'It', executable: process.execPath, args: ['-e', 'setInterval(() => {}, 1000)'],
        environment: {}, stopSteps: [{ signal: 'SIGKILL', waitMs: 1 }] });
      process.stdout.write(String(pid), () => process.exit(0));`;
    const { stdout } = spawnSync(process.execPath, ['-e', leaving], {
      cwd: join(__dirname, '..', '..'),
      encoding: 'utf8',
    });

    expect(stdout).toMatch(/^\d+$/);
    while (identifyProcess(Number(stdout)) !== null) await new Promise(setImmediate);
  });
});
