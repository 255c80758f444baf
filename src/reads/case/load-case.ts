import type { Actor } from '../../commands/command';
import { loadRecord } from '../../db/load-record';
import type { SealOf } from '../../db/customer-record';
import { daysOfDatasets, riskReasonsOf, sealedChecks } from '../../db/case-evidence';
import { findCustomer } from '../../db/customers';
import type { Transaction } from '../../db/database';
import { decisionsOf } from '../../db/decisions';
import type { StoredDecision } from '../../db/decisions';
import { standingOverrides } from '../../db/finding-overrides';
import { judgedMatches } from '../../db/match-verdicts';
import { askedAbout, searchQueue } from '../../db/review-queue';
import { timelineOf } from '../../db/status-transitions';
import { straightenedOf } from '../../db/straightened-pictures';
import { verificationsOf } from '../../db/verifications';
import type { CaseCheck, CaseView } from '../../domain/case-view';
import { DECLINE_REASONS } from '../../domain/decline-reasons';
import type { JsonObject } from '../../domain/evidence';
import { whatItSaw } from '../../domain/overrides';
import type { Policy } from '../../policy/policy';
import { openMatches } from '../../domain/open-matches';
import type { CustomerSeal } from '../../storage/customer-seal';
import { reviewInQueue } from '../review-view';
import { requirementsOf, verificationSummary } from '../verification-view';
import { ownershipView } from '../ownership-view';
import { caseCustomer, riskOf } from './case-facts';
import { checkRows } from './check-rows';
import type { OpenedCheck } from './check-rows';
import { everyoneIn } from './everyone-in';
import { addressesOf, documentsOf } from './file-rows';
import { hideSecrets } from './hide-secrets';
import { matchRows } from './match-rows';
import { partyRows } from './party-rows';
import { requirementChoices } from './requirement-choices';
import { objectOf, textOf } from './sealed-values';
import { secretsOf } from './secrets-of';
import { verdictOptions } from './verdict-options';

/** Finds the policy that a decision names; undefined where it is not there any more, or came before policies had texts. */
export interface PolicyFinder {
  find(tx: Transaction, tenantId: string, version: string): Promise<Policy | undefined>;
}

export interface CaseDeps {
  readonly sealOf: SealOf;
  readonly policies: PolicyFinder;
  /** Where the run of a customer's workflow can be looked at; absent where nobody said where Temporal's Web UI is. */
  readonly temporalUrlOf?: (customerId: string) => string;
}

/**
 * Everything of one review on one page, unsealed for its tenant, sensitive values masked. Undefined when there is no such
 * review.
 *
 * @throws ErasedError when the person was erased: nothing of the case can be read
 */
