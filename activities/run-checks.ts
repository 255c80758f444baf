import { insertChecks } from '../src/db/checks';
import { findCustomer, touchCustomer } from '../src/db/customers';
import type { StoredCustomer } from '../src/db/customers';
import { asTenant } from '../src/db/database';
import type { Transaction } from '../src/db/database';
import { decisionsOf } from '../src/db/decisions';
import { closeReviews } from '../src/db/reviews';
import { latestVerification, lockVerification, moveVerification, setStanding } from '../src/db/verifications';
import type { StoredVerification } from '../src/db/verifications';
import type { DecisionContext } from '../src/domain/decision';
import type { CheckKind } from '../src/domain/evidence';
import { wasMoved } from '../src/domain/moved';
import { partiesOf } from '../src/domain/parties-of';
import type { ChecksStep, ChecksTask, CustomerScope, DecisionStep, ResumeStep } from '../src/domain/steps';
import type { CustomerRecord } from '../src/domain/views';
import { moveStatus } from '../src/commands/move-status';
import { answerChecks } from './answer-checks';
import type { Answers } from './answer-checks';
import { stepAfter } from './decide-verification';
import { decisionContext } from './decision-context';
import { awaitsRequiredParty } from './awaited-party';
import type { ActivityDeps } from './deps';
import { NO_OVERRIDES, overridesFor } from './overrides-for';
import { recordDecision } from './record-decision';
import { loadSnapshot } from './snapshot';
import type { Snapshot } from './snapshot';

export function createRunChecks(deps: ActivityDeps) {
  return {
    /**
     * Runs every cheap check that applies and has no answer yet, and writes all of their evidence in one transaction,
     * because each round trip costs. Names the documents that have to be looked at elsewhere; where there are none, and
     * every check has its answer, the decision is made in that same transaction.
     *
     * Safe to repeat: evidence of an attempt has a fixed id and is written once, the state moves once a cause, and a
     * decision that this attempt made before is answered again.
     */
    async runChecks({ attempt, cause, ...scope }: ChecksTask): Promise<ChecksStep | ResumeStep | undefined> {
      const { tenantId } = scope;
      const snapshot = await asTenant(deps.database, tenantId, (tx) => loadSnapshot(deps, tx, scope));
      const resume = snapshot && resumeOf(snapshot);
      if (resume) return resume;
      const answers = snapshot && (await answerChecks(deps, snapshot, { attempt, cause }));
      return asTenant(deps.database, tenantId, async (tx) =>
        answers ? goOn(tx, snapshot, answers, cause) : decidedBefore(tx, scope, cause),
      );
    },
  };

  /** Writes down what was found, and what follows from it. Undefined when the verification ended meanwhile. */
  async function goOn(
    tx: Transaction,
    snapshot: Snapshot,
    { held, kept, ran, documents, proofs, certificates, graph }: Answers,
    cause: string,
  ): Promise<ChecksStep | undefined> {
    const { tenantId, customerId } = snapshot.scope;
    // The customer first: everyone locks in this order, so nobody waits in a circle.
    const answered = [...held, ...ran];
    const evidence = [...kept, ...answered];
    const [customer, verification, { overrides, newestBy }] = await Promise.all([
      findCustomer(tx, customerId, 'for update'),
      lockVerification(tx, snapshot.verification.id),
      // Before there was any evidence, there was nothing to override.
      snapshot.evidence.length === 0 ? NO_OVERRIDES : overridesFor(tx, customerId, evidence, snapshot.lastDecision),
    ]);
    if (!customer || !verification || verification.endedAt !== null) return undefined;
    // Another attempt was faster and has gone on from here, or a person has: look again, and undo nothing of theirs.
    const { stateVersion, policyVersion } = snapshot.verification;
    if (verification.stateVersion !== stateVersion || verification.policyVersion !== policyVersion) {
      throw new Error('The verification moved while its checks ran');
    }
    const context = decisionContext(snapshot, graph);
    const now = deps.now();
    const evidenceIds = evidence.map(({ id }) => id);
    const unavailable = answered.filter(({ outcome }) => outcome === 'unavailable').map(({ kind }) => kind);
    const isWhole = documents.length + proofs.length + certificates.length === 0 && unavailable.length === 0;
    const why = {
      cause: `checking claims ${snapshot.claimsVersion} after state ${verification.stateVersion}`,
      actor: 'clearway',
    };
    const decideNow = async (): Promise<DecisionStep> => {
      if (hasWaited(verification)) await closeReviews(tx, verification.id, 'cancelled');
      return recordDecision(deps, tx, {
        customer,
        verification,
        policy: snapshot.policy,
        decision: snapshot.policy.decide({ context, evidence, overrides, now: now.toISOString() }),
        context,
        overrides,
        ...(newestBy !== undefined && { claimedBy: newestBy }),
        evidenceIds,
        version: (snapshot.lastDecision?.version ?? 0) + 1,
        cause,
        now,
        validUntil: expiriesOf(snapshot.record),
        through: verification.state === 'checking' ? [] : [{ to: 'checking', ...why }],
      });
    };
    const [written, decided] = await Promise.all([
      insertChecks(tx, tenantId, customerId, ran),
      // Nothing is decided about claims that have changed meanwhile: the change wakes the workflow, which looks again.
      isWhole && customer.claimsVersion === snapshot.claimsVersion
        ? decideNow()
        : stayChecking(tx, snapshot, customer, unavailable[0], why, () =>
            awaitsRequiredParty(
              snapshot.policy.decide({ context, evidence, overrides, now: now.toISOString() }),
              evidence,
            ),
          ),
    ]);
    // What is decided about is what is on record: another run of this attempt has written its own answers.
    if (written !== ran.length) throw new Error('Another run of these checks was faster');
    return {
      verificationId: verification.id,
      claimsVersion: snapshot.claimsVersion,
      // What was decided at once is decided about no more, and two hundred parties would fill the history for nothing.
      ...(decided ? { context: withoutParties(context), evidenceIds: [] } : { context, evidenceIds }),
      documents,
      ...(proofs.length > 0 && { proofs }),
      ...(certificates.length > 0 && { certificates }),
      unavailable,
      ...(unavailable.length > 0 && { unavailableDeadline: snapshot.policy.deadlines.unavailable }),
      ...(decided && { decided }),
    };
  }
}

