import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

import { temporaryFolder } from './temporary-folder';

const folder = temporaryFolder();
const SCRIPTS = join(__dirname, '..', '..', 'scripts');

/** Stands in for npm: writes down how it was called, and installs a compiler that copies and a bundler that writes a page. */
const NPM = `
const fs = require('fs');
fs.appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n');
if (fs.existsSync('no-network')) { console.error('npm error network'); process.exit(1); }
fs.mkdirSync('node_modules/typescript/bin', { recursive: true });
fs.writeFileSync('node_modules/typescript/bin/tsc', ${JSON.stringify(`
const fs = require('fs'); const path = require('path');
fs.appendFileSync('tsc-calls', 'called\\n');
if (fs.existsSync('type-error')) { console.log('src/x.ts(1,1): error TS1'); process.exit(2); }
for (const file of fs.readdirSync('src', { recursive: true }).filter((name) => name.endsWith('.ts'))) {
  const target = path.join('dist', 'src', file.replace(/ts$/, 'js'));
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.copyFileSync(path.join('src', file), target);
}
`)});
fs.mkdirSync('node_modules/vite/bin', { recursive: true });
fs.writeFileSync('node_modules/vite/bin/vite.js', ${JSON.stringify(`
const fs = require('fs');
fs.appendFileSync('vite-calls', 'called\\n');
if (fs.existsSync('bundle-error')) { console.log('console/src/main.tsx: no such module'); process.exit(1); }
fs.mkdirSync('dist/console', { recursive: true });
fs.writeFileSync('dist/console/index.html', '<title>Clearway</title>');
`)});
`;
const LOCK = {
  packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } },
};

/** A checkout as it is cloned, with programs that tell what happens to them. */
async function clone(): Promise<string> {
  const root = await mkdtemp(join(folder, 'clone-'));
  cpSync(SCRIPTS, join(root, 'scripts'), { recursive: true });
  const files: Record<string, string> = {
    'package-lock.json': JSON.stringify(LOCK),
    'package.json': '{}',
    'tsconfig.json': '{}',
    'tsconfig.build.json': '{}',
    'npm-cli.js': NPM,
    'src/main-cli.ts': `console.log(JSON.stringify(process.argv.slice(2))); process.exit(Number(process.argv[2] ?? 0));`,
    'src/main-dev.ts': `
      const say = (word) => require('fs').appendFileSync('said', word + '\\n');
      for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { say(signal); setTimeout(() => process.exit(7), 100); });
      process.on('disconnect', () => { say('alone'); process.exit(0); });
      setInterval(() => {}, 1000);
      say('pid ' + process.pid);`,
    'src/rules.json': '{"rule": 1}',
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

const environment = (root: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  npm_execpath: join(root, 'npm-cli.js'),
});

function run(
  root: string,
  script: string,
  ...args: string[]
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join('scripts', script), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: environment(root),
  });
}

const lines = (root: string, file: string): string[] =>
  existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8').trim().split('\n') : [];

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(10);
}

