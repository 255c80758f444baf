/** The keys of a development machine: generated once, kept in the data directory, never the same on two machines. */
import { randomBytes } from 'node:crypto';
import { access } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

import { readFileIfThere, writePrivateFile } from './private-file';
import { SetupError } from './setup-error';

const KEY_BYTES = 32;

const key = z.base64().refine((text) => Buffer.from(text, 'base64').length === KEY_BYTES);
const secretsSchema = z.object({ keyEncryptionKey: key, blindIndexKey: key, payloadKey: key });

/** 32 random bytes each, in base64: wraps the customers' data keys; exact search; Temporal payloads. */
export type DevSecrets = z.infer<typeof secretsSchema>;

/**
 * Reads `<dataDir>/secrets.json`, or makes it when this data directory is new.
 * Throws a SetupError when the file is damaged, or missing beside a database: new keys could not open what the old ones
 * sealed, so call this before Postgres is started the first time.
 */
export async function loadDevSecrets(dataDir: string): Promise<DevSecrets> {
  const path = join(dataDir, 'secrets.json');
  const text = await readFileIfThere(path);
  if (text === null) return makeSecrets(dataDir, path);
  const secrets = secretsSchema.safeParse(parseJson(text));
  if (secrets.success) return secrets.data;
  throw new SetupError(
    `${path} does not hold the three development keys. Restore it; or, to start with an empty system, remove ${dataDir}.`,
  );
}

async function makeSecrets(dataDir: string, path: string): Promise<DevSecrets> {
  if (await exists(join(dataDir, 'postgres'))) {
    throw new SetupError(
      `${path} is missing, and without its keys nobody can read the customers in this database. ` +
        `Restore it; or, to start with an empty system, remove ${dataDir}.`,
    );
  }
  const newKey = (): string => randomBytes(KEY_BYTES).toString('base64');
  const secrets = { keyEncryptionKey: newKey(), blindIndexKey: newKey(), payloadKey: newKey() };
  await writePrivateFile(path, `${JSON.stringify(secrets, null, 2)}\n`);
  return secrets;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
