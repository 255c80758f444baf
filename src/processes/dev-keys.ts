import { v7 as uuidv7 } from 'uuid';

import { mintApiKey, parseApiKey, sameKeyHash } from '../api/api-key';
import { findUsableKey, insertKey } from '../db/api-keys';
import { connectDatabase } from '../db/database';
import { ensureTenant } from '../db/tenants';

export interface DevKeys {
  readonly apiKey: string;
  readonly reviewerKey: string;
  readonly secondReviewerKey: string;
}

const WANTED = [
  { field: 'apiKey', role: 'integrator', name: 'development' },
  { field: 'reviewerKey', role: 'reviewer', name: 'first development reviewer' },
  { field: 'secondReviewerKey', role: 'reviewer', name: 'second development reviewer' },
] as const;

/** The sandbox tenant of a development machine with its three keys: those from the last start, while they are good. */
export async function ensureDevKeys(databaseUrl: string, before: DevKeys | null): Promise<DevKeys> {
  const operator = connectDatabase({ url: databaseUrl, role: 'clearway_operator', poolSize: 1 });
  const app = connectDatabase({ url: databaseUrl, role: 'clearway_app', poolSize: 1 });
  try {
    const tenant = await ensureTenant(operator, { id: uuidv7(), name: 'development', mode: 'test' });
    const keys: Record<string, string> = {};
    for (const { field, role, name } of WANTED) {
      const known = before?.[field];
      const parsed = known ? parseApiKey(known) : undefined;
      const stored = parsed && (await findUsableKey(app, parsed.id));
      if (known && parsed && stored && sameKeyHash(stored.secretHash, parsed.hash)) {
        keys[field] = known;
        continue;
      }
      const minted = mintApiKey('test');
      await insertKey(operator, { id: minted.id, tenantId: tenant.id, role, name, secretHash: minted.hash });
      keys[field] = minted.text;
    }
    return keys as unknown as DevKeys;
  } finally {
    await operator.destroy();
    await app.destroy();
  }
}