describe('a command in a fresh clone', () => {
  test('installs the locked packages and compiles, once, and says so on standard error only', async () => {
    const root = await clone();
    const first = run(root, 'clearway.mjs', '0', 'keys', '--json');
    const second = run(root, 'clearway.mjs', '0', 'keys', '--json');

    expect(first).toMatchObject({ status: 0, stdout: '["0","keys","--json"]\n' });
    expect(second).toMatchObject({ status: 0, stdout: '["0","keys","--json"]\n', stderr: '' });
    expect(lines(root, 'npm-calls')).toEqual([
      'ci --include=dev --include=optional --ignore-scripts --no-audit --no-fund --no-progress --loglevel=error',
    ]);
    expect(lines(root, 'tsc-calls')).toHaveLength(1);
  });

  test('passes on the exit code', async () => {
    expect(run(await clone(), 'clearway.mjs', '3').status).toBe(3);
  });

  test('installs again when package-lock.json has changed, and compiles again when a source has', async () => {
    const root = await clone();
    run(root, 'clearway.mjs');
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ ...LOCK, changed: true }));
    run(root, 'clearway.mjs');
    expect([lines(root, 'npm-calls').length, lines(root, 'tsc-calls').length]).toEqual([2, 2]);

    writeFileSync(join(root, 'src', 'main-cli.ts'), 'console.log("changed")');
    expect(run(root, 'clearway.mjs').stdout).toBe('changed\n');
    expect([lines(root, 'npm-calls').length, lines(root, 'tsc-calls').length]).toEqual([2, 3]);
  });

  test('takes what somebody installed by hand, when it is complete', async () => {
    const root = await clone();
    const install = (packages: object): void => {
      writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
      rmSync(join(root, 'node_modules', '.clearway-installed'), { force: true });
    };
    run(root, 'clearway.mjs');
    install({ 'node_modules/a': { version: '1.0.0' } });
    run(root, 'clearway.mjs');
    expect(lines(root, 'npm-calls')).toHaveLength(1);

    install({ 'node_modules/a': { version: '1.0.1' } });
    run(root, 'clearway.mjs');
    expect(lines(root, 'npm-calls')).toHaveLength(2);

    install({ 'node_modules/b': { version: '2.0.0' } });
    run(root, 'clearway.mjs');
    expect(lines(root, 'npm-calls')).toHaveLength(3);
  });

  test('copies what is not TypeScript, and removes what has no source any more', async () => {
    const root = await clone();
    mkdirSync(join(root, 'migrations'));
    writeFileSync(join(root, 'migrations', 'one.sql'), '-- one');
    run(root, 'clearway.mjs');
    expect(readFileSync(join(root, 'dist', 'src', 'rules.json'), 'utf8')).toBe('{"rule": 1}');

    rmSync(join(root, 'migrations', 'one.sql'));
    rmSync(join(root, 'src', 'main-dev.ts'));
    run(root, 'clearway.mjs');
    expect(readdirSync(join(root, 'dist', 'migrations'))).toEqual([]);
    expect(readdirSync(join(root, 'dist', 'src')).toSorted()).toEqual(['main-cli.js', 'rules.json']);
  });

  test.each([
    ['no-network', 'The dependencies could not be installed: npm ci ended with code 1.\n  npm error network'],
    ['type-error', 'The sources do not compile:\nsrc/x.ts(1,1): error TS1'],
  ])(
    'that cannot be made ready (%s) ends with words, without a stack, and works once it can',
    async (obstacle, words) => {
      const root = await clone();
      writeFileSync(join(root, obstacle), '');
      const failed = run(root, 'clearway.mjs');
      rmSync(join(root, obstacle));

      expect(failed).toMatchObject({ status: 1, stdout: '' });
      expect(failed.stderr).toContain(words);
      expect(failed.stderr).not.toContain('    at ');
      expect(run(root, 'clearway.mjs').status).toBe(0);
    },
  );

  test('is not kept out by a lock that a killed command left', async () => {
    const root = await clone();
    mkdirSync(join(root, 'dist'));
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(join(root, 'dist', '.bootstrap-lock'), `${gone}`);

    expect(run(root, 'clearway.mjs').status).toBe(0);
    expect(existsSync(join(root, 'dist', '.bootstrap-lock'))).toBe(false);
  });

  test('waits for another one that is still at it, or for the npm ci that it left running', async () => {
    const root = await clone();
    mkdirSync(join(root, 'dist'));
    const npmCi = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(join(root, 'dist', '.bootstrap-lock'), `${gone}\n${npmCi.pid}`);
    const waiting = spawn(process.execPath, ['scripts/clearway.mjs'], {
      cwd: root,
      env: environment(root),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const exited = once(waiting, 'exit');
    const [said] = (await once(waiting.stderr, 'data')) as [Buffer];
    expect(said.toString()).toContain('Waiting for another Clearway command');
    expect(lines(root, 'npm-calls')).toEqual([]);
    npmCi.kill('SIGKILL');

    await expect(exited).resolves.toEqual([0, null]);
  });
});

