import { findCustomer } from '../src/db/customers';
import type { Transaction } from '../src/db/database';
import { loadRecord } from '../src/db/load-record';
import { recordOf } from '../src/domain/party-record';
import type { CustomerRecord } from '../src/domain/views';
import type { CustomerSeal } from '../src/storage/customer-seal';
import type { ActivityDeps } from './deps';

/** Whom a check is about, the customer or a related party, and the seal that everything of theirs lies under. */
export async function loadChecked(
  { sealOf }: Pick<ActivityDeps, 'sealOf'>,
  tx: Transaction,
  customerId: string,
  subject: string,
): Promise<{ readonly record: CustomerRecord; readonly seal: CustomerSeal } | undefined> {
  const customer = await findCustomer(tx, customerId);
  if (!customer) return undefined;
  const seal = sealOf(customer);
  const record = recordOf(await loadRecord(tx, customer, sealOf, seal), subject);
  return record && { record, seal };
}
