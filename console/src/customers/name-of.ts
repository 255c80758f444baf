import type { CustomerRecord } from '../api/generated';

export function nameOf(customer: Pick<CustomerRecord, 'first_name' | 'last_name' | 'business'>): string {
  return customer.business?.legal_name ?? `${customer.first_name} ${customer.last_name}`;
}
