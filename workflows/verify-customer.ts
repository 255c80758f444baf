import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';

import type { CheckKind } from '../src/domain/evidence';
import type { DecisionStep, WaitStep } from '../src/domain/steps';
import { customerChanged, getProgress, reviewDecided } from './messages';
import type { VerifyCustomerInput } from './messages';
import { createProgress } from './progress';
import { ours, runAllChecks } from './run-all-checks';

/** Takes one customer from intake, or from a change, to a decision. */
export async function verifyCustomer(input: VerifyCustomerInput): Promise<void> {
  const scope = { tenantId: input.tenantId, customerId: input.customerId };
  const inbox = { changes: 0, verdicts: 0 };
  const progress = createProgress();

  // Handlers first: a signal may arrive together with the start of the workflow.
  setHandler(customerChanged, () => void inbox.changes++);
  setHandler(reviewDecided, () => void inbox.verdicts++);
  setHandler(getProgress, () => progress.now());

  let unavailableSince: number | undefined;
  for (let attempt = input.attempt ?? 1; ; attempt++) {
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof verifyCustomer>({ ...input, attempt });

    const seen = inbox.changes;
    const checks = await runAllChecks(scope, attempt);
    let step: DecisionStep;
    if (!checks) {
      // Nothing is open. A change that came meanwhile may have opened something, so it is looked at before we go.
      if (inbox.changes !== seen) continue;
      return;
    } else if ('resume' in checks) {
      step = await waitFor(checks.resume, checks.verificationId, seen, { verdictMayBeThere: true });
    } else {
      const unavailable = checks.unavailable[0];
      unavailableSince = unavailable ? (unavailableSince ?? Date.now()) : undefined;
      const waited = unavailableSince === undefined ? 0 : Date.now() - unavailableSince;
      if (unavailable && waited < input.timers.unavailableDeadline) {
        await pauseBeforeRetry(unavailable, waited, seen);
        continue;
      }
      step = await ours.decideVerification({
        ...scope,
        verificationId: checks.verificationId,
        claimsVersion: checks.claimsVersion,
        context: checks.context,
        evidenceIds: checks.evidenceIds,
        unavailableIsFinal: unavailable !== undefined,
        // The database refuses a second decision with the same cause, so a repeated step finds the first one's.
        cause: `attempt ${attempt} of ${workflowInfo().runId}`,
      });
      if (isWait(step)) step = await waitFor(step, checks.verificationId, seen);
    }
    if (step.next === 'done') progress.enter('decided', { riskTier: step.riskTier });
    if (step.next === 'ended') progress.enter(step.state);
    if (step.next !== 'check' && inbox.changes === seen) return;
  }

  /** A check could not find out. It runs again after a pause, or at once when the customer sends something. */
  async function pauseBeforeRetry(kind: CheckKind, waited: number, seen: number): Promise<void> {
    const { retryFirst, retryMax, unavailableDeadline } = input.timers;
    const pause = Math.min(Math.max(retryFirst, waited), retryMax, unavailableDeadline - waited);
    progress.enter('checking', { blockedOn: `check:${kind}` });
    await condition(() => inbox.changes !== seen, pause);
    progress.enter('checking');
  }

  /** Waits for the customer or a reviewer, each with a deadline of its own, until there is something to go on with. */
  async function waitFor(
    wait: WaitStep,
    verificationId: string,
    seen: number,
    { verdictMayBeThere = false } = {},
  ): Promise<DecisionStep> {
    const target = { ...scope, verificationId };
    const isCustomer = wait.next === 'customer';
    progress.enter(isCustomer ? 'awaiting_customer' : 'in_review', { ...wait, blockedOn: wait.next });
    let verdictsSeen = verdictMayBeThere ? -1 : inbox.verdicts;
    let overdue = false;
    for (;;) {
      const awake = () => inbox.changes !== seen || inbox.verdicts !== verdictsSeen;
      const inTime = await until(awake, overdue ? undefined : wait.dueAt);
      // A change first: it makes a verdict that was given on the older claims void.
      if (inbox.changes !== seen) return { next: 'check' };
      if (inTime) {
        verdictsSeen = inbox.verdicts;
        const step = await ours.applyVerdict(target);
        if (isWait(step)) return waitFor(step, verificationId, seen);
        if (step.next !== 'wait') return step;
      } else if (isCustomer) {
        return ours.expireVerification(target);
      } else {
        await ours.markReviewOverdue(target);
        progress.markOverdue();
        overdue = true;
      }
    }
  }
}

/** True when it happened, false when the instant came first. */
async function until(happened: () => boolean, instant: string | undefined): Promise<boolean> {
  if (instant !== undefined) return condition(happened, Math.max(1, Date.parse(instant) - Date.now()));
  await condition(happened);
  return true;
}

function isWait(step: { readonly next: string }): step is WaitStep {
  return step.next === 'customer' || step.next === 'reviewer';
}
