import type { BusinessClaims, IndividualClaims } from './customer';
import type { PartyClaims } from './related-party';

/** The one line by which people call a customer or a related party. Empty where it stands in another record. Pure. */
export function displayName(claims: IndividualClaims | BusinessClaims | PartyClaims): string {
  if ('legalName' in claims) return claims.legalName;
  if (!('firstName' in claims)) return '';
  const middleName = 'middleName' in claims ? claims.middleName : undefined;
  return [claims.firstName, middleName, claims.lastName].filter(Boolean).join(' ');
}
