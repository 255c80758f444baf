import { v7 as uuidv7 } from 'uuid';

import { insertAuditEvents } from '../db/audit-events';
import { asTenant } from '../db/database';
import { insertReplay } from '../db/policy-replays';
import type { ReplayResult } from '../domain/replay';
import { replayHistory } from '../policy-shelf/replay-history';
import { answerBefore, carryOutForTenant } from './carry-out-for-tenant';
import { Refusal } from './command';
import type { Answer, Request } from './command';
import type { PolicyDeps } from './deps';

/**
 * Decides the tenant's past again under a stored version and keeps what came of it. The past is read before the transaction
 * that writes: it may take minutes, and nothing waits for it.
 */
export async function replayPolicy(
  deps: PolicyDeps,
  request: Request,
  version: string,
  { since }: { readonly since: string | null },
): Promise<Answer<ReplayResult>> {
  const { actor, idempotency } = request;
  const { tenantId, id: madeBy, requestId } = actor;
  const { earlier, policy } = await asTenant(deps.database, tenantId, async (tx) => ({
    earlier: idempotency && (await answerBefore<ReplayResult>(tx, idempotency)),
    policy: await deps.policies.find(tx, tenantId, version),
  }));
  if (earlier) return earlier;
  if (!policy) throw new Refusal('NOT_FOUND', 'No such policy');
  const result = await replayHistory(deps.database, tenantId, policy, { since });
  return carryOutForTenant(deps, request, async (tx) => {
    await insertReplay(tx, tenantId, { id: uuidv7(), version, since, result, madeBy });
    const detail = { version, decisions: result.decisions, flips: result.decisions - result.same };
    await insertAuditEvents(tx, { tenantId, actor: madeBy, action: 'policy.replayed', detail, requestId });
    return result;
  });
}
