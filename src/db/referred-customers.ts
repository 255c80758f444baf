import { displayName } from '../domain/display-name';
import type { ReferredCustomer } from '../domain/views';
import type { Profile, SealOf } from './customer-record';
import { findCustomers } from './customers';
import type { StoredCustomer } from './customers';
import type { Transaction } from './database';

/** Customers whom businesses of their tenant refer to, by id. */
export async function referredCustomers(
  tx: Transaction,
  parties: readonly { readonly refersTo: string | null }[],
  sealOf: SealOf,
): Promise<ReadonlyMap<string, ReferredCustomer>> {
  const ids = [...new Set(parties.flatMap(({ refersTo }) => refersTo ?? []))];
  if (ids.length === 0) return new Map();
  const customers = await findCustomers(tx, ids);
  return new Map(customers.map((customer) => [customer.id, referredCustomer(customer, sealOf)]));
}

/** As a business that refers to them shows them. Who was erased has no name any more. */
export function referredCustomer(customer: StoredCustomer, sealOf: SealOf): ReferredCustomer {
  const { id, kind, status, countryCode } = customer;
  return { id, kind, status, countryCode, name: customer.wrappedKey ? nameOf(customer, sealOf) : '' };
}

function nameOf(customer: StoredCustomer, sealOf: SealOf): string {
  const { claims } = sealOf(customer).open<Profile>('profile', customer.profileSealed);
  return displayName(claims);
}
