import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { readConfig } from '../config';
import { readDevFile } from '../dev/dev-file';
import type { DevFile } from '../dev/dev-file';
import { play } from './play';

const START_PATIENCE_MS = 10 * 60_000;

/** Eight customers, live: against the system that runs here, or against one that is started for it and stopped after. */
async function main(): Promise<void> {
  const dataDir = resolve(readConfig().dataDir);
  const line = (text: string) => void process.stdout.write(`${text}\n`);
  const running = await runningSystem(dataDir);
  const started = running ? undefined : startSystem();
  try {
    const dev = running ?? (await untilRunning(dataDir, started));
    line(
      `\nEight invented customers against ${dev.apiUrl}; watch them at ${dev.temporalUiUrl || 'your Temporal Web UI'} too.\n`,
    );
    const from = Date.now();
    await play(
      dev,
      (name, words) => line(`${((Date.now() - from) / 1000).toFixed(1).padStart(5)} s  ${name.padEnd(25)} ${words}`),
      line,
    );
  } finally {
    if (started && started.exitCode === null) {
      const ended = new Promise((done) => started.once('exit', done));
      started.kill('SIGTERM');
      await ended;
    }
  }
}

function startSystem(): ChildProcess {
  return spawn(process.execPath, ['--enable-source-maps', join(__dirname, '../main-dev.js')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

async function runningSystem(dataDir: string): Promise<DevFile | undefined> {
  const dev = await readDevFile(dataDir);
  if (!dev) return undefined;
  const ready = await fetch(`${dev.apiUrl}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
  return ready ? dev : undefined;
}

async function untilRunning(dataDir: string, child: ChildProcess | undefined): Promise<DevFile> {
  const until = Date.now() + START_PATIENCE_MS;
  while (Date.now() < until) {
    if (child?.exitCode !== null && child !== undefined) throw new Error('the system did not start; see above');
    const dev = await runningSystem(dataDir);
    if (dev) return dev;
    await pause(250);
  }
  throw new Error('the system did not start within ten minutes');
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`demo: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
