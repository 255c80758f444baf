import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';

import type { RiskTier, VerificationState } from '../src/domain/verification';
import type { VerificationProgress } from './messages';
import { kycBlockedOn, kycDueAt, kycOverdue, kycRiskTier, kycStage, kycStageEnteredAt } from './search-attributes';

interface Entry {
  readonly blockedOn?: string;
  readonly dueAt?: string;
  readonly riskTier?: RiskTier;
}

/**
 * Shows in the Temporal Web UI where the verification stands. Each change is an event and a visibility write, so only
 * waits and the end are shown; the start options say the rest. Codes and instants only.
 */
export function createProgress() {
  let progress: VerificationProgress = { state: 'checking', blockedOn: 'none', dueAt: null };

  return {
    now: () => progress,

    enter(state: VerificationState, { blockedOn = 'none', dueAt, riskTier }: Entry = {}): void {
      progress = { state, blockedOn, dueAt: dueAt ?? null };
      upsertSearchAttributes([
        { key: kycStage, value: state },
        { key: kycStageEnteredAt, value: new Date() },
        { key: kycBlockedOn, value: blockedOn },
        { key: kycDueAt, value: dueAt ? new Date(dueAt) : null },
        { key: kycOverdue, value: false },
        ...(riskTier ? [{ key: kycRiskTier, value: riskTier }] : []),
      ]);
      setCurrentDetails(describe(progress, false));
    },

    markOverdue(): void {
      upsertSearchAttributes([{ key: kycOverdue, value: true }]);
      setCurrentDetails(describe(progress, true));
    },
  };
}

function describe({ state, blockedOn, dueAt }: VerificationProgress, overdue: boolean): string {
  const waits = blockedOn === 'none' ? 'waits for nothing' : `waits for **${blockedOn}**`;
  const due = dueAt ? `, due ${dueAt}` : '';
  return `Stage **${state}**: ${waits}${due}${overdue ? '. **Overdue**' : ''}`;
}
