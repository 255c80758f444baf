/** How a related party stands, in one word. */
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
