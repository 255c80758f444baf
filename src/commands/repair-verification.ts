import { v7 as uuidv7 } from 'uuid';

import { insertAuditEvents } from '../db/audit-events';
import { latestChecks } from '../db/checks';
import { findCustomer, renewClaims } from '../db/customers';
import { openStandings } from '../db/open-standings';
import type { StoredStanding } from '../db/open-standings';
import { insertOutbox } from '../db/outbox';
import { insertRepair } from '../db/repairs';
import { findVerification, lockVerification } from '../db/verifications';
import { renewsClaims, repairOptions } from '../domain/repair';
import type { IncomingRepair, RepairView } from '../domain/operations-view';
import { carryOut } from './carry-out';
import { Refusal } from './command';
import type { Answer, Request } from './command';
import type { CommandDeps } from './deps';

/**
 * A person gets a stuck verification going: the order is written down, and reaches its workflow through the outbox, which
 * starts one where there is none. Nothing is decided here. What makes no sense as the verification stands is refused.
 */
export async function repairVerification(
  deps: Pick<CommandDeps, 'database' | 'sealOf' | 'wakeRelay'>,
  request: Request,
  { verificationId, repair, reasonCode, note }: IncomingRepair,
): Promise<Answer<RepairView>> {
  const { tenantId, id: orderedBy, requestId } = request.actor;
  return carryOut(deps, request, async (tx) => {
    const seen = await findVerification(tx, verificationId);
    const customer = seen && (await findCustomer(tx, seen.customerId, 'for update'));
    const verification = customer && (await lockVerification(tx, verificationId));
    if (!verification) throw new Refusal('NOT_FOUND', 'No such verification');
    const seal = deps.sealOf(customer);
    const [standing] = await openStandings(tx, [verificationId]);
    if (!standing) throw new Refusal('ILLEGAL_STATE', 'This verification has ended');
    const option = repairOptions(standing, new Date()).find((each) => each.repair === repair);
    if (!option?.allowed) throw new Refusal('ILLEGAL_STATE', option?.whyNot ?? 'No such repair', 'repair');

    const id = uuidv7();
    const customerId = customer.id;
    const renews = renewsClaims(repair, standing.state);
    const distrusted = repair === 'rerun' ? (await latestChecks(tx, customerId)).map((check) => check.id) : [];
    const orderedAt = await insertRepair(tx, {
      id,
      tenantId,
      customerId,
      verificationId,
      repair,
      reasonCode,
      noteSealed: seal.seal(`repair/${id}`, { note }),
      foundState: standing.state,
      foundBlockedOn: standing.blockedOn,
      renewsClaims: renews,
      distrusted,
      orderedBy,
    });
    if (renews) await renewClaims(tx, customerId);
    await insertOutbox(tx, { tenantId, customerId, ...signalOf(standing) });
    await insertAuditEvents(tx, {
      tenantId,
      customerId,
      actor: orderedBy,
      action: `verification.${repair}`,
      detail: {
        repair_id: id,
        verification_id: verificationId,
        reason_code: reasonCode,
        state: standing.state,
        blocked_on: standing.blockedOn,
      },
      requestId,
    });
    const value: RepairView = { id, verificationId, customerId, repair, reasonCode, orderedBy, orderedAt };
    return { customerId, seal, value };
  });
}

/** A verdict that is on record is what the workflow waits to hear of; all else it finds by looking at its rows again. */
function signalOf({ verdict, verdictId }: StoredStanding) {
  if (verdict !== 'agreed' || verdictId === null) return { topic: 'customer_changed' as const };
  return { topic: 'review_decided' as const, payload: { verdictId } };
}
