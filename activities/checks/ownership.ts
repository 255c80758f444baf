import type { Json } from '../../src/domain/evidence';
import { partySubject } from '../../src/domain/evidence-subject';
import { partiesOf, referredStatus } from '../../src/domain/parties-of';
import type { CustomerRecord } from '../../src/domain/views';
import { checkOwnership, OWNERSHIP_ENGINE } from '../../src/ownership/check-ownership';
import { checkReferredParty, REFERRED_PARTY_ENGINE } from '../../src/ownership/check-referred-party';
import type { OwnershipGraph } from '../../src/ownership/ownership-graph';
import type { Policy } from '../../src/policy/policy';
import type { PlannedCheck } from '../planned-check';

/** Who owns the business. Its input is the whole graph, with the places in the lists: the findings name them. */
export function planOwnership(
  graph: OwnershipGraph,
  { ownership: { threshold } }: Pick<Policy, 'ownership'>,
): PlannedCheck {
  return {
    kind: 'ownership',
    subject: 'customer',
    input: { graph: graph as unknown as Json, threshold, engine: OWNERSHIP_ENGINE.version },
    run: () => checkOwnership(graph, { threshold }),
  };
}

/** How each related party stands who is a customer already. */
export function planReferredParties(record: CustomerRecord): PlannedCheck[] {
  return partiesOf(record).flatMap((party): PlannedCheck[] => {
    const { id, claims, customer } = party;
    if (claims.kind !== 'customer') return [];
    const status = referredStatus(party);
    return [
      {
        kind: 'ownership',
        subject: partySubject(id),
        input: { customer: customer?.id ?? null, status, engine: REFERRED_PARTY_ENGINE.version },
        run: () => checkReferredParty(status),
      },
    ];
  });
}
