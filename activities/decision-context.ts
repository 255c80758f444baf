import { productLevelOf } from '../src/domain/customer';
import type { DecisionContext } from '../src/domain/decision';
import type { OwnershipGraph } from '../src/ownership/ownership-graph';
import { businessFacts } from './business-facts';
import { givenFacts } from './given-facts';
import { partyFacts } from './party-facts';
import type { Snapshot } from './snapshot';

/**
 * What the decision sees beside the evidence: facts without the person.
 *
 * @param graph of a business: the very one that the check of ownership looked at
 */
export function decisionContext(
  { record, today, declinedBefore, approval }: Snapshot,
  graph?: OwnershipGraph,
): DecisionContext {
  const { funds } = record.claims;
  const business = businessFacts(record, today);
  return {
    country: record.countryCode,
    kind: record.kind,
    ...givenFacts(record, today),
    productLevel: productLevelOf(record.claims),
    documents: record.documents.map(({ id, idType }) => ({ subject: `document:${id}`, idType })),
    declinedBefore,
    ...(business && { business, parties: partyFacts(record, graph, today) }),
    ...(approval && { onlyScreening: true }),
    ...(funds && {
      funds: {
        ...(funds.employmentStatus && { employmentStatus: funds.employmentStatus }),
        ...(occupationCode(funds.occupation) && { occupation: occupationCode(funds.occupation) }),
        ...(funds.primaryPurpose && { primaryPurpose: funds.primaryPurpose }),
        ...(funds.sourceOfFunds && { sourceOfFunds: funds.sourceOfFunds }),
        ...(funds.expectedMonthlyPay && { expectedMonthlyPay: funds.expectedMonthlyPay }),
      },
    }),
  };
}

/** Six digits of the US Standard Occupational Classification. What a person wrote in words of their own stays with them. */
function occupationCode(occupation = ''): string {
  return /^\s*(\d{2})-?(\d{4})\s*$/.exec(occupation)?.slice(1).join('') ?? '';
}
