import { lstatSync, mkdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';

import { completeLibraryLinks, locatePostgres, postgresProgram } from '../../src/dev/postgres-binaries';
import { temporaryFolder } from './temporary-folder';

const folder = temporaryFolder();
const LINKS = [
  { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so' },
  { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' },
];

/** A platform package as npm unpacks it: no symbolic links. */
async function unpacked(): Promise<string> {
  const packageDir = await mkdtemp(join(folder, 'package-'));
  mkdirSync(join(packageDir, 'native', 'lib'), { recursive: true });
  writeFileSync(join(packageDir, 'native', 'lib', 'libpq.so.5.18'), 'library');
  writeFileSync(join(packageDir, 'native', 'pg-symlinks.json'), JSON.stringify(LINKS));
  return packageDir;
}

describe('the library links of the embedded Postgres', () => {
  test('are made where install scripts did not run, relative, so that the package can be moved', async () => {
    const packageDir = await unpacked();
    await completeLibraryLinks(packageDir);

    expect(readlinkSync(join(packageDir, 'native', 'lib', 'libpq.so'))).toBe('libpq.so.5.18');
    expect(readFileSync(join(packageDir, 'native', 'lib', 'libpq.so.5'), 'utf8')).toBe('library');
  });

  test('are made one by one: what is there stays', async () => {
    const packageDir = await unpacked();
    symlinkSync('libpq.so.5.18', join(packageDir, 'native', 'lib', 'libpq.so'));
    await completeLibraryLinks(packageDir);
    await completeLibraryLinks(packageDir);

    expect(lstatSync(join(packageDir, 'native', 'lib', 'libpq.so.5')).isSymbolicLink()).toBe(true);
  });

  test('are not missed on a platform that needs none', async () => {
    await expect(completeLibraryLinks(await mkdtemp(join(folder, 'package-')))).resolves.toBeUndefined();
  });
});

test('the programs of this platform are found and executable', async () => {
  const { nativeDir, version } = await locatePostgres();

  expect(version).toMatch(/^18\./);
  expect(lstatSync(postgresProgram(nativeDir, 'postgres')).mode & 0o555).toBe(0o555);
});
