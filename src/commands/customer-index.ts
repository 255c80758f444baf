import { indexCustomer } from '../db/customers';
import type { Transaction } from '../db/database';
import type { BusinessClaims, CustomerKind, IndividualClaims } from '../domain/customer';
import type { BlindIndex } from '../storage/blind-index';

/** What a customer can be found by, exactly: e-mail, phone and the words of their names, as keyed hashes. */
export async function writeIndex(
  tx: Transaction,
  blindIndex: BlindIndex,
  customer: { id: string; tenantId: string; kind: CustomerKind },
  claims: IndividualClaims | BusinessClaims,
): Promise<void> {
  const { tenantId } = customer;
  await indexCustomer(tx, tenantId, customer.id, [
    { kind: 'email', value: blindIndex.email(tenantId, claims.email) },
    { kind: 'phone', value: blindIndex.phone(tenantId, claims.phone) },
    ...blindIndex.nameTokens(tenantId, ...namesOf(claims)).map((value) => ({ kind: 'name_token' as const, value })),
  ]);
}

function namesOf(claims: IndividualClaims | BusinessClaims): string[] {
  return 'legalName' in claims
    ? [claims.legalName, ...(claims.tradingName ? [claims.tradingName] : [])]
    : [claims.firstName, claims.lastName];
}
