import { setImmediate } from 'node:timers/promises';

import type { Knex } from 'knex';

import { readAsTenant } from '../db/database';
import type { ReplayResult } from '../domain/replay';
import type { Policy } from '../policy/policy';
import { createRecordedReplay } from '../policy/replay/create-recorded-replay';
import type { RecordedResult } from '../policy/replay/create-recorded-replay';
import { createReplay } from '../policy/replay/create-replay';
import type { StoredPolicies } from './create-policy-shelf';
import { readHistory } from './read-history';

/** Then whoever else asks this process gets an answer. */
const LONGEST_TURN_MS = 25;

interface Which {
  /** RFC 3339; absent: from the beginning. */
  readonly since?: string | null;
  /** Decisions that are read at once. */
  readonly page?: number;
}

/** What this policy would have decided about the tenant's past. Reads only; no check runs again. */
export async function replayHistory(
  database: Knex,
  tenantId: string,
  policy: Policy,
  { since = null, page }: Which = {},
): Promise<ReplayResult> {
  const started = performance.now();
  const replay = createReplay(policy, since);
  let answered = performance.now();
  await readHistory(database, tenantId, { since, ...(page && { page }) }, async (decisions) => {
    for (const decision of decisions) {
      replay.add(decision);
      if (performance.now() - answered < LONGEST_TURN_MS) continue;
      await setImmediate();
      answered = performance.now();
    }
  });
  return replay.result(performance.now() - started);
}

/** Makes every past decision again under the version that made it. Anything but the same is a difference. */
export async function replayRecorded(
  database: Knex,
  tenantId: string,
  policies: Pick<StoredPolicies, 'find'>,
  { since = null, page }: Which = {},
): Promise<RecordedResult> {
  const started = performance.now();
  const replay = createRecordedReplay((version) =>
    readAsTenant(database, tenantId, (tx) => policies.find(tx, tenantId, version)),
  );
  await readHistory(database, tenantId, { since, ...(page && { page }) }, async (decisions) => {
    for (const decision of decisions) await replay.add(decision);
  });
  return replay.result(performance.now() - started);
}
