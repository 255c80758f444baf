import type { CustomerStatus } from './customer';
import type { CustomerRecord, PartyView } from './views';

/** Everybody behind a customer, in the order of their lists: nobody behind an individual. Pure. */
export function partiesOf(record: CustomerRecord): readonly PartyView[] {
  return record.kind === 'business' ? record.parties : [];
}

export function findParty(record: CustomerRecord, id: string): PartyView | undefined {
  return partiesOf(record).find((party) => party.id === id);
}

/** How a party stands who is a customer already. Who was erased has no name, and stands for nothing. */
export function referredStatus({ customer }: Pick<PartyView, 'customer'>): CustomerStatus {
  return customer?.name ? customer.status : 'RESTRICTED';
}
