import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';

import type { CheckKind } from '../src/domain/evidence';
import type { DecisionStep, WaitStep } from '../src/domain/steps';
import { customerChanged, getProgress, reviewDecided } from './messages';
import type { VerifyCustomerInput } from './messages';
import { createProgress } from './progress';
import { ours, runAllChecks } from './run-all-checks';

/** Far below the server's limits: a history this long is slow to replay. What is to be known stands in Postgres. */
const LONG_HISTORY = { events: 300, bytes: 40 * 1024 } as const;

/** Takes one customer from intake, or from a change, to a decision. */
export async function verifyCustomer(input: VerifyCustomerInput): Promise<void> {
  const scope = { tenantId: input.tenantId, customerId: input.customerId };
  const inbox = { changes: 0, verdicts: 0 };
  const progress = createProgress();

  // Handlers first: a signal may arrive together with the start of the workflow.
  setHandler(customerChanged, () => void inbox.changes++);
  setHandler(reviewDecided, () => void inbox.verdicts++);
  setHandler(getProgress, () => progress.now());

  let { unavailableSince } = input;
  for (let attempt = input.attempt ?? 1; ; attempt++) {
    if (isLong()) {
      const carried = { attempt, ...(unavailableSince !== undefined && { unavailableSince }) };
      await continueAsNew<typeof verifyCustomer>({ ...input, ...carried });
    }
    // What came before the checks is seen by them; what comes later is looked at when there is a wait to wake from.
    const seen = { ...inbox };
    // The database refuses a second decision with the same cause, so a repeated step finds the first one's.
    const cause = `attempt ${attempt} of ${workflowInfo().runId}`;
    const checks = await runAllChecks(scope, attempt, cause);
    let step: DecisionStep;
    if (!checks) {
      // Nothing is open. A change that came meanwhile may have opened something, so it is looked at before we go.
      if (inbox.changes !== seen.changes) continue;
      progress.leave();
      return;
    } else if ('resume' in checks) {
      // A verdict may be on record already, its signal delivered to a run that is gone.
      step = await waitFor(checks.resume, checks.verificationId, { ...seen, verdicts: -1 });
    } else {
      const unavailable = checks.unavailable[0];
      unavailableSince = unavailable ? (unavailableSince ?? Date.now()) : undefined;
      const waited = unavailableSince === undefined ? 0 : Date.now() - unavailableSince;
      const deadline = checks.unavailableDeadline ?? input.timers.unavailableDeadline;
      if (unavailable && waited < deadline) {
        await pauseBeforeRetry(unavailable, deadline - waited, waited, seen.changes);
        continue;
      }
      step =
        checks.decided ??
        (await ours.decideVerification({
          ...scope,
          verificationId: checks.verificationId,
          claimsVersion: checks.claimsVersion,
          context: checks.context,
          evidenceIds: checks.evidenceIds,
          unavailableIsFinal: unavailable !== undefined,
          cause,
        }));
      if (isWait(step)) step = await waitFor(step, checks.verificationId, seen);
    }
    if (step.next === 'done') progress.enter('decided', { riskTier: step.riskTier });
    if (step.next === 'ended') progress.enter(step.state);
    if (step.next !== 'check' && inbox.changes === seen.changes) return;
  }

  /** A check could not find out. It runs again after a pause, or at once when the customer sends something. */
  async function pauseBeforeRetry(kind: CheckKind, left: number, waited: number, changesSeen: number): Promise<void> {
    const { retryFirst, retryMax } = input.timers;
    const pause = Math.min(Math.max(retryFirst, waited), retryMax, left);
    progress.retry(kind);
    await condition(() => inbox.changes !== changesSeen, pause);
  }

  /** Waits for the customer or a reviewer, each with a deadline of its own, until there is something to go on with. */
  async function waitFor(first: WaitStep, verificationId: string, seen: typeof inbox): Promise<DecisionStep> {
    let wait = first;
    let verdictsSeen = seen.verdicts;
    progress.wait(wait);
    for (;;) {
      const awake = () => inbox.changes !== seen.changes || inbox.verdicts !== verdictsSeen;
      const inTime = await until(awake, wait.overdue ? undefined : wait.dueAt);
      // A change first: it makes a verdict that was given on the older claims void.
      if (inbox.changes !== seen.changes || isLong()) return { next: 'check' };
      const deadline = { ...scope, verificationId, dueAt: wait.dueAt };
      if (inTime) {
        verdictsSeen = inbox.verdicts;
        const step = await ours.applyVerdict({ ...scope, verificationId });
        if (step.next === 'wait') continue;
        if (!isWait(step)) return step;
        wait = step;
        progress.wait(wait);
      } else if (wait.next === 'customer') {
        return ours.expireVerification(deadline);
      } else {
        if (!(await ours.markReviewOverdue(deadline))) return { next: 'check' };
        wait = { ...wait, overdue: true };
        progress.wait(wait);
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

function isLong(): boolean {
  const { historyLength, historySize, continueAsNewSuggested } = workflowInfo();
  return continueAsNewSuggested || historyLength > LONG_HISTORY.events || historySize > LONG_HISTORY.bytes;
}
