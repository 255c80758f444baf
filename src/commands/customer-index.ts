import type { IndexEntry } from '../db/customers';
import type { BusinessClaims, IndividualClaims } from '../domain/customer';
import type { BlindIndex } from '../storage/blind-index';

/** What a customer can be found by, exactly: e-mail, phone and the words of their names, as keyed hashes. */
export function indexEntries(
  blindIndex: BlindIndex,
  tenantId: string,
  claims: IndividualClaims | BusinessClaims,
): IndexEntry[] {
  return [
    { kind: 'email', value: blindIndex.email(tenantId, claims.email) },
    { kind: 'phone', value: blindIndex.phone(tenantId, claims.phone) },
    ...blindIndex.nameTokens(tenantId, ...namesOf(claims)).map((value) => ({ kind: 'name_token' as const, value })),
  ];
}

function namesOf(claims: IndividualClaims | BusinessClaims): string[] {
  return 'legalName' in claims
    ? [claims.legalName, ...(claims.tradingName ? [claims.tradingName] : [])]
    : [claims.firstName, claims.lastName];
}
