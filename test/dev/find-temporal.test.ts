import fc from 'fast-check';

import { cacheDir } from '../../src/dev/cache-dir';
import { findTemporal } from '../../src/dev/find-temporal';
import type { TemporalSources } from '../../src/dev/find-temporal';
import { createProgress } from '../../src/dev/progress';
import { assertTestedServer, cachedTemporalCli } from '../../src/dev/temporal-cli';

const CACHE = '/cache';
const CACHED = cachedTemporalCli(CACHE);
const ON_PATH = '/usr/local/bin/temporal';
const GOOD = 'temporal version 1.5.1 (Server 1.29.1, UI 2.42.1)';

interface Machine {
  /** Executables and what they say of their version; one that says nothing is broken. */
  readonly programs: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly download?: 'works' | 'leaves something broken' | 'fails';
  readonly build?: 'works' | 'fails' | 'Go is not installed';
}

/** A machine on which nothing is run: what was looked at and got is recorded. */
function machine({ programs, environment = {}, download = 'fails', build = 'Go is not installed' }: Machine): {
  sources: TemporalSources;
  printed: () => string;
  got: string[];
} {
  const versions = new Map(Object.entries(programs));
  const got: string[] = [];
  let printed = '';
  const getting = (name: string, outcome: string) => async (target: string) => {
    got.push(name);
    if (outcome === 'fails') throw new Error(`the ${name} failed`);
    versions.set(target, outcome === 'works' ? GOOD : '');
  };
  const sources: TemporalSources = {
    environment: { PATH: '/usr/bin:/usr/local/bin', ...environment },
    cache: CACHE,
    progress: createProgress({ write: (text) => (printed += text) }),
    ways: [
      { title: 'Downloading', get: getting('download', download) },
      { title: 'Building', get: build === 'Go is not installed' ? build : getting('build', build) },
    ],
    isFile: async (path) => versions.has(path),
    probe: async (executable) => {
      const version = versions.get(executable);
      if (!version) throw new Error(`${executable} is broken`);
      return { executable, version };
    },
  };
  return { sources, printed: () => printed, got };
}

describe('Temporal is looked for', () => {
  test('first where TEMPORAL_CLI says', async () => {
    const { sources, got } = machine({
      programs: { '/mine': GOOD, [ON_PATH]: GOOD, [CACHED]: GOOD },
      environment: { TEMPORAL_CLI: '/mine' },
    });

    await expect(findTemporal(sources)).resolves.toMatchObject({ executable: '/mine' });
    expect(got).toEqual([]);
  });

  test('nowhere else when TEMPORAL_CLI names something broken: who names a program wants that one', async () => {
    const { sources } = machine({ programs: { [ON_PATH]: GOOD, '/mine': '' }, environment: { TEMPORAL_CLI: '/mine' } });

    await expect(findTemporal(sources)).rejects.toThrow(/TEMPORAL_CLI names a program that is not a working.*broken/);
  });

  test('then on PATH, in our cache folder, by the download, by building it: always the first that works', async () => {
    const order = ['path', 'cache', 'download', 'build'] as const;
    await fc.assert(
      fc.asyncProperty(fc.subarray([...order], { minLength: 1 }), async (working) => {
        const { sources, got } = machine({
          programs: {
            ...(working.includes('path') && { [ON_PATH]: GOOD }),
            ...(working.includes('cache') && { [CACHED]: GOOD }),
          },
          download: working.includes('download') ? 'works' : 'fails',
          build: working.includes('build') ? 'works' : 'fails',
        });
        const { executable } = await findTemporal(sources);

        const [expected] = order.filter((source) => working.includes(source));
        expect(executable).toBe(expected === 'path' ? ON_PATH : CACHED);
        const tried = { path: [], cache: [], download: ['download'], build: ['download', 'build'] };
        expect(got).toEqual(expected === undefined ? [] : tried[expected]);
      }),
    );
  });

  test.each([
    ['broken', ''],
    ['older than what is tested', 'temporal version 1.1.0 (Server 1.25.0, UI 2.31.2)'],
  ])('further when the one on PATH is %s, and a line says why', async (_, version) => {
    const { sources, printed } = machine({ programs: { [ON_PATH]: version, [CACHED]: GOOD } });

    await expect(findTemporal(sources)).resolves.toMatchObject({ executable: CACHED });
    expect(printed()).toMatch(/^ {2}temporal on PATH: .+\n$/);
  });

  test('further when the cached one or the downloaded one is broken', async () => {
    const { sources, got } = machine({
      programs: { [CACHED]: '' },
      download: 'leaves something broken',
      build: 'works',
    });

    await expect(findTemporal(sources)).resolves.toMatchObject({ executable: CACHED, version: GOOD });
    expect(got).toEqual(['download', 'build']);
  });

  test('in vain: the error lists what was tried and every way out', async () => {
    const { sources } = machine({ programs: {} });
    const error: unknown = await findTemporal(sources).catch((refusal: unknown) => refusal);

    expect(error).toMatchObject({ name: 'SetupError' });
    const { message } = error as Error;
    for (const words of [
      'temporal on PATH: there is none',
      'our cache folder',
      'Downloading: the download failed',
      'Building: Go is not installed',
      'set TEMPORAL_CLI',
      'set TEMPORAL_ADDRESS',
      'install Go',
    ]) {
      expect(message).toContain(words);
    }
  });
});

describe('the version of a Temporal CLI', () => {
  test.each(['1.29.0', '1.29.1', '1.30.4', '2.0.0'])('is new enough with Server %s', (server) => {
    expect(() =>
      assertTestedServer({ executable: 'x', version: `temporal version 1 (Server ${server}, UI 2)` }),
    ).not.toThrow();
  });

  test.each(['1.28.9', '0.99.1', '1.9.0'])('is too old with Server %s', (server) => {
    expect(() =>
      assertTestedServer({ executable: 'x', version: `temporal version 1 (Server ${server}, UI 2)` }),
    ).toThrow('oldest tested');
  });

  test('that says no server is not trusted', () => {
    expect(() => assertTestedServer({ executable: 'x', version: 'temporal version 1' })).toThrow();
  });
});

describe('the cache folder', () => {
  test.each([
    ['linux', {}, '/home/ada/.cache/clearway'],
    ['linux', { XDG_CACHE_HOME: '/fast' }, '/fast/clearway'],
    ['darwin', { XDG_CACHE_HOME: '/fast' }, '/home/ada/Library/Caches/clearway'],
  ] as const)('on %s with %p is %s', (platform, environment, expected) => {
    expect(cacheDir(environment, platform, '/home/ada')).toBe(expected);
  });

  test('on Windows is under LOCALAPPDATA', () => {
    expect(cacheDir({ LOCALAPPDATA: 'L' }, 'win32', 'H')).toMatch(/^L[\\/]clearway$/);
    expect(cacheDir({}, 'win32', 'H')).toMatch(/^H[\\/]AppData[\\/]Local[\\/]clearway$/);
  });
});
