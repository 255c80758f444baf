import type { StoredCustomer } from '../../db/customers';
import type { StoredDecision } from '../../db/decisions';
import type { CaseCustomer, CaseView } from '../../domain/case-view';
import { displayName } from '../../domain/display-name';
import type { Explanation } from '../../domain/explanation';
import type { CustomerRecord } from '../../domain/views';
import { factsOf, saidOfBusiness } from './facts-of';
import { masked, maskedEmail, maskedPhone } from './mask';

/** Who it is about, sensitive values masked. */
export function caseCustomer(customer: StoredCustomer, record: CustomerRecord): CaseCustomer {
  return {
    id: customer.id,
    kind: customer.kind,
    status: customer.status,
    countryCode: customer.countryCode,
    name: displayName(record.claims),
    emailMasked: maskedEmail(record.claims.email),
    phoneMasked: maskedPhone(record.claims.phone),
    ...(record.kind === 'individual'
      ? { dateOfBirthMasked: masked(record.claims.dateOfBirth) }
      : { facts: factsOf(saidOfBusiness(record.claims)) }),
    version: customer.version,
    createdAt: customer.createdAt,
  };
}

/** With points where the policy is there to say them; else the words that the decision kept. */
export function riskOf(
  decision: StoredDecision,
  explained: Explanation | undefined,
  kept: readonly string[],
): CaseView['risk'] {
  const tier = decision.riskTier;
  if (!explained) return { tier, reasons: kept.map((reason) => ({ reason })) };
  const scored = explained.rules.filter(({ effect }) => effect === 'points');
  return {
    tier,
    points: explained.decision.risk.points,
    reasons: scored.map(({ reason = '', points = 0 }) => ({ reason, points })),
  };
}
