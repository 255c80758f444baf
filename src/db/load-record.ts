import { groupBy } from '../domain/group-by';
import type { CustomerRecord } from '../domain/views';
import type { CustomerSeal } from '../storage/customer-seal';
import { currentAddresses, currentAddressesOf } from './addresses';
import { recordFrom } from './customer-record';
import type { CustomerRows, SealOf } from './customer-record';
import type { StoredCustomer } from './customers';
import type { Transaction } from './database';
import { currentDocuments, currentDocumentsOf } from './documents';
import { referredCustomers } from './referred-customers';
import { currentParties } from './related-parties';

/** Reads a customer and puts them together, unsealed, with everybody behind them. */
export async function loadRecord(
  tx: Transaction,
  customer: StoredCustomer,
  sealOf: SealOf,
  seal: CustomerSeal = sealOf(customer),
): Promise<CustomerRecord> {
  return recordFrom(await loadRows(tx, customer, sealOf), seal);
}

/** The rows of one customer. Only a business has parties, so only of one they are asked for. */
async function loadRows(tx: Transaction, customer: StoredCustomer, sealOf: SealOf): Promise<CustomerRows> {
  const [documents, addresses, parties] = await Promise.all([
    currentDocuments(tx, customer.id),
    currentAddresses(tx, customer.id),
    customer.kind === 'business' ? currentParties(tx, [customer.id]) : [],
  ]);
  return { customer, documents, addresses, parties, referred: await referredCustomers(tx, parties, sealOf) };
}

/** Several customers in the order given, by as many statements as one of them takes. */
export async function loadRecords(
  tx: Transaction,
  customers: readonly StoredCustomer[],
  sealOf: SealOf,
): Promise<CustomerRecord[]> {
  const ids = customers.map(({ id }) => id);
  const businesses = customers.flatMap(({ id, kind }) => (kind === 'business' ? [id] : []));
  const [documents, addresses, parties] = await Promise.all([
    currentDocumentsOf(tx, ids),
    currentAddressesOf(tx, ids),
    currentParties(tx, businesses),
  ]);
  const referred = await referredCustomers(tx, parties, sealOf);
  const documentsOf = groupBy(documents, ({ customerId }) => customerId);
  const addressesOf = groupBy(addresses, ({ customerId }) => customerId);
  const partiesOf = groupBy(parties, ({ customerId }) => customerId);
  return customers.map((customer) =>
    recordFrom(
      {
        customer,
        documents: documentsOf.get(customer.id) ?? [],
        addresses: addressesOf.get(customer.id) ?? [],
        parties: partiesOf.get(customer.id) ?? [],
        referred,
      },
      sealOf(customer),
    ),
  );
}