export async function loadCase(
  tx: Transaction,
  deps: CaseDeps,
  actor: Actor,
  reviewId: string,
): Promise<CaseView | undefined> {
  const now = new Date();
  const [row] = await searchQueue(tx, { id: reviewId }, { size: 1 });
  const customer = row && (await findCustomer(tx, row.customerId));
  if (!customer) return undefined;
  const seal = deps.sealOf(customer);
  const [record, verifications, decisions, pictures, judged, about] = await Promise.all([
    loadRecord(tx, customer, deps.sealOf, seal),
    verificationsOf(tx, customer.id),
    decisionsOf(tx, row.verificationId),
    straightenedOf(tx, customer.id),
    judgedMatches(tx, customer.id, row.verificationId),
    askedAbout(tx, [reviewId]),
  ]);
  const verification = verifications.find(({ id }) => id === row.verificationId);
  const decision = decisionOf(decisions, row);
  if (!verification || !decision) throw new Error('A review has no verification or no decision');
  const [stored, risk, timeline, overrides] = await Promise.all([
    sealedChecks(tx, decision.evidenceIds),
    riskReasonsOf(tx, decision.id),
    timelineOf(tx, customer.id, verification.id),
    standingOverrides(tx, customer.id),
  ]);
  const policy = await deps.policies.find(tx, actor.tenantId, decision.policyVersion);
  const explained = policy?.explain({ ...whatItSaw(decision.context), evidence: stored, now: decision.decidedAt });
  const opened = stored.map(({ sealed, ...evidence }) => openedCheck(seal, evidence, sealed));
  const screening = opened.filter(({ evidence }) => evidence.kind === 'screening');
  const dated = await daysOfDatasets(tx, datasetsOf(screening));
  const review = reviewInQueue(row, { seal, about: about.get(reviewId), now });
  const requirements = requirementsOf(verification);
  const temporalUrl = deps.temporalUrlOf?.(customer.id);
  const readings = new Map(opened.map(({ evidence, sealed }) => [evidence.subject, { evidence, reading: sealed }]));
  const straightened = new Set(pictures.map(({ documentId, side }) => `${documentId} ${side}`));
  const files = { readings, isStraightened: (id: string, side: string) => straightened.has(`${id} ${side}`) };
  const checks = checkRows({ opened, rules: explained?.rules, overrides });
  const shown = new Set(checks.map(({ id }) => id));
  const [own] = everyoneIn(record);

  const view: CaseView = {
    review,
    reasons: row.reasons.map((reason) => ({
      code: reason.code,
      message: reason.message,
      ...(reason.rule !== undefined && { rule: reason.rule }),
      checkIds: (reason.checkIds ?? checks.filter((each) => says(each, reason.code)).map(({ id }) => id)).filter((id) =>
        shown.has(id),
      ),
      ...(reason.parties && { partyIds: reason.parties }),
    })),
    verdictOptions: verdictOptions({
      actor,
      review,
      ...(review.claimedByName !== undefined && { claimedByName: review.claimedByName }),
      customerStatus: customer.status,
      openMatches: openMatches(stored).length,
      isChanged: decisions.at(-1)?.claimsVersion !== customer.claimsVersion,
    }),
    customer: caseCustomer(customer, record),
    policy: { version: decision.policyVersion, ...(policy && { name: policy.name }) },
    verification: { ...verificationSummary(verification), ...(temporalUrl !== undefined && { temporalUrl }) },
    risk: riskOf(decision, explained, risk),
    checks,
    matches: matchRows({ record, screening, open: openMatches(stored), judged, dated }),
    documents: own ? documentsOf(own, files) : [],
    addresses: own ? addressesOf(own, files) : [],
    ...(record.kind === 'business' && {
      ownership: ownershipView({
        record,
        decision,
        claimsVersion: customer.claimsVersion,
        resolution: resolutionIn(opened),
      }),
      parties: partyRows(record, checks, files),
    }),
    requirements,
    timeline,
    earlierVerifications: verifications
      .filter(({ number }) => number < verification.number)
      .map((each) => verificationSummary(each)),
    requirementChoices: requirementChoices(record, requirements),
    declineReasonCodes: DECLINE_REASONS,
  };
  return hideSecrets(view, secretsOf(record, opened));
}

/** For reasons that do not say themselves what they rest on. */
function says({ findings }: CaseCheck, code: string): boolean {
  return findings.some((finding) => finding.code === code);
}

/** What the check of who owns the customer sealed. */
function resolutionIn(opened: readonly OpenedCheck[]): JsonObject | undefined {
  const check = opened.find(({ evidence }) => evidence.kind === 'ownership' && evidence.subject === 'customer');
  return objectOf(check?.sealed?.['resolution']);
}

/** How the verification stands while the review is open; of a review that is over, the decision that it was opened by. */
function decisionOf(
  decisions: readonly StoredDecision[],
  { state, decisionId }: { readonly state: string; readonly decisionId: string },
): StoredDecision | undefined {
  return state === 'open' ? decisions.at(-1) : decisions.find(({ id }) => id === decisionId);
}

function openedCheck(seal: CustomerSeal, evidence: OpenedCheck['evidence'], sealed: Buffer | null): OpenedCheck {
  return { evidence, sealed: sealed ? seal.open<JsonObject>(`check/${evidence.id}`, sealed) : undefined };
}

function datasetsOf(screening: readonly OpenedCheck[]): string[] {
  const versions = screening.flatMap(({ evidence }) =>
    evidence.findings.flatMap(({ detail }) => textOf(detail?.['dataset_version']) ?? []),
  );
  return [...new Set(versions)];
}
