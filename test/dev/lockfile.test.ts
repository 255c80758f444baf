import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** What scripts/complete-lockfile.mjs would add to this table of packages, and what it becomes. */
function complete(packages: unknown): { added: string[]; packages: Record<string, unknown> } {
  const program = `import('${join(ROOT, 'scripts', 'complete-lockfile.mjs')}').then(({ completePackages }) => {
    const packages = JSON.parse(require('fs').readFileSync(0, 'utf8'));
    console.log(JSON.stringify({ added: completePackages(packages), packages }));
  })`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', program], {
    input: JSON.stringify(packages),
    encoding: 'utf8',
  });
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout) as { added: string[]; packages: Record<string, unknown> };
}

describe('package-lock.json', () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };

  test('names the optional packages of every platform; if not: node scripts/complete-lockfile.mjs', () => {
    expect(complete(packages).added).toEqual([]);
  });

  test('holds one version of every @temporalio package', () => {
    const versions = Object.entries(packages).filter(([path]) => /(^|\/)node_modules\/@temporalio\/[^/]+$/.test(path));

    expect(versions.length).toBeGreaterThan(5);
    expect(new Set(versions.map(([, { version }]) => version)).size).toBe(1);
  });
});

describe('completing a lock file', () => {
  test('adds what is missing with version, platform and processor, as development only where the asker is', () => {
    const optionalDependencies = {
      '@x/a-darwin-arm64': '1.2.3',
      '@x/a-linux-x64-musl': '1.2.3',
      '@x/a-linux-arm-gnueabihf': '1.2.3',
    };
    const { packages } = complete({ '': {}, 'node_modules/a': { version: '1.2.3', dev: true, optionalDependencies } });

    expect(packages).toMatchObject({
      'node_modules/@x/a-darwin-arm64': { version: '1.2.3', optional: true, dev: true, os: ['darwin'], cpu: ['arm64'] },
      'node_modules/@x/a-linux-x64-musl': { os: ['linux'], cpu: ['x64'], libc: ['musl'] },
      'node_modules/@x/a-linux-arm-gnueabihf': { os: ['linux'], cpu: ['arm'], libc: ['glibc'] },
    });
    expect(packages['node_modules/@x/a-darwin-arm64']).not.toHaveProperty('libc');
  });

  test('leaves alone what is there, also nested', () => {
    const optionalDependencies = { 'b-darwin-x64': '1.0.0' };
    const nested = {
      'node_modules/a': { optionalDependencies },
      'node_modules/a/node_modules/b-darwin-x64': { version: '1.0.0' },
    };
    const hoisted = {
      'node_modules/c/node_modules/a': { optionalDependencies },
      'node_modules/b-darwin-x64': { version: '1.0.0' },
    };

    expect(complete(nested).added).toEqual([]);
    expect(complete(hoisted).added).toEqual([]);
  });

  test('does not guess: a name without a platform, or a range, is an error', () => {
    expect(() => complete({ 'node_modules/a': { optionalDependencies: { fsevents: '2.3.3' } } })).toThrow(
      'fsevents@2.3.3 is missing',
    );
    expect(() => complete({ 'node_modules/a': { optionalDependencies: { 'a-darwin-x64': '^1.0.0' } } })).toThrow(
      'is missing',
    );
  });
});
