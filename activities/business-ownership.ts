import type { Evidence } from '../src/domain/evidence';
import { partyOf } from '../src/domain/evidence-subject';
import type { OwnershipGraph, Party } from '../src/ownership/ownership-graph';
import { ownershipGraph } from './ownership-graph';
import type { Snapshot } from './snapshot';

const SAYS: Readonly<Record<string, NonNullable<Party['status']>>> = {
  'registration.registry_verified': 'active',
  'registration.registry_dissolved': 'dissolved',
  'registration.registry_not_found': 'unknown',
};

/** Who owns the business, with what the registers said of its owners in this evidence; undefined for a person. */
export function businessOwnership(
  { record, behind }: Pick<Snapshot, 'record' | 'behind'>,
  evidence: readonly Evidence[],
): OwnershipGraph | undefined {
  if (record.kind !== 'business') return undefined;
  return ownershipGraph({ record, ...behind, registered: registeredIn(evidence) });
}

function registeredIn(evidence: readonly Evidence[]): ReadonlyMap<string, NonNullable<Party['status']>> {
  return new Map(
    evidence
      .filter(({ kind }) => kind === 'registration')
      .flatMap(({ subject, findings }) => {
        const id = partyOf(subject);
        const status = findings.flatMap(({ code }) => SAYS[code] ?? [])[0];
        return id !== undefined && status ? [[id, status] as const] : [];
      }),
  );
}