describe('npm start', () => {
  test('builds the console once, and says what is wrong with one that cannot be built', async () => {
    const root = await clone();
    writeFileSync(join(root, 'bundle-error'), '');
    const failed = run(root, 'start.mjs');
    expect(failed.status).toBe(1);
    expect(failed.stderr).toContain('The console cannot be built:\nconsole/src/main.tsx: no such module');
    rmSync(join(root, 'bundle-error'));

    for (const _time of [1, 2]) {
      const { script, exited } = await start(root);
      script.kill('SIGTERM');
      await exited;
      rmSync(join(root, 'said'));
    }
    expect(lines(root, 'vite-calls')).toEqual(['called', 'called']);
  });

  async function start(root: string): Promise<{ script: ChildProcess; exited: Promise<unknown>; service: number }> {
    const script = spawn(process.execPath, ['scripts/start.mjs'], {
      cwd: root,
      env: environment(root),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const exited = once(script, 'exit');
    await until(() => lines(root, 'said').some((line) => line.startsWith('pid ')) || script.exitCode !== null);
    return { script, exited, service: Number(lines(root, 'said')[0]?.split(' ')[1]) };
  }

  test.each([
    ['SIGINT', 'SIGINT'],
    ['SIGTERM', 'SIGTERM'],
    ['SIGHUP', 'SIGTERM'],
  ] as const)('passes %s on once, waits for the end, and gives its exit code', async (signal, received) => {
    const root = await clone();
    const { script, exited } = await start(root);
    // As in a terminal: once from the terminal itself, once more from npm.
    script.kill(signal);
    script.kill(signal);

    await expect(exited).resolves.toEqual([7, null]);
    expect(lines(root, 'said').slice(1)).toEqual([received]);
  });

  test('tells the service when it is killed itself', async () => {
    const root = await clone();
    const { script } = await start(root);
    script.kill('SIGKILL');
    await until(() => lines(root, 'said').includes('alone'));

    expect(lines(root, 'said').slice(1)).toEqual(['alone']);
  });

  test('stops the service when the npm that ran it is gone', async () => {
    const root = await clone();
    const env = { ...environment(root), npm_lifecycle_event: 'start' };
    const parent = `require('child_process').spawn(process.execPath, ['scripts/start.mjs'], { stdio: 'ignore' }); setInterval(() => {}, 1000);`;
    const npm = spawn(process.execPath, ['-e', parent], { cwd: root, env, stdio: 'ignore' });
    await until(() => lines(root, 'said').length > 0);
    npm.kill('SIGKILL');
    await until(() => lines(root, 'said').includes('SIGTERM'));

    expect(lines(root, 'said').slice(1)).toEqual(['SIGTERM']);
  });

  test('says in one sentence that Node.js is too old', async () => {
    const check = `import('${join(SCRIPTS, 'bootstrap', 'node-version.mjs')}').then((m) => m.assertNodeVersion(process.argv[1]))`;
    for (const [version, status] of [
      ['18.20.4', 1],
      ['20.18.9', 1],
      ['20.19.0', 0],
      ['22.0.0', 0],
    ] as const) {
      const child = spawn(process.execPath, ['-e', check, version]);
      const said = text(child.stderr);
      await expect(once(child, 'exit')).resolves.toEqual([status, null]);
      await expect(said).resolves.toEqual(status === 0 ? '' : expect.stringContaining(`this is ${version}`));
    }
  });
});

describe('the last line of npm test', () => {
  const tally = (steps: string): string => {
    const program = `import('${join(SCRIPTS, 'bootstrap', 'tally.mjs')}').then(({ createTally }) => { const t = createTally(); ${steps}; console.log(t.line()); process.exitCode = t.hasFailed() ? 1 : 0; })`;
    const { stdout, status } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
    return `${stdout.trim()} -> ${status}`;
  };

  test.each([
    ['t.check(true); t.jest({ numPassedTests: 5, numFailedTests: 0 }, 0)', '6 passed, 0 failed -> 0'],
    ['t.check(false); t.jest({ numPassedTests: 5, numFailedTests: 0 }, 0)', '5 passed, 1 failed -> 1'],
    [
      't.jest({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 2 }, 1)',
      '5 passed, 2 failed, 3 skipped -> 1',
    ],
    ['t.jest({ numPassedTests: 5, numFailedTests: 0, numRuntimeErrorTestSuites: 1 }, 1)', '5 passed, 1 failed -> 1'],
    ['t.jest({ numPassedTests: 5, numFailedTests: 0 }, 1)', '5 passed, 1 failed -> 1'],
    ['t.jest(null, 137)', '0 passed, 1 failed -> 1'],
  ])('after %s is %s', (steps, expected) => {
    expect(tally(steps)).toBe(expected);
  });
});
