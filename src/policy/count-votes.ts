import { DECISION_OUTCOMES } from '../domain/decision';
import type { Decision, DecisionInput, DecisionOutcome, PartyFacts, Reason } from '../domain/decision';
import { partyOf } from '../domain/evidence-subject';
import { groupBy } from '../domain/group-by';
import type { RequirementItem, Requirements } from '../domain/requirements';
import type { Risk } from '../domain/risk';
import type { Vote } from './vote';

const EXPIRES_SOON = 'document.expires_soon';

interface Counted {
  readonly votes: readonly Vote[];
  /** What each party comes to is the strictest of these about them. */
  readonly ofParties: readonly Vote[];
  readonly input: DecisionInput;
  readonly risk: Risk;
  readonly fourEyes: boolean;
  /** Ids of the parties whom the policy wants verified. */
  readonly required: ReadonlySet<string>;
}

/** One strict order: decline over refer over request_information over approve; what is asked stands beside a referral too. */
export function countVotes({ votes, ofParties, input, risk, fourEyes, required }: Counted): Decision {
  const { context, evidence, verdict } = input;
  const { parties } = context;
  const outcome = strictest(votes);
  const standing = votes.filter((vote) => vote.outcome === outcome || (outcome === 'refer' && vote.error));
  return {
    outcome,
    reasons: reasonsOf(standing),
    requirements: requirementsOf(outcome, standing, eventuallyDue(evidence, parties ?? [])),
    risk,
    queue: standing.some(({ queue }) => queue === 'sanctions') ? 'sanctions' : 'general',
    fourEyes: outcome === 'refer' && (fourEyes || standing.some((vote) => vote.fourEyes)),
    lock: verdict?.action === 'confirm_match',
    ...(parties && { parties: partyDecisions(parties, ofParties, required) }),
  };
}

function strictest(votes: readonly Vote[]): DecisionOutcome {
  let rank = 0;
  for (const { outcome } of votes) rank = Math.max(rank, DECISION_OUTCOMES.indexOf(outcome));
  return DECISION_OUTCOMES[rank] ?? 'refer';
}

function partyDecisions(parties: readonly PartyFacts[], votes: readonly Vote[], required: ReadonlySet<string>) {
  const about = groupBy(votes, ({ party }) => party);
  return parties.map(({ id }) => ({ id, required: required.has(id), outcome: strictest(about.get(id) ?? []) }));
}

/** One a code, about all the evidence that it was found in, and all the parties whom it is about. */
function reasonsOf(votes: readonly Vote[]): Reason[] {
  const byCode = groupBy(votes, ({ code }) => code);
  return [...byCode].map(([code, all]) => {
    const ids = [...new Set(all.flatMap(({ checkIds }) => checkIds))];
    const parties = [...new Set(all.flatMap(({ party }) => party ?? []))];
    return {
      code,
      message: all.at(-1)?.message ?? '',
      rule: all[0]?.rule ?? '',
      ...(ids.length > 0 && { checkIds: ids }),
      ...(parties.length > 0 && { parties }),
    };
  });
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
  const byField = groupBy(asked, ({ error }) => error.field);
  const itemOf = (field: string): RequirementItem => {
    const because = byField.get(field) ?? [];
    const party = because.find((vote) => vote.party !== undefined)?.party;
    return {
      field,
      bucket: 'currently_due',
      code: because[0]?.code ?? 'unknown',
      alternatives: [...new Set(because.flatMap(({ alternatives = [] }) => alternatives))],
      ...(party !== undefined && { party }),
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
function eventuallyDue(evidence: DecisionInput['evidence'], parties: readonly PartyFacts[]): RequirementItem[] {
  const due = new Map<string, RequirementItem>();
  const paths = new Map(parties.map(({ id, path }) => [id, path]));
  for (const { findings, started_at, subject } of evidence) {
    for (const { code, field: within, detail } of findings) {
      if (code !== EXPIRES_SOON || within === undefined) continue;
      const party = partyOf(subject);
      const path = party === undefined ? undefined : paths.get(party);
      if (party !== undefined && path === undefined) continue;
      const field = path === undefined ? within : `${path}.${within}`;
      const deadline = expiryAt(started_at, detail?.['days_left']);
      const before = due.get(field)?.deadline;
      if (due.has(field) && (deadline === undefined || (before !== undefined && before <= deadline))) continue;
      due.set(field, {
        field,
        bucket: 'eventually_due',
        code,
        alternatives: [],
        ...(party !== undefined && { party }),
        ...(deadline && { deadline }),
      });
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
