import { v7 as uuidv7 } from 'uuid';

import { insertAuditEvents } from '../db/audit-events';
import { activationsOf } from '../db/policy-activations';
import { insertProposal } from '../db/policy-proposals';
import { storePolicy, storeShippedPolicy } from '../db/policy-versions';
import type { PolicyView } from '../domain/policy-views';
import type { Policy } from '../policy/policy';
import { policyView } from '../reads/policy-views';
import { carryOutForTenant } from './carry-out-for-tenant';
import { Refusal } from './command';
import type { Answer, Request } from './command';
import type { PolicyDeps } from './deps';

/**
 * Stores a policy and proposes it: nothing is decided by it until a second person agrees. Safe to repeat: a version that is
 * proposed already is answered as it is.
 */
export async function proposePolicy(
  deps: PolicyDeps,
  request: Request,
  { policy, note }: { readonly policy: Policy; readonly note: string },
): Promise<Answer<PolicyView>> {
  const { tenantId, id: by, requestId } = request.actor;
  const { shipped } = deps.policies;
  return carryOutForTenant(deps, request, async (tx) => {
    const { version } = policy;
    // What holds now is stored first, so that the list of versions begins with it.
    await storeShippedPolicy(tx, tenantId, shipped);
    const active = (await activationsOf(tx, tenantId))[0]?.version ?? shipped.version;
    if (active === version) throw new Refusal('ILLEGAL_STATE', 'This is the active policy already', 'text');
    await storePolicy(tx, tenantId, policy);
    const isNew = await insertProposal(tx, tenantId, { id: uuidv7(), version, note, proposedBy: by });
    if (isNew) {
      await insertAuditEvents(tx, { tenantId, actor: by, action: 'policy.proposed', detail: { version }, requestId });
    }
    const view = await policyView(tx, tenantId, shipped, version);
    if (!view) throw new Error('A policy that was just written cannot be read');
    return view;
  });
}
