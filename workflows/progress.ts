import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';

import type { CheckKind } from '../src/domain/evidence';
import type { WaitStep } from '../src/domain/steps';
import { isFinal } from '../src/domain/verification';
import type { RiskTier, VerificationState } from '../src/domain/verification';
import type { VerificationProgress } from './messages';
import { kycBlockedOn, kycDueAt, kycOverdue, kycRiskTier, kycStage, kycStageEnteredAt } from './search-attributes';

interface Entry {
  readonly blockedOn?: string;
  readonly dueAt?: string;
  readonly overdue?: boolean;
  readonly riskTier?: RiskTier;
}

/**
 * Shows in the Temporal Web UI where the verification stands. Each change is an event and a visibility write, so only
 * waits are shown, and the end of a run that has waited; the start options say the rest. Codes and instants only.
 *
 * A run that never waits shows no stage: while it runs it is checking, and once it is closed there is nothing to find.
 */
export function createProgress() {
  let progress: VerificationProgress = { state: 'checking', blockedOn: 'none', dueAt: null };
  let overdue = false;
  // A run that goes on from another one's history has that one's search attributes.
  let shown = workflowInfo().continuedFromExecutionRunId !== undefined;

  function enter(state: VerificationState, { blockedOn = 'none', dueAt, riskTier, ...entry }: Entry = {}): void {
    progress = { state, blockedOn, dueAt: dueAt ?? null };
    overdue = entry.overdue ?? false;
    setCurrentDetails(describe(progress, overdue));
    // Measured: the write at the end would be a twelfth of the cost of a verification that decides at once.
    if (isFinal(state) && !shown) return;
    shown = true;
    upsertSearchAttributes([
      { key: kycStage, value: state },
      { key: kycStageEnteredAt, value: new Date() },
      { key: kycBlockedOn, value: blockedOn },
      { key: kycDueAt, value: dueAt ? new Date(dueAt) : null },
      { key: kycOverdue, value: overdue },
      ...(riskTier ? [{ key: kycRiskTier, value: riskTier }] : []),
    ]);
  }

  return {
    now: () => progress,
    enter,

    /** Shown once for each wait, and again when it becomes overdue. */
    wait({ next, ...wait }: WaitStep): void {
      const state = next === 'customer' ? 'awaiting_customer' : 'in_review';
      const isShown = progress.state === state && progress.dueAt === wait.dueAt;
      if (!isShown) enter(state, { ...wait, blockedOn: next });
      else if (wait.overdue && !overdue) {
        overdue = true;
        upsertSearchAttributes([{ key: kycOverdue, value: true }]);
        setCurrentDetails(describe(progress, true));
      }
    },

    /** Shown once, however often the check is tried again. */
    retry(kind: CheckKind): void {
      const blockedOn = `check:${kind}`;
      if (progress.blockedOn !== blockedOn) enter('checking', { blockedOn });
    },

    /** Somebody else ended the verification while this waited: it waits no longer. */
    leave(): void {
      if (progress.blockedOn !== 'none') enter('cancelled');
    },
  };
}

function describe({ state, blockedOn, dueAt }: VerificationProgress, overdue: boolean): string {
  const waits = blockedOn === 'none' ? 'waits for nothing' : `waits for **${blockedOn}**`;
  const due = dueAt ? `, due ${dueAt}` : '';
  return `Stage **${state}**: ${waits}${due}${overdue ? '. **Overdue**' : ''}`;
}
