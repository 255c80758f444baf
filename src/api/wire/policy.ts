import type { z } from 'zod';

import type { PolicyMoves, PolicySummary, PolicyView } from '../../domain/policy-views';
import type { ReplayResult } from '../../domain/replay';
import type { PolicyAnswer, PolicyMovesAnswer, PolicySummaryAnswer, ReplayAnswer } from '../schemas/answers/policy';
import { wireInstant } from './instant';

export function policySummary(view: PolicySummary): z.infer<typeof PolicySummaryAnswer> {
  return {
    version: view.version,
    name: view.name,
    state: view.state,
    shipped: view.shipped,
    proposed_by: view.proposedBy ?? null,
    proposed_at: view.proposedAt ? wireInstant(view.proposedAt) : null,
    note: view.note ?? null,
    approved_by: view.approvedBy ?? null,
    approved_at: view.approvedAt ? wireInstant(view.approvedAt) : null,
    rejected_by: view.rejectedBy ?? null,
    rejected_at: view.rejectedAt ? wireInstant(view.rejectedAt) : null,
    answer_note: view.answerNote ?? null,
    replay: view.replay
      ? { result: replay(view.replay.result), made_by: view.replay.madeBy, made_at: wireInstant(view.replay.madeAt) }
      : null,
    open_cases: view.openCases,
  };
}

export function policy(view: PolicyView): z.infer<typeof PolicyAnswer> {
  return { ...policySummary(view), text: view.text };
}

export function replay(result: ReplayResult): z.infer<typeof ReplayAnswer> {
  return {
    ...result,
    flips: result.flips.map((flip) => ({ ...flip, by_rules: [...flip.by_rules] })),
    flips_by_rule: { ...result.flips_by_rule },
    matrix: Object.fromEntries(Object.entries(result.matrix).map(([from, row]) => [from, { ...row }])),
  };
}

export function policyMoves(moves: PolicyMoves): z.infer<typeof PolicyMovesAnswer> {
  const { stopped } = moves;
  return {
    policy_version: moves.policyVersion,
    moved: moves.moved,
    held_back: moves.heldBack,
    moved_so_far: moves.movedSoFar,
    flips_so_far: moves.flipsSoFar,
    percent_allowed: moves.percentAllowed,
    stopped: stopped ? { verification_id: stopped.verificationId, from: stopped.from, to: stopped.to } : null,
    remaining: moves.remaining,
  };
}
