import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';

import { readDevFile, writeDevFile } from '../../src/dev/dev-file';
import { temporaryFolder } from './temporary-folder';

const folder = temporaryFolder();
const newDataDir = (): Promise<string> => mkdtemp(join(folder, 'data-'));

const FILE = {
  apiUrl: 'http://127.0.0.1:3000',
  apiKey: 'key',
  reviewerKey: 'reviewer',
  secondReviewerKey: 'second',
  temporalAddress: '127.0.0.1:7233',
  temporalUiUrl: 'http://127.0.0.1:8233',
  databaseUrl: 'postgres://127.0.0.1:5433/clearway',
  people: [{ email: 'admin@clearway.localhost', password: 'password', role: 'admin' as const }],
};

describe('dev.json', () => {
  test('is read back as it was written', async () => {
    const dataDir = await newDataDir();
    await writeDevFile(dataDir, FILE);

    await expect(readDevFile(dataDir)).resolves.toEqual(FILE);
  });

  test('holds keys, so only its owner may read it, also where a file of that name was open to all', async () => {
    const dataDir = await newDataDir();
    writeFileSync(join(dataDir, 'dev.json'), '{}', { mode: 0o644 });
    await writeDevFile(dataDir, FILE);

    expect(statSync(join(dataDir, 'dev.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDir)).toEqual(['dev.json']);
  });

  test.each([[null], ['{}'], ['half of a fi']])('is null when there is none that can be read (%p)', async (content) => {
    const dataDir = await newDataDir();
    if (content !== null) writeFileSync(join(dataDir, 'dev.json'), content);

    await expect(readDevFile(dataDir)).resolves.toBeNull();
  });
});
