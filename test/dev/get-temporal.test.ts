import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { buildTemporal, GO_MODULE } from '../../src/dev/build-temporal';
import { downloadTemporal } from '../../src/dev/download-temporal';
import { runProgram } from '../../src/dev/run-program';
import type { ProgramRun } from '../../src/dev/run-program';
import { probeTemporalCli } from '../../src/dev/temporal-cli';
import { temporaryFolder } from './temporary-folder';

const folder = temporaryFolder();
const newTarget = async (): Promise<string> => join(await mkdtemp(join(folder, 'cache-')), '1.5.1', 'temporal');
const silent = (): void => undefined;

/** What the SDK says where the name cannot be looked up. */
const SDK_ERROR =
  'the download failed with code 1.\n  Failed to start ephemeral server: failed to download ephemeral server executable: ' +
  'error sending request for url (https://temporal.download/cli/default?arch=amd64): client error (Connect): dns error: ' +
  'failed to lookup address information: Name or service not known';

describe('the download', () => {
  test('puts the program in its place, executable, and leaves nothing else', async () => {
    const target = await newTarget();
    const download = async (into: string): Promise<void> => writeFileSync(join(into, 'temporal-sdk-1.24.0'), 'program');
    await downloadTemporal(target, silent, { environment: {}, download });

    expect(readFileSync(target, 'utf8')).toBe('program');
    expect(statSync(target).mode & 0o111).toBe(0o111);
    expect(readdirSync(dirname(target))).toEqual(['temporal']);
  });

  test('that fails names the host and the reason in one line, and leaves nothing', async () => {
    const target = await newTarget();
    const download = async (into: string): Promise<void> => {
      writeFileSync(join(into, 'half.downloading'), 'pro');
      throw new Error(SDK_ERROR);
    };

    await expect(downloadTemporal(target, silent, { environment: {}, download })).rejects.toThrow(
      /^https:\/\/temporal\.download cannot be reached: Name or service not known$/,
    );
    expect(readdirSync(dirname(target))).toEqual([]);
  });

  test('that gets nothing for a while is given up', async () => {
    const download = (_: string, signal: AbortSignal): Promise<void> =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));

    await expect(
      downloadTemporal(await newTarget(), silent, { environment: {}, download, stallMs: 20 }),
    ).rejects.toThrow('nothing came for 0.02 seconds');
  });

  test('ends when the person gives up', async () => {
    const giveUp = new AbortController();
    const download = (_: string, signal: AbortSignal): Promise<void> =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')));
        giveUp.abort();
      });

    await expect(
      downloadTemporal(await newTarget(), silent, { environment: {}, download, signal: giveUp.signal }),
    ).rejects.toThrow('aborted');
  });
});

describe('the build', () => {
  test('installs the pinned version without a C compiler into a folder of its own, then moves it', async () => {
    const target = await newTarget();
    const runs: ProgramRun[] = [];
    const notes: string[] = [];
    await buildTemporal(target, (words) => notes.push(words), {
      go: '/usr/bin/go',
      environment: { GOPROXY: 'off' },
      run: async (run) => {
        runs.push(run);
        run.onOutput?.('go: downloading go.temporal.io/server v1.29.1\n');
        writeFileSync(join(run.environment['GOBIN'] ?? '', 'temporal'), 'program');
        return '';
      },
    });

    expect(runs[0]).toMatchObject({
      executable: '/usr/bin/go',
      args: ['install', 'github.com/temporalio/cli/cmd/temporal@v1.5.1'],
      environment: { GOPROXY: 'off', CGO_ENABLED: '0' },
    });
    expect(GO_MODULE).toMatch(/@v\d+\.\d+\.\d+$/);
    expect(notes).toEqual(['compiling', 'fetching modules']);
    expect(readFileSync(target, 'utf8')).toBe('program');
    expect(readdirSync(dirname(target))).toEqual(['temporal']);
  });

  test('that fails leaves nothing', async () => {
    const target = await newTarget();
    const run = async (): Promise<string> => Promise.reject(new Error('no network'));

    await expect(buildTemporal(target, silent, { go: 'go', environment: {}, run })).rejects.toThrow('no network');
    expect(readdirSync(dirname(target))).toEqual([]);
  });

  test('removes what killed runs left long ago, and nothing that may still grow', async () => {
    const target = await newTarget();
    const [old, fresh] = [`${target}.unfinished-old`, `${target}.unfinished-new`];
    for (const each of [old, fresh]) mkdirSync(each, { recursive: true });
    utimesSync(old, 0, 0);
    await buildTemporal(target, silent, {
      go: 'go',
      environment: {},
      run: () => Promise.reject(new Error('no')),
    }).catch(silent);

    expect(existsSync(old)).toBe(false);
    expect(existsSync(fresh)).toBe(true);
  });
});

describe('a program', () => {
  test('that fails says its last lines', async () => {
    const run = runProgram({
      name: 'it',
      executable: process.execPath,
      args: ['-e', 'console.error("because of this"); process.exit(3)'],
      environment: {},
    });

    await expect(run).rejects.toThrow(/^it failed with code 3\.\n {2}because of this$/);
  });

  test('that is not there is an error in words', async () => {
    const run = runProgram({ name: 'it', executable: '/nowhere/program', args: [], environment: {} });

    await expect(run).rejects.toThrow(/^it could not be run \(.*ENOENT\)/);
  });

  test('of another kind is not taken for the Temporal CLI', async () => {
    await expect(probeTemporalCli(process.execPath)).rejects.toThrow('is not the Temporal CLI');
  });
});
