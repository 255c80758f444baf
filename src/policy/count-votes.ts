import { DECISION_OUTCOMES } from '../domain/decision';
import type { Decision, DecisionInput, Reason } from '../domain/decision';
import type { RequirementItem, Requirements } from '../domain/requirements';
import type { Risk } from '../domain/risk';
import type { Vote } from './vote';

const EXPIRES_SOON = 'document.expires_soon';

/** One strict order: decline over refer over request_information over approve; what is asked stands beside a referral too. */
export function countVotes(
  votes: readonly Vote[],
  { evidence, verdict }: DecisionInput,
  risk: Risk,
  fourEyes: boolean,
): Decision {
  const rank = Math.max(0, ...votes.map(({ outcome }) => DECISION_OUTCOMES.indexOf(outcome)));
  const outcome = DECISION_OUTCOMES[rank] ?? 'refer';
  const standing = votes.filter((vote) => vote.outcome === outcome || (outcome === 'refer' && vote.error));
  return {
    outcome,
    reasons: reasonsOf(standing),
    requirements: requirementsOf(outcome, standing, eventuallyDue(evidence)),
    risk,
    queue: standing.some(({ queue }) => queue === 'sanctions') ? 'sanctions' : 'general',
    fourEyes: outcome === 'refer' && (fourEyes || standing.some((vote) => vote.fourEyes)),
    lock: verdict?.action === 'confirm_match',
  };
}

/** One a code, about all the evidence that it was found in. */
function reasonsOf(votes: readonly Vote[]): Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { code, message, rule, checkIds } of votes) {
    const before = reasons.get(code);
    const ids = [...new Set([...(before?.checkIds ?? []), ...checkIds])];
    reasons.set(code, { code, message, rule: before?.rule ?? rule, ...(ids.length > 0 && { checkIds: ids }) });
  }
  return [...reasons.values()];
}

function requirementsOf(
  outcome: Decision['outcome'],
  votes: readonly Vote[],
  eventually: readonly RequirementItem[],
): Requirements {
  const asked =
    outcome === 'approve' ? [] : votes.flatMap((vote) => (vote.error ? [{ ...vote, error: vote.error }] : []));
  const errors = [...new Map(asked.map(({ error }) => [`${error.code} ${error.field}`, error])).values()];
  // Also while a person looks: what the customer can send meanwhile saves a round.
  const due = outcome === 'decline' ? [] : [...new Set(errors.map(({ field }) => field))];
  const itemOf = (field: string): RequirementItem => {
    const because = asked.filter(({ error }) => error.field === field);
    return {
      field,
      bucket: 'currently_due',
      code: because[0]?.code ?? 'unknown',
      alternatives: [...new Set(because.flatMap(({ alternatives = [] }) => alternatives))],
    };
  };
  return {
    currently_due: due,
    pending_verification: [],
    past_due: [],
    eventually_due: eventually.map(({ field }) => field),
    errors,
    items: [...due.map(itemOf), ...eventually],
  };
}

/** What will have to be sent anew: of several dates for one field, the first. */
function eventuallyDue(evidence: DecisionInput['evidence']): RequirementItem[] {
  const due = new Map<string, RequirementItem>();
  for (const { findings, started_at } of evidence) {
    for (const { code, field, detail } of findings) {
      if (code !== EXPIRES_SOON || field === undefined) continue;
      const deadline = expiryAt(started_at, detail?.['days_left']);
      const before = due.get(field)?.deadline;
      if (due.has(field) && (deadline === undefined || (before !== undefined && before <= deadline))) continue;
      due.set(field, { field, bucket: 'eventually_due', code, alternatives: [], ...(deadline && { deadline }) });
    }
  }
  return [...due.values()];
}

/** When the document is no longer valid: it is to the end of its last day. The check counted the days from its own. */
function expiryAt(checkedAt: string, daysLeft: unknown): string | undefined {
  if (typeof daysLeft !== 'number') return undefined;
  const day = new Date(checkedAt);
  const expired = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + daysLeft + 1));
  return Number.isNaN(expired.getTime()) ? undefined : expired.toISOString();
}
