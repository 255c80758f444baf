import { rowsOf } from './database';
import type { Transaction } from './database';

/**
 * Whether the business that this customer is was locked as another customer of the tenant: the same legal name and place in
 * a register, which is what the holder index of a business's own papers says. Locked customers are few, so they are found first.
 */
export async function isLockedElsewhere(tx: Transaction, customerId: string): Promise<boolean> {
  const rows = await rowsOf(
    tx.raw(
      `with own as (
         select holder_index from addresses
         where customer_id = :customerId and party_id is null and replaced_at is null and holder_index is not null
         union
         select holder_index from documents
         where customer_id = :customerId and party_id is null and replaced_at is null and holder_index is not null)
       select from customers c
       where c.tenant_id = (select tenant_id from customers where id = :customerId) and c.status = 'LOCKED' and c.kind = 'business' and c.id <> :customerId
         and (exists (select from addresses a where a.tenant_id = c.tenant_id and a.customer_id = c.id and a.party_id is null
             and a.holder_index in (select holder_index from own))
           or exists (select from documents d where d.tenant_id = c.tenant_id and d.customer_id = c.id and d.party_id is null
             and d.holder_index in (select holder_index from own)))
       limit 1`,
      { customerId },
    ),
  );
  return rows.length > 0;
}