function withoutParties({ parties: _parties, ...context }: DecisionContext): DecisionContext {
  return context;
}

/** The last days of everybody's documents. */
function expiriesOf(record: CustomerRecord): string[] {
  return [record, ...partiesOf(record)].flatMap(({ documents }) =>
    documents.flatMap(({ validUntil }) => validUntil ?? []),
  );
}

/** Checks are still to come, or one could not find out. */
async function stayChecking(
  tx: Transaction,
  { verification, policy }: Snapshot,
  customer: StoredCustomer,
  unavailable: CheckKind | undefined,
  why: { readonly cause: string; readonly actor: string },
  awaitsSomebody: () => boolean,
): Promise<undefined> {
  const blockedOn = unavailable ? `check:${unavailable}` : 'none';
  // A business is active only while everybody required is: also when one of them is being verified again, as a customer.
  const { openedBecause } = verification;
  const isMonitored = openedBecause === 'party_changed' && policy.onNewMatch === 'restrict';
  const standsNoMore = customer.status === 'ACTIVE' && isMonitored && awaitsSomebody();
  const moved = { cause: `party_awaited/${verification.id}`, actor: why.actor };
  const writes: Promise<unknown>[] = [
    standsNoMore ? moveStatus(tx, customer, 'APPROVAL_PENDING', moved) : touchCustomer(tx, customer.id),
  ];
  if (verification.state !== 'checking') {
    if (hasWaited(verification)) writes.push(closeReviews(tx, verification.id, 'cancelled'));
    writes.push(moveVerification(tx, verification, 'checking', { blockedOn, policyVersion: policy.version }, why));
  } else if (verification.blockedOn !== blockedOn) {
    writes.push(setStanding(tx, verification.id, { blockedOn }));
  }
  await Promise.all(writes);
}

/** Only who waited for a reviewer has a review, and nobody waits before the first checks or during any. */
function hasWaited({ state }: StoredVerification): boolean {
  return state !== 'collecting' && state !== 'checking';
}

/** Nothing is open. Where that is because of this very attempt, whose answer was lost, it is given again. */
async function decidedBefore(tx: Transaction, scope: CustomerScope, cause: string): Promise<ChecksStep | undefined> {
  const verification = await latestVerification(tx, scope.customerId);
  const decision = verification && (await decisionsOf(tx, verification.id)).find((each) => each.cause === cause);
  if (!decision) return undefined;
  return {
    verificationId: verification.id,
    claimsVersion: decision.claimsVersion,
    context: withoutParties(decision.context as unknown as DecisionContext),
    evidenceIds: [],
    documents: [],
    unavailable: [],
    decided: stepAfter(decision, verification),
  };
}

/** It waits for a person already, and nothing has changed since that was decided: neither the claims nor the policy. */
function resumeOf({ verification, lastDecision, claimsVersion }: Snapshot): ResumeStep | undefined {
  const { id, state, dueAt, overdueAt } = verification;
  const waits = state === 'awaiting_customer' || state === 'in_review' || state === 'awaiting_second_approval';
  if (!waits || !dueAt || lastDecision?.claimsVersion !== claimsVersion) return undefined;
  if (wasMoved(verification, lastDecision)) return undefined;
  const next = state === 'awaiting_customer' ? 'customer' : 'reviewer';
  const overdue = overdueAt !== null;
  return { verificationId: id, resume: { next, dueAt, riskTier: lastDecision.riskTier, overdue } };
}
