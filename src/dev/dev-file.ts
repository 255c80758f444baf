/** `<dataDir>/dev.json`: where the running development system is and how to get in, for the demo, the CLI and the tests. */
import { join } from 'node:path';

import { z } from 'zod';

import { PERSON_ROLES } from '../domain/person';
import { readFileIfThere, writePrivateFile } from './private-file';

/** Who signs in to the console of this machine, one of each role. */
const devPeople = z
  .array(z.object({ email: z.string(), password: z.string(), role: z.enum(PERSON_ROLES) }))
  .default([]);

const devFileSchema = z.object({
  apiUrl: z.string(),
  apiKey: z.string(),
  reviewerKey: z.string(),
  secondReviewerKey: z.string(),
  temporalAddress: z.string(),
  temporalUiUrl: z.string(),
  databaseUrl: z.string(),
  people: devPeople,
});

export type DevFile = z.infer<typeof devFileSchema>;

/** Mode 600, whole or not at all. */
export async function writeDevFile(dataDir: string, file: DevFile): Promise<void> {
  await writePrivateFile(join(dataDir, 'dev.json'), `${JSON.stringify(devFileSchema.parse(file), null, 2)}\n`);
}

/** Null when nothing was started here yet, or when the file is of another version and cannot be read. */
export async function readDevFile(dataDir: string): Promise<DevFile | null> {
  const text = await readFileIfThere(join(dataDir, 'dev.json'));
  if (text === null) return null;
  try {
    return devFileSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
