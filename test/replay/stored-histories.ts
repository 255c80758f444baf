/** Histories of the past, kept as files: what a change of the workflow must still be able to follow. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { temporal } from '@temporalio/proto';

import { secretsFrom } from '../../src/config';
import { generateKey } from '../../src/storage/key-ring';
import { createDataConverter } from '../../src/temporal/data-converter';

const { History } = temporal.api.history.v1;
const FOLDER = join(__dirname, '../histories');

/** Protects nothing: it is here so that the histories beside it, of invented people, can be read again. */
export const HISTORIES_PAYLOAD_KEY = 'Y2xlYXJ3YXkgc3RvcmVkIGhpc3RvcmllcyBmb3IgdGU=';

export const historiesConverter = () =>
  createDataConverter(
    secretsFrom({
      keyEncryptionKey: generateKey(),
      blindIndexKey: generateKey(),
      payloadKey: HISTORIES_PAYLOAD_KEY,
    }).payloadKeys,
  );

export interface StoredHistory {
  readonly name: string;
  readonly text: string;
  readonly history: temporal.api.history.v1.History;
}

export async function storedHistories(): Promise<StoredHistory[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.json')).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(FOLDER, file), 'utf8');
      return { name: file.replace('.json', ''), text, history: History.fromObject(JSON.parse(text) as object) };
    }),
  );
}

export async function storeHistory(name: string, history: temporal.api.history.v1.IHistory): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const json = History.toObject(History.fromObject(history), { longs: String, bytes: String, enums: String });
  await writeFile(join(FOLDER, `${name}.json`), `${JSON.stringify(withoutMachine(json), null, 1)}\n`);
}

export async function forgetHistories(): Promise<void> {
  for (const { name } of await storedHistories()) await rm(join(FOLDER, `${name}.json`));
}

/** Which process on which machine did a step is nobody's business: it names hosts, and replay does not look at it. */
function withoutMachine(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMachine);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]): [string, unknown] => {
    if (name === 'identity') return [name, 'worker'];
    if (name === 'buildId' || name === 'binaryChecksum') return [name, ''];
    return [name, withoutMachine(field)];
  });
  const scrubbed = Object.fromEntries(fields);
  // The name of a worker's own queue is made of the same.
  return scrubbed['kind'] === 'TASK_QUEUE_KIND_STICKY' ? { ...scrubbed, name: 'sticky' } : scrubbed;
}
