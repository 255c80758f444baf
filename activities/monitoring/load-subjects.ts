import { setImmediate as nextTurn } from 'node:timers/promises';

import { recordFrom } from '../../src/db/customer-record';
import { findCustomers } from '../../src/db/customers';
import { readAsTenant } from '../../src/db/database';
import { currentDocumentsOf } from '../../src/db/documents';
import { currentParties } from '../../src/db/related-parties';
import { groupBy } from '../../src/domain/group-by';
import { partiesOf } from '../../src/domain/parties-of';
import { partyRecord } from '../../src/domain/party-record';
import type { ActivityDeps } from '../deps';
import { screeningSubject } from '../screening-subject';

export interface LoadedSubject {
  readonly customerId: string;
  readonly claimsVersion: number;
  /** The customer, and everybody behind a business. Who is a customer of their own is screened as one. */
  readonly subjects: readonly ReturnType<typeof screeningSubject>[];
}

/** Several customers of a tenant as they are screened. Who was erased, or belongs to another tenant, is left out. */
export async function loadSubjects(
  deps: Pick<ActivityDeps, 'database' | 'sealOf'>,
  tenantId: string,
  customerIds: readonly string[],
): Promise<readonly LoadedSubject[]> {
  const [customers, documents, parties] = await readAsTenant(deps.database, tenantId, (tx) =>
    Promise.all([findCustomers(tx, customerIds), currentDocumentsOf(tx, customerIds), currentParties(tx, customerIds)]),
  );
  const documentsOf = groupBy(documents, ({ customerId }) => customerId);
  const rowsOfParties = groupBy(parties, ({ customerId }) => customerId);
  const loaded: LoadedSubject[] = [];
  for (const customer of customers) {
    if (!customer.wrappedKey) continue;
    // Two hundred people may stand behind each: others get their turn in between.
    await nextTurn();
    const rows = {
      customer,
      documents: documentsOf.get(customer.id) ?? [],
      addresses: [],
      parties: rowsOfParties.get(customer.id) ?? [],
    };
    const record = recordFrom(rows, deps.sealOf(customer));
    const everybody = [record, ...partiesOf(record).flatMap((party) => partyRecord(record, party) ?? [])];
    const { id: customerId, claimsVersion } = customer;
    loaded.push({ customerId, claimsVersion, subjects: everybody.map(screeningSubject) });
  }
  return loaded;
}
