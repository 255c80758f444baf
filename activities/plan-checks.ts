import { partySubject } from '../src/domain/evidence-subject';
import type { OwnershipGraph } from '../src/ownership/ownership-graph';
import type { BlindIndex } from '../src/storage/blind-index';
import { checkedSubjects } from './checked-subject';
import type { CheckedSubject } from './checked-subject';
import { planAddresses } from './checks/address';
import { planCertificates } from './checks/certificate';
import { planProofs } from './checks/proof';
import { planContact } from './checks/contact';
import { planDocuments } from './checks/document';
import { planFunds } from './checks/funds';
import { planIdentityNumbers } from './checks/identity-number';
import { planOwnership, planReferredParties } from './checks/ownership';
import { planRegistration } from './checks/registration';
import { planScreening } from './checks/screening';
import { simulatedOutcome, simulatedResult } from './checks/simulated';
import type { ActivityDeps } from './deps';
import type { PlannedCheck } from './planned-check';
import type { Snapshot } from './snapshot';

type PlanDeps = Pick<
  ActivityDeps,
  'lists' | 'documents' | 'addresses' | 'blockedRegions' | 'registry' | 'certificates' | 'blindIndex'
>;

/**
 * Every check that applies to this customer and their related parties as they stand; the screening alone where only lists
 * have changed.
 */
export function planChecks(deps: PlanDeps, snapshot: Snapshot): PlannedCheck[] {
  const plan = snapshot.approval ? planScreening : planAll;
  const ofEverybody = checkedSubjects(deps, snapshot).flatMap((subject) =>
    plan(deps, subject).map((check) =>
      subject.party
        ? { ...check, subject: partySubject(subject.party.id, check.subject) }
        : orSimulated(check, snapshot),
    ),
  );
  return [...ofEverybody, ...(snapshot.approval ? [] : planReferredParties(snapshot))];
}

/** What rests on the answers of other checks: who owns a business, some of whose owners a register may have struck off. */
export function planAfterwards(snapshot: Snapshot, graph: OwnershipGraph | undefined): PlannedCheck[] {
  if (!graph || snapshot.approval) return [];
  return [orSimulated(planOwnership(graph, snapshot.policy), snapshot)];
}

function planAll(deps: PlanDeps, subject: CheckedSubject): PlannedCheck[] {
  return [
    ...planContact(subject),
    ...planIdentityNumbers(subject),
    ...planDocuments(deps, subject),
    ...planAddresses(deps, subject),
    ...planProofs(deps, subject),
    ...planRegistration(deps, subject, subject.party ? 'party' : 'customer'),
    ...planCertificates(deps, subject),
    ...planScreening(deps, subject),
    ...planFunds(subject),
  ];
}

/** Where a sandbox asks for a simulated answer about the customer, it gets one. */
function orSimulated(check: PlannedCheck, { mode, record }: Snapshot): PlannedCheck {
  const outcome = simulatedOutcome(check.kind, mode, record.metadata);
  if (!outcome) return check;
  return { ...check, input: { simulated: outcome }, run: () => simulatedResult(check.kind, outcome) };
}

export function inputHashOf(blindIndex: BlindIndex, snapshot: Snapshot, check: PlannedCheck): string {
  return blindIndex.inputHash(snapshot.scope.tenantId, {
    kind: check.kind,
    subject: check.subject,
    input: check.input,
  });
}
