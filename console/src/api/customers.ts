import { queryOptions } from '@tanstack/react-query';

import { api, dataOf } from './client';

export interface CustomerFilters {
  readonly email?: string;
  readonly phone?: string;
  readonly name?: string;
}

export const customersQuery = (filters: CustomerFilters) =>
  queryOptions({
    queryKey: ['customers', filters],
    queryFn: () => dataOf(api.listCustomers({ ...filters, size: 50 })),
    retry: false,
  });

export const customerQuery = (id: string) =>
  queryOptions({ queryKey: ['customer', id], queryFn: () => dataOf(api.getCustomer(id)) });

export const ownershipQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['customer', customerId, 'ownership'],
    queryFn: () => dataOf(api.getOwnership(customerId)),
  });

export const verificationsQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['customer', customerId, 'verifications'],
    queryFn: () => dataOf(api.listVerifications(customerId)),
  });

export const verificationQuery = (id: string) =>
  queryOptions({ queryKey: ['verification', id], queryFn: () => dataOf(api.getVerification(id)) });

export const accessQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['customer', customerId, 'access'],
    queryFn: () => dataOf(api.getAccessLog(customerId)),
  });

export interface Reasoned {
  readonly reason_code: string;
  readonly note: string;
}

/** What a person does to a customer outside of a review. */
export const CONTROLS = {
  lock: api.lockCustomer,
  unlock: api.unlockCustomer,
  restrict: api.restrictCustomer,
  'lift-restriction': api.liftRestriction,
} as const;

/** Who asked for it is written down, at the server, before the value is given. */
export async function reveal(customerId: string, fields: readonly string[]): Promise<Readonly<Record<string, string>>> {
  return (await dataOf(api.revealFields(customerId, { fields: [...fields] }))).values;
}
