import { PROOF_ENGINE } from '../../src/address/proof/proof-engine';
import type { CheckedSubject } from '../checked-subject';
import type { ActivityDeps } from '../deps';
import type { PlannedCheck } from '../planned-check';
import { proofClaims } from '../proof-claims';

/** One check a letter that was sent as proof of an address, on the documents queue. */
export function planProofs(
  { addresses }: Pick<ActivityDeps, 'addresses'>,
  { record, today }: CheckedSubject,
): PlannedCheck[] {
  return record.addresses.flatMap((address): PlannedCheck[] => {
    if (address.proofBlobId === undefined) return [];
    const claims = proofClaims(record, address);
    return [
      {
        kind: 'address',
        subject: `proof:${address.id}`,
        input: {
          holders: claims.holders.map((holder) => ({ ...holder })),
          address: { ...claims.address },
          file: address.proofBlobId,
          // How old it is is a question of the day.
          today,
          engine: PROOF_ENGINE.version,
          provider: addresses.name,
        },
      },
    ];
  });
}
