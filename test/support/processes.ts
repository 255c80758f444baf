/** API and worker as the processes that they are in production, from the sources as they stand: to signal and to kill. */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readConfig, readSecrets } from '../../src/config';
import type { Config, Secrets } from '../../src/config';
import { generateKey } from '../../src/storage/key-ring';
import { until } from './until';

const ROOT = join(__dirname, '../..');

export interface TestProcess {
  readonly pid: number;
  /** Of the API. */
  readonly url: string;
  /** Sends the signal to this process, which the test started, and to no other. */
  kill(signal: NodeJS.Signals): void;
  /** How it ended: `code 0`, `signal SIGKILL`. */
  readonly ended: Promise<string>;
  /** What it logged, line by line. */
  logged(): readonly string[];
}

/** A deployment: one set of variables for all processes of a test, and the secrets to talk to them with. */
export interface Deployment {
  readonly environment: Readonly<Record<string, string>>;
  readonly config: Config;
  readonly secrets: Secrets;
  start(role: 'api' | 'worker', more?: Readonly<Record<string, string>>): Promise<TestProcess>;
  /** Kills what still runs, and removes the files. */
  close(): Promise<void>;
}

export async function createDeployment(variables: Readonly<Record<string, string>>): Promise<Deployment> {
  const dataDir = await mkdtemp(join(tmpdir(), 'clearway-deployment-'));
  // The invented people of the sample, under the name of the list that production requires.
  await cp(join(ROOT, 'data/watchlists/sample'), join(dataDir, 'lists/us_ofac'), { recursive: true });
  const environment: Record<string, string> = {
    NODE_ENV: 'test',
    PORT: '0',
    WORKER_PORT: '0',
    LOG_LEVEL: 'info',
    CLEARWAY_DATA_DIR: dataDir,
    WATCHLISTS_DIR: join(dataDir, 'lists'),
    CLEARWAY_KEY_ENCRYPTION_KEYS: `test:${generateKey()}`,
    CLEARWAY_PAYLOAD_KEYS: `test:${generateKey()}`,
    CLEARWAY_BLIND_INDEX_KEY: generateKey(),
    RETRY_FIRST: '30ms',
    RETRY_MAX: '200ms',
    RATE_LIMIT_REQUESTS: '1000000',
    ...variables,
  };
  const config = readConfig(environment);
  const running = new Set<TestProcess>();
  return {
    environment,
    config,
    secrets: readSecrets(config.secrets, false),
    async start(role, more = {}) {
      const started = run(role, { ...environment, ...more });
      running.add(started);
      void started.ended.then(() => running.delete(started));
      await started.ready;
      return started;
    },
    async close() {
      for (const each of running) each.kill('SIGKILL');
      await Promise.all([...running].map(({ ended }) => ended));
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function run(
  role: 'api' | 'worker',
  environment: Readonly<Record<string, string>>,
): TestProcess & { readonly ready: Promise<void> } {
  const loader = join(__dirname, 'run-typescript.cjs');
  const child = spawn(process.execPath, ['--require', loader, join(ROOT, 'src', `main-${role}.ts`)], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => lines.push(...text.split('\n').filter(Boolean)));
  }
  let over = '';
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      over = signal ? `signal ${signal}` : `code ${code}`;
      resolve(over);
    });
  });
  const readyLine = () => lines.find((line) => / ready"/.test(line));
  return {
    pid: child.pid ?? 0,
    get url() {
      return (JSON.parse(readyLine() ?? '{}') as { url?: string }).url ?? '';
    },
    kill: (signal) => void child.kill(signal),
    ended,
    logged: () => lines,
    ready: until(`the ${role} is ready`, () => {
      if (over) throw new Error(`The ${role} ended (${over}) before it was ready:\n${lines.join('\n')}`);
      return readyLine() !== undefined;
    }).then(() => undefined),
  };
}
