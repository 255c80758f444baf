import type { FundsClaim } from '../../src/domain/customer';
import type { RiskTier } from '../../src/domain/verification';

/**
 * FATF, "High-Risk Jurisdictions subject to a Call for Action", as published from October 2022 on (ISO alpha-3).
 * An operator's own list comes with the policy file; this is the floor.
 */
const CALL_FOR_ACTION: ReadonlySet<string> = new Set(['PRK', 'IRN', 'MMR']);

const RISKY_SOURCES: ReadonlySet<string> = new Set(['gambling_proceeds', 'someone_elses_funds']);

export interface RiskFacts {
  readonly country: string;
  readonly kind: 'individual' | 'business';
  readonly funds?: FundsClaim;
}

export interface Risk {
  readonly tier: RiskTier;
  readonly points: number;
  readonly reasons: readonly string[];
}

/**
 * Points with reasons. The tier decides how soon a reviewer must look; the high one is never approved by the policy alone
 * (enhanced due diligence, FATF Recommendation 19).
 */
export function assessRisk({ country, kind, funds }: RiskFacts): Risk {
  const factors: [reason: string, points: number][] = [];
  if (CALL_FOR_ACTION.has(country)) factors.push(['country', 60]);
  if (funds?.sourceOfFunds && RISKY_SOURCES.has(funds.sourceOfFunds)) factors.push(['source_of_funds', 30]);
  if (kind === 'business') factors.push(['business', 10]);
  const points = factors.reduce((sum, [, each]) => sum + each, 0);
  return { tier: tierFor(points), points, reasons: factors.map(([reason]) => reason) };
}

function tierFor(points: number): RiskTier {
  if (points >= 60) return 'high';
  if (points >= 30) return 'medium';
  return 'low';
}
