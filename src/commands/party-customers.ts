import { Refusal } from './command';
import type { Party, Referred, SentParty } from './sent-party';

/** @throws Refusal for a new party that refers to nobody or to somebody erased, to the business itself, or to whom another party refers too */
export function refuseWrongCustomers(
  added: readonly SentParty[],
  everybody: readonly Party[],
  { customerId, referred }: { readonly customerId: string; readonly referred: Referred },
): void {
  for (const { id, path, claims, refersTo } of added) {
    if (claims.kind !== 'customer') continue;
    const refuse = (message: string) => new Refusal('PARTY_UNFIT', message, `${path}.customer_id`);
    if (refersTo === customerId) throw refuse('A business is not behind itself');
    const customer = refersTo === undefined ? undefined : referred.get(refersTo);
    if (!customer) throw refuse('No such customer');
    if (customer.name === '') throw refuse('This customer was erased');
    if (everybody.find((other) => other.refersTo === refersTo)?.id !== id) {
      throw refuse(
        'This customer stands among the owners and controllers already: give one party all roles and holdings',
      );
    }
  }
}
