import type { IndexEntry } from '../db/customers';
import type { BusinessClaims, IndividualClaims } from '../domain/customer';
import type { PartyClaims } from '../domain/related-party';
import type { BlindIndex } from '../storage/blind-index';

/**
 * What a customer can be found by, exactly, as keyed hashes: e-mail, phone and the words of their names, and of the names
 * of those behind them. Who is a customer too is found as one, and not here: their name changes without this one's doing.
 */
export function indexEntries(
  blindIndex: BlindIndex,
  tenantId: string,
  claims: IndividualClaims | BusinessClaims,
  parties: readonly { readonly claims: PartyClaims }[] = [],
): IndexEntry[] {
  const names = [claims, ...parties.map((party) => party.claims)].flatMap(namesOf);
  return [
    { kind: 'email', value: blindIndex.email(tenantId, claims.email) },
    { kind: 'phone', value: blindIndex.phone(tenantId, claims.phone) },
    ...blindIndex.nameTokens(tenantId, ...names).map((value) => ({ kind: 'name_token' as const, value })),
  ];
}

function namesOf(claims: IndividualClaims | BusinessClaims | PartyClaims): string[] {
  if ('legalName' in claims) return [claims.legalName, ...(claims.tradingName ? [claims.tradingName] : [])];
  if (!('firstName' in claims)) return [];
  const { firstName, lastName } = claims;
  return [firstName, ...('middleName' in claims && claims.middleName ? [claims.middleName] : []), lastName];
}
