import type { Risk } from '../domain/risk';
import type { RiskTier } from '../domain/verification';
import type { RuleOnRisk } from './compiled-rules';
import type { Scope } from './fact-types';
import type { PolicyFile } from './policy-schema';
import type { Fired } from './vote';

/**
 * Points with reasons, and the tier they add up to. A condition that cannot be answered counts its points where they add, and
 * not where they take away. A country on the FATF's call for action is of high risk whatever the points say
 * (Recommendation 19).
 */
export function assessRisk(
  rules: readonly RuleOnRisk[],
  tiers: PolicyFile['tiers'],
  scope: Scope,
  isOnCallForAction: boolean,
): { readonly risk: Risk; readonly fired: readonly Fired[] } {
  const fired: Fired[] = [];
  for (const { rule, line, when, points, reason } of rules) {
    const holds = when.holds(scope);
    if (holds === undefined ? points < 0 : !holds) continue;
    const failed = holds === undefined && { failed: true };
    fired.push({ rule, line, when, scope, effect: 'points', points, reason, checkIds: [], ...failed });
  }
  const points = Math.max(
    0,
    fired.reduce((sum, each) => sum + (each.points ?? 0), 0),
  );
  const reasons = new Set(fired.flatMap(({ reason }) => reason ?? []));
  const isFloor = isOnCallForAction && tierOf(points, tiers) !== 'high';
  if (isFloor) {
    reasons.add('country');
    fired.push({ rule: 'built in call_for_action', scope, effect: 'points', reason: 'country', checkIds: [] });
  }
  return { risk: { tier: isFloor ? 'high' : tierOf(points, tiers), points, reasons: [...reasons] }, fired };
}

function tierOf(points: number, { medium, high }: PolicyFile['tiers']): RiskTier {
  if (points >= high) return 'high';
  return points >= medium ? 'medium' : 'low';
}
