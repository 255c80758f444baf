import type { Json } from '../../src/domain/evidence';
import { partySubject } from '../../src/domain/evidence-subject';
import { partiesOf, referredStatus } from '../../src/domain/parties-of';
import type { CustomerStatus } from '../../src/domain/customer';
import { checkOwnership, OWNERSHIP_ENGINE } from '../../src/ownership/check-ownership';
import { checkReferredParty, REFERRED_PARTY_ENGINE } from '../../src/ownership/check-referred-party';
import type { OwnershipGraph } from '../../src/ownership/ownership-graph';
import type { Policy } from '../../src/policy/policy';
import type { PlannedCheck } from '../planned-check';
import type { Snapshot } from '../snapshot';

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

/**
 * How each related party stands who is a customer already. Who was erased has no name, and stands for nothing. Whoever is
 * locked is not shaken off by being removed: a person finds out whether they are really gone.
 */
export function planReferredParties({
  record,
  removedLocked,
}: Pick<Snapshot, 'record' | 'removedLocked'>): PlannedCheck[] {
  const standing = partiesOf(record).flatMap((party) =>
    party.claims.kind === 'customer' ? [planReferred(party.id, party.customer?.id ?? null, referredStatus(party))] : [],
  );
  return [...standing, ...removedLocked.map(({ id, refersTo }) => planReferred(id, refersTo, 'LOCKED'))];
}

function planReferred(party: string, customer: string | null, status: CustomerStatus): PlannedCheck {
  return {
    kind: 'ownership',
    subject: partySubject(party),
    input: { customer, status, engine: REFERRED_PARTY_ENGINE.version },
    run: () => checkReferredParty(status),
  };
}
