import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';

import { loadDevSecrets } from '../../src/dev/dev-secrets';
import { temporaryFolder } from './temporary-folder';

const folder = temporaryFolder();
const newDataDir = (): Promise<string> => mkdtemp(join(folder, 'data-'));

describe('the development keys', () => {
  test('are three different ones of 32 bytes, made once and kept', async () => {
    const dataDir = await newDataDir();
    const first = await loadDevSecrets(dataDir);

    expect(new Set(Object.values(first)).size).toBe(3);
    for (const key of Object.values(first)) expect(Buffer.from(key, 'base64')).toHaveLength(32);
    await expect(loadDevSecrets(dataDir)).resolves.toEqual(first);
  });

  test('are others on another machine', async () => {
    const [here, there] = [await loadDevSecrets(await newDataDir()), await loadDevSecrets(await newDataDir())];

    expect(here.keyEncryptionKey).not.toBe(there.keyEncryptionKey);
  });

  test('are for their owner only, whatever the umask', async () => {
    const dataDir = await newDataDir();
    const umask = process.umask(0);
    await loadDevSecrets(dataDir).finally(() => process.umask(umask));

    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  test.each(['', '{}', '{"keyEncryptionKey": "short"}', 'not json'])(
    'are never replaced: a damaged file (%p) is an error that says what to do',
    async (content) => {
      const dataDir = await newDataDir();
      const path = join(dataDir, 'secrets.json');
      writeFileSync(path, content);

      await expect(loadDevSecrets(dataDir)).rejects.toThrow(/does not hold the three development keys.*remove/s);
      expect(readFileSync(path, 'utf8')).toBe(content);
    },
  );

  test('are not made anew beside a database that was sealed with others', async () => {
    const dataDir = await newDataDir();
    mkdirSync(join(dataDir, 'postgres'));

    await expect(loadDevSecrets(dataDir)).rejects.toThrow('nobody can read the customers in this database');
  });
});
