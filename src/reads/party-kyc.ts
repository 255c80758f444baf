import type { StoredDecision } from '../db/decisions';
import { partyOf } from '../domain/evidence-subject';
import { groupBy } from '../domain/group-by';
import type { BusinessRecord, CheckSummary, PartyKyc } from '../domain/views';
import { ownershipView } from './ownership-view';

/**
 * How everybody behind a business stands, as its ownership tree has it, each with the checks about them.
 *
 * @param decision the latest about the business: who has not changed since still stands as they did then
 * @param claimsVersion of the business now, see `StoredCustomer`
 */
export function partiesKyc(
  record: BusinessRecord,
  decision: StoredDecision | undefined,
  claimsVersion: number,
  checks: readonly CheckSummary[],
): PartyKyc[] {
  const about = groupBy(checks, ({ subject }) => partyOf(subject));
  return ownershipView({ record, decision, claimsVersion, resolution: undefined }).parties.map(
    ({ id, standing, required, share, controls }) => ({
      partyId: id,
      standing,
      ...(required !== undefined && { required }),
      ...(share && { share: { min: share.min, max: share.max } }),
      ...(controls && { controls }),
      checks: about.get(id) ?? [],
    }),
  );
}
