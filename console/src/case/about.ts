import type { Case } from '../api/generated';
import { partyOf } from '../ownership/party-of';

/** The case with the evidence of one related party alone, or with null of the customer alone. Pure. */
export function about(shown: Case, partyId: string | null): Case {
  const party = shown.parties.find(({ id }) => id === partyId);
  return {
    ...shown,
    matches: shown.matches.filter(({ party_id: id }) => id === partyId),
    checks: shown.checks.filter(({ subject }) => (partyOf(subject) ?? null) === partyId),
    documents: partyId === null ? shown.documents : (party?.documents ?? []),
    addresses: partyId === null ? shown.addresses : (party?.addresses ?? []),
  };
}
