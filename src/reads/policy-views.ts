import type { Transaction } from '../db/database';
import { activationsOf } from '../db/policy-activations';
import { openCasesByPolicy } from '../db/policy-moves';
import { latestProposals } from '../db/policy-proposals';
import type { StoredProposal } from '../db/policy-proposals';
import { latestReplays } from '../db/policy-replays';
import type { StoredReplay } from '../db/policy-replays';
import { findPolicy, listPolicies } from '../db/policy-versions';
import type { ListedPolicy } from '../db/policy-versions';
import type { PolicyState, PolicySummary, PolicyView } from '../domain/policy-views';
import type { Policy } from '../policy/policy';

/** Every version that the tenant has, the active one first, then the newest proposals. */
export async function policySummaries(
  tx: Transaction,
  tenantId: string,
  shipped: Policy,
): Promise<readonly PolicySummary[]> {
  const [stored, proposals, replays, activations, open] = await Promise.all([
    listPolicies(tx, tenantId),
    latestProposals(tx, tenantId),
    latestReplays(tx, tenantId),
    activationsOf(tx, tenantId),
    openCasesByPolicy(tx, tenantId),
  ]);
  // Of a tenant that nothing was decided for yet, the shipped policy is not stored, and holds all the same.
  const isStored = stored.some(({ version }) => version === shipped.version);
  const { version, name } = shipped;
  const policies = isStored ? stored : [...stored, { version, name, shipped: true, storedAt: '' }];
  const active = activations[0]?.version ?? shipped.version;
  const activated = new Set(activations.map((each) => each.version));
  const summaries = policies.map((policy) => {
    const proposal = proposals.find((each) => each.version === policy.version);
    const replay = replays.find((each) => each.version === policy.version);
    const state = stateOf(policy, proposal, active, activated);
    return { summary: summaryOf(policy, state, proposal, replay, open.get(policy.version) ?? 0), policy };
  });
  const placeOf = ({ summary, policy }: (typeof summaries)[number]) =>
    `${summary.state === 'active' ? 1 : 0} ${summary.proposedAt ?? policy.storedAt}`;
  return summaries.toSorted((one, other) => (placeOf(one) > placeOf(other) ? -1 : 1)).map(({ summary }) => summary);
}

export async function policyView(
  tx: Transaction,
  tenantId: string,
  shipped: Policy,
  version: string,
): Promise<PolicyView | undefined> {
  const summary = (await policySummaries(tx, tenantId, shipped)).find((each) => each.version === version);
  if (!summary) return undefined;
  const stored = await findPolicy(tx, tenantId, version);
  return { ...summary, text: stored?.text ?? shipped.text };
}

function stateOf(
  { version, shipped }: ListedPolicy,
  proposal: StoredProposal | undefined,
  active: string,
  activated: ReadonlySet<string>,
): PolicyState {
  if (version === active) return 'active';
  if (proposal && !proposal.approvedBy && !proposal.rejectedBy) return 'proposed';
  return proposal?.rejectedBy && !activated.has(version) && !shipped ? 'rejected' : 'superseded';
}

function summaryOf(
  { version, name, shipped }: ListedPolicy,
  state: PolicyState,
  proposal: StoredProposal | undefined,
  replay: StoredReplay | undefined,
  openCases: number,
): PolicySummary {
  return {
    version,
    name,
    state,
    shipped,
    ...(proposal && { proposedBy: proposal.proposedBy, proposedAt: proposal.proposedAt, note: proposal.note }),
    ...(proposal?.approvedBy &&
      proposal.approvedAt && { approvedBy: proposal.approvedBy, approvedAt: proposal.approvedAt }),
    ...(proposal?.rejectedBy &&
      proposal.rejectedAt && { rejectedBy: proposal.rejectedBy, rejectedAt: proposal.rejectedAt }),
    ...(proposal?.answerNote && { answerNote: proposal.answerNote }),
    ...(replay && { replay: { result: replay.result, madeBy: replay.madeBy, madeAt: replay.madeAt } }),
    openCases,
  };
}
