import { asTenant } from '../db/database';
import { referredCustomers } from '../db/referred-customers';
import { partiesOf } from '../domain/parties-of';
import type { CustomerRecord, PartyView } from '../domain/views';
import type { CommandDeps } from './deps';

/**
 * As an answer is remembered: names of other customers are not sealed under the key of this one, where they would outlive
 * the erasure of whoever bears them.
 */
export function withoutNames(record: CustomerRecord): CustomerRecord {
  return named(record, () => '');
}

/** A remembered answer as it was given, with the names that they bear now. */
export async function withNames(
  deps: Pick<CommandDeps, 'database' | 'sealOf'>,
  tenantId: string,
  record: CustomerRecord,
): Promise<CustomerRecord> {
  const referring = partiesOf(record).flatMap(({ customer }) => (customer ? [{ refersTo: customer.id }] : []));
  if (referring.length === 0) return record;
  const referred = await asTenant(deps.database, tenantId, (tx) => referredCustomers(tx, referring, deps.sealOf));
  return named(record, (id) => referred.get(id)?.name ?? '');
}

function named(record: CustomerRecord, nameOf: (customerId: string) => string): CustomerRecord {
  if (record.kind === 'individual') return record;
  const withName = ({ customer, ...party }: PartyView): PartyView =>
    customer ? { ...party, customer: { ...customer, name: nameOf(customer.id) } } : party;
  return { ...record, parties: record.parties.map(withName) };
}
