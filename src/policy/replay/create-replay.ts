import { DECISION_OUTCOMES } from '../../domain/decision';
import type { Decision, DecisionOutcome, Reason } from '../../domain/decision';
import { MOST_FLIPS_SHOWN } from '../../domain/replay';
import type { Flip, PastDecision, ReplayResult } from '../../domain/replay';
import type { Policy } from '../policy';
import { isBuiltin, pastInput } from './past-input';

const DAY_MS = 86_400_000;

/**
 * Decides past decisions again under another policy, one after the other, and adds up what comes out otherwise. A decision
 * that carried out a person's verdict is decided as carrying out the same verdict: where it flips, the policy would not have
 * let that verdict through.
 */
export function createReplay(policy: Pick<Policy, 'version' | 'decide'>, since: string | null = null) {
  const verifications = new Set<string>();
  const flips: Flip[] = [];
  const flipsByRule = new Map<string, number>();
  const matrix = new Map<DecisionOutcome, Map<DecisionOutcome, number>>();
  const open = { decisions: 0, flips: 0 };
  const referrals = { before: 0, after: 0 };
  let [decisions, same, humanVerdicts, builtin, firstAt, lastAt] = [0, 0, 0, 0, Infinity, -Infinity];

  return {
    add(past: PastDecision): void {
      const decision = policy.decide(pastInput(past));
      const [from, to] = [past.outcome, decision.outcome];
      const at = Date.parse(past.decidedAt);
      decisions++;
      verifications.add(past.verificationId);
      firstAt = Math.min(firstAt, at);
      lastAt = Math.max(lastAt, at);
      if (past.verdict) humanVerdicts++;
      if (isBuiltin(past)) builtin++;
      if (past.isOpen) open.decisions++;
      if (from === 'refer') referrals.before++;
      if (to === 'refer') referrals.after++;
      const row = matrix.get(from) ?? new Map<DecisionOutcome, number>();
      matrix.set(from, row.set(to, (row.get(to) ?? 0) + 1));
      if (from === to) {
        same++;
        return;
      }
      if (past.isOpen) open.flips++;
      const byRules = rulesBehind(past, decision);
      for (const rule of byRules) flipsByRule.set(rule, (flipsByRule.get(rule) ?? 0) + 1);
      if (flips.length < MOST_FLIPS_SHOWN) flips.push(flipOf(past, to, byRules));
    },

    result(ms: number): ReplayResult {
      const days = decisions === 0 ? 1 : Math.max(1, (lastAt - firstAt) / DAY_MS);
      return {
        policy_version: policy.version,
        since,
        verifications: verifications.size,
        decisions,
        same,
        flips,
        flips_by_rule: Object.fromEntries([...flipsByRule].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))),
        matrix: Object.fromEntries([...matrix].map(([from, row]) => [from, Object.fromEntries(row)])),
        review_load: {
          ...referrals,
          per_day_before: hundredths(referrals.before / days),
          per_day_after: hundredths(referrals.after / days),
        },
        human_verdicts: humanVerdicts,
        builtin,
        open_cases: open,
        ms: Math.round(ms),
        per_second: ms > 0 ? Math.round((verifications.size / ms) * 1000) : 0,
      };
    },
  };
}

function flipOf(past: PastDecision, to: DecisionOutcome, byRules: readonly string[]): Flip {
  return {
    decision_id: past.id,
    customer_id: past.customerId,
    verification_id: past.verificationId,
    from: past.outcome,
    to,
    by_rules: byRules,
    human: past.verdict !== null,
  };
}

/** What made the stricter of the two: the rules that ask for more now, or those that no longer do. */
function rulesBehind(past: PastDecision, { outcome, reasons }: Decision): string[] {
  const rank = (each: DecisionOutcome) => DECISION_OUTCOMES.indexOf(each);
  return rank(outcome) > rank(past.outcome)
    ? namesOf(reasons)
    : namesOf(past.reasons).map((rule) => `no longer ${rule}`);
}

/** Reasons of before policies were files name no rule: then the code says it. */
function namesOf(reasons: readonly Reason[]): string[] {
  return [...new Set(reasons.map(({ rule, code }) => rule ?? code))];
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
