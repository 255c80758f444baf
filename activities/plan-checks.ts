import type { BlindIndex } from '../src/storage/blind-index';
import { planAddresses } from './checks/address';
import { planProofs } from './checks/proof';
import { planContact } from './checks/contact';
import { planDocuments } from './checks/document';
import { planFunds } from './checks/funds';
import { planIdentityNumbers } from './checks/identity-number';
import { planRegistration } from './checks/registration';
import { planScreening } from './checks/screening';
import { simulatedOutcome, simulatedResult } from './checks/simulated';
import type { ActivityDeps } from './deps';
import type { PlannedCheck } from './planned-check';
import type { Snapshot } from './snapshot';

/**
 * Every check that applies to this customer as they stand; the screening alone where only lists have changed. Where a
 * sandbox asks for a simulated answer, it gets one.
 */
export function planChecks(
  deps: Pick<ActivityDeps, 'lists' | 'documents' | 'addresses' | 'blockedRegions' | 'registry'>,
  snapshot: Snapshot,
): PlannedCheck[] {
  const { mode, record, approval } = snapshot;
  const plan = approval ? planScreening(deps, snapshot) : planAll(deps, snapshot);
  return plan.map((check) => {
    const outcome = simulatedOutcome(check.kind, mode, record.metadata);
    if (!outcome) return check;
    return { ...check, input: { simulated: outcome }, run: () => simulatedResult(check.kind, outcome) };
  });
}

function planAll(deps: Parameters<typeof planChecks>[0], snapshot: Snapshot): PlannedCheck[] {
  return [
    ...planContact(snapshot),
    ...planIdentityNumbers(snapshot),
    ...planDocuments(deps, snapshot),
    ...planAddresses(deps, snapshot),
    ...planProofs(deps, snapshot),
    ...planRegistration(deps, snapshot),
    ...planScreening(deps, snapshot),
    ...planFunds(snapshot),
  ];
}

export function inputHashOf(blindIndex: BlindIndex, snapshot: Snapshot, check: PlannedCheck): string {
  return blindIndex.inputHash(snapshot.scope.tenantId, {
    kind: check.kind,
    subject: check.subject,
    input: check.input,
  });
}
