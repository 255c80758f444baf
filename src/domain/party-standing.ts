/** How a related party stands, in one word. Pure. */
import type { DecisionOutcome, PartyDecision } from './decision';

export const PARTY_STANDINGS = [
  'pending',
  'clear',
  'not_required',
  'information_needed',
  'in_review',
  'declined',
] as const;
/**
 * `pending`: not decided since they changed. `not_required`: nothing was found, and the policy does not want them verified.
 * The others say what the strictest vote about them asks for.
 */
export type PartyStanding = (typeof PARTY_STANDINGS)[number];

/**
 * @param party since when they stand on record as they do (RFC 3339)
 * @param decision the latest about the business, and what it came to about this party; absent: nothing yet. `sawAll`: it
 * looked at the record as it stands, which is known without comparing the clocks of two machines.
 */
export function partyStanding(
  party: { readonly changedAt: string },
  decision:
    | { readonly decidedAt: string; readonly about: PartyDecision | undefined; readonly sawAll?: boolean }
    | undefined,
): PartyStanding {
  const about = decision?.about;
  if (!decision || !about) return 'pending';
  if (decision.sawAll !== true && Date.parse(party.changedAt) > Date.parse(decision.decidedAt)) return 'pending';
  if (about.outcome === 'approve') return about.required ? 'clear' : 'not_required';
  return ASKS_FOR[about.outcome];
}

const ASKS_FOR = {
  request_information: 'information_needed',
  refer: 'in_review',
  decline: 'declined',
} as const satisfies Record<Exclude<DecisionOutcome, 'approve'>, PartyStanding>;
