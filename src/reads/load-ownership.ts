import { sealedOwnership } from '../db/case-evidence';
import type { SealOf } from '../db/customer-record';
import { findCustomer } from '../db/customers';
import type { Transaction } from '../db/database';
import { latestDecision } from '../db/decisions';
import { loadRecord } from '../db/load-record';
import type { JsonObject } from '../domain/evidence';
import type { OwnershipView } from '../domain/ownership-view';
import { objectOf } from './case/sealed-values';
import { ownershipView } from './ownership-view';

/** Who owns a business, by the latest decision about it. Undefined where there is no such customer, and of individuals. */
export async function loadOwnership(
  tx: Transaction,
  sealOf: SealOf,
  customerId: string,
): Promise<OwnershipView | undefined> {
  const customer = await findCustomer(tx, customerId);
  if (customer?.kind !== 'business') return undefined;
  const seal = sealOf(customer);
  const [record, decision] = await Promise.all([
    loadRecord(tx, customer, sealOf, seal),
    latestDecision(tx, customerId),
  ]);
  if (record.kind !== 'business') return undefined;
  const check = decision && (await sealedOwnership(tx, decision.evidenceIds));
  const opened = check && seal.open<JsonObject>(`check/${check.id}`, check.sealed);
  const resolution = objectOf(opened?.['resolution']);
  return ownershipView({ record, decision, claimsVersion: customer.claimsVersion, resolution });
}
