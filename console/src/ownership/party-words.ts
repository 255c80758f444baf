import type { OwnershipParty } from '../api/generated';
import { spoken } from '../components/tones';

/** What somebody is: what they do for the business, or else a person or a business. */
export function partyWords({ roles, type, customer }: OwnershipParty): string {
  if (roles.length > 0) return roles.map(spoken).join(', ');
  return customer ? `${spoken(customer.kind)}, a customer` : type;
}
