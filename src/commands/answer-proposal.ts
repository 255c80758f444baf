import { insertAuditEvents } from '../db/audit-events';
import type { Transaction } from '../db/database';
import { insertActivation } from '../db/policy-activations';
import { approveProposal, lockProposal, rejectProposal } from '../db/policy-proposals';
import type { StoredProposal } from '../db/policy-proposals';
import { latestReplays } from '../db/policy-replays';
import type { StoredReplay } from '../db/policy-replays';
import type { PolicyView } from '../domain/policy-views';
import { policyView } from '../reads/policy-views';
import { carryOutForTenant } from './carry-out-for-tenant';
import { Refusal } from './command';
import type { Answer, Request } from './command';
import type { PolicyDeps } from './deps';

/**
 * A second person agrees to a proposed policy: from this moment on new verifications are under it. Nobody agrees to their own
 * proposal, nor to one that was not replayed on history.
 */
export async function approvePolicy(
  deps: PolicyDeps,
  request: Request,
  version: string,
  { note }: { readonly note: string },
): Promise<Answer<PolicyView>> {
  const { tenantId, id: by } = request.actor;
  return answerProposal(deps, request, version, 'policy.approved', async (tx, proposal) => {
    if (proposal.proposedBy === by) {
      throw new Refusal('SECOND_PERSON_NEEDED', 'You proposed this policy: another person has to agree');
    }
    const [replay] = await latestReplays(tx, tenantId, version);
    if (!replay || replay.madeAt < proposal.proposedAt || lookedAtNothing(replay)) {
      throw new Refusal('REPLAY_NEEDED', 'Replay this policy on history first: what it changes has to be known');
    }
    await approveProposal(tx, proposal.id, { by, note, replayId: replay.id });
    await insertActivation(tx, tenantId, { version, proposalId: proposal.id, by });
  });
}

/** Since a day after the last decision: that says nothing, unless there is nothing to look at from the beginning. */
function lookedAtNothing({ since, result }: StoredReplay): boolean {
  return since !== null && result.decisions === 0;
}

/** A proposed policy is not to be; who proposed it may take it back. */
export async function rejectPolicy(
  deps: PolicyDeps,
  request: Request,
  version: string,
  { note }: { readonly note: string },
): Promise<Answer<PolicyView>> {
  const { id: by } = request.actor;
  return answerProposal(deps, request, version, 'policy.rejected', (tx, proposal) =>
    rejectProposal(tx, proposal.id, { by, note }),
  );
}

async function answerProposal(
  deps: PolicyDeps,
  request: Request,
  version: string,
  action: 'policy.approved' | 'policy.rejected',
  answer: (tx: Transaction, proposal: StoredProposal) => Promise<void>,
): Promise<Answer<PolicyView>> {
  const { tenantId, id: actor, requestId } = request.actor;
  return carryOutForTenant(deps, request, async (tx) => {
    const before = await policyView(tx, tenantId, deps.policies.shipped, version);
    if (!before) throw new Refusal('NOT_FOUND', 'No such policy');
    const proposal = await lockProposal(tx, tenantId, version);
    if (!proposal || proposal.approvedBy || proposal.rejectedBy) {
      throw new Refusal('ILLEGAL_STATE', 'Nobody waits for an answer about this policy');
    }
    await answer(tx, proposal);
    await insertAuditEvents(tx, { tenantId, actor, action, detail: { version }, requestId });
    const view = await policyView(tx, tenantId, deps.policies.shipped, version);
    if (!view) throw new Error('A policy that was just written cannot be read');
    return view;
  });
}
