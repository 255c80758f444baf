import { chmodSync, mkdirSync, readFileSync, readlinkSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { chown, mkdtemp } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { locatePostgres } from '../../src/dev/postgres-binaries';
import { choosePostgresPlace } from '../../src/dev/postgres-place';
import type { PostgresPlace } from '../../src/dev/postgres-place';
import { unprivilegedUser } from '../../src/dev/postgres-user';
import { temporaryFolder } from './temporary-folder';

const folder = temporaryFolder();
const user = unprivilegedUser();
/** Only root starts Postgres as somebody else. */
const asRoot = user === null ? describe.skip : describe;

async function choose(dataDir: string, sharedDir: string): Promise<PostgresPlace> {
  return choosePostgresPlace({ binaries: await locatePostgres(), dataDir, user, sharedDir });
}

test('an ordinary user has programs and data where they were put', async () => {
  const binaries = await locatePostgres();
  const dataDir = await mkdtemp(join(folder, 'data-'));
  const place = await choosePostgresPlace({ binaries, dataDir, user: null, sharedDir: '/nowhere' });

  expect(place).toEqual({ nativeDir: binaries.nativeDir, clusterDir: join(dataDir, 'postgres'), user: null });
});

asRoot('as root', () => {
  const closed = async (): Promise<{ dataDir: string; sharedDir: string }> => {
    const parent = await mkdtemp(join(folder, 'closed-'));
    mkdirSync(join(parent, 'data'));
    const sharedDir = await mkdtemp(join(folder, 'shared-'));
    chmodSync(sharedDir, 0o755);
    return { dataDir: join(parent, 'data'), sharedDir };
  };

  test('data in an open directory stay there', async () => {
    const dataDir = await mkdtemp(join(folder, 'data-'));
    chmodSync(dataDir, 0o755);
    const { clusterDir } = await choose(dataDir, '/nowhere');

    expect(clusterDir).toBe(join(dataDir, 'postgres'));
  });

  test('data in a closed directory go to the shared one, with a link that every later start follows', async () => {
    const { dataDir, sharedDir } = await closed();
    const first = await choose(dataDir, sharedDir);
    const second = await choose(dataDir, sharedDir);

    expect(first.clusterDir.startsWith(`${sharedDir}/data-`)).toBe(true);
    expect(readlinkSync(join(dataDir, 'postgres'))).toBe(first.clusterDir);
    expect(second.clusterDir).toBe(first.clusterDir);
    expect(statSync(dirname(first.clusterDir)).mode & 0o777).toBe(0o755);
  });

  test('a link to data that are gone is an error in words, not an empty database', async () => {
    const { dataDir, sharedDir } = await closed();
    symlinkSync(join(sharedDir, 'gone', 'cluster'), join(dataDir, 'postgres'));

    await expect(choose(dataDir, sharedDir)).rejects.toThrow('which is gone');
  });

  test('programs in a closed directory are copied once, owned by root, and run from there', async () => {
    const { dataDir, sharedDir } = await closed();
    const real = await locatePostgres();
    const unreachable = join(dirname(dataDir), 'native');
    symlinkSync(real.nativeDir, unreachable);
    const binaries = { nativeDir: unreachable, version: '18.0.0-test' };
    const { nativeDir } = await choosePostgresPlace({ binaries, dataDir, user, sharedDir });

    expect(nativeDir).toBe(join(sharedDir, 'postgresql-18.0.0-test'));
    expect(statSync(join(nativeDir, 'bin', 'postgres')).uid).toBe(0);
    expect(readFileSync(join(nativeDir, 'bin', 'postgres')).length).toBeGreaterThan(1_000_000);
    rmSync(unreachable);
    await expect(choosePostgresPlace({ binaries, dataDir, user, sharedDir })).resolves.toMatchObject({ nativeDir });
  });

  test('the database of an ordinary user is run as that user', async () => {
    const dataDir = await mkdtemp(join(folder, 'data-'));
    chmodSync(dataDir, 0o755);
    mkdirSync(join(dataDir, 'postgres'));
    await chown(join(dataDir, 'postgres'), 65_534, 65_534);

    await expect(choose(dataDir, '/nowhere')).resolves.toMatchObject({ user: { uid: 65_534, gid: 65_534 } });
  });

  test('a database that somebody else made is refused in words', async () => {
    const dataDir = await mkdtemp(join(folder, 'data-'));
    mkdirSync(join(dataDir, 'postgres'));
    await chown(join(dataDir, 'postgres'), 65_534, 65_534);

    await expect(
      choosePostgresPlace({ binaries: await locatePostgres(), dataDir, user: null, sharedDir: '/nowhere' }),
    ).rejects.toThrow('was made when Clearway ran as root or as another user');
  });
});
