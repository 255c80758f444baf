import type { PartyKind, PartyList } from '../domain/related-party';
import { rowsOf } from './database';
import type { Transaction } from './database';
import { hexBytes, jsonRows } from './json-rows';
import type { Owned } from './owned';

/** A person or business behind a business customer, as stored. What was said of them is sealed under the customer's key. */
export interface StoredParty {
  readonly id: string;
  readonly list: PartyList;
  /** Grows within a list and is never given twice: the order, not the index on the wire. */
  readonly position: number;
  readonly kind: PartyKind;
  readonly detailsSealed: Buffer;
  /** Of a party of kind `customer`: as whom they are verified. */
  readonly refersTo: string | null;
  readonly changedAt: string;
}

export type NewParty = Omit<StoredParty, 'changedAt'>;

export async function insertParties(tx: Transaction, parties: readonly Owned<NewParty>[]): Promise<void> {
  if (parties.length === 0) return;
  const rows = parties.map(({ id, tenantId, customerId, list, position, kind, detailsSealed, refersTo }) => ({
    id,
    tenant_id: tenantId,
    customer_id: customerId,
    list,
    position,
    kind,
    details_sealed: hexBytes(detailsSealed),
    refers_to: refersTo,
  }));
  await tx.raw(
    `insert into related_parties (id, tenant_id, customer_id, list, position, kind, details_sealed, refers_to)
     select * from json_to_recordset(?) as party (id uuid, tenant_id uuid, customer_id uuid, list text, position integer,
       kind text, details_sealed bytea, refers_to uuid)`,
    [jsonRows(rows)],
  );
}

/** They stand otherwise from now on: what was said of them, their documents, or their address. */
export async function changeParties(
  tx: Transaction,
  customerId: string,
  parties: readonly Pick<StoredParty, 'id' | 'detailsSealed'>[],
): Promise<void> {
  if (parties.length === 0) return;
  const rows = parties.map(({ id, detailsSealed }) => ({ id, details_sealed: hexBytes(detailsSealed) }));
  await tx.raw(
    `update related_parties p set details_sealed = new.details_sealed, changed_at = now()
     from json_to_recordset(:rows) as new (id uuid, details_sealed bytea)
     where p.id = new.id and p.customer_id = :customerId and p.removed_at is null`,
    { rows: jsonRows(rows), customerId },
  );
}

/** The rows stay, out of use; so do those of their documents and addresses. */
export async function removeParties(tx: Transaction, customerId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const bindings = { customerId, ids: [...ids] };
  const theirs = 'customer_id = :customerId and party_id = any(:ids::uuid[]) and replaced_at is null';
  await Promise.all([
    tx.raw(
      `update related_parties set removed_at = now()
       where customer_id = :customerId and id = any(:ids::uuid[]) and removed_at is null`,
      bindings,
    ),
    tx.raw(`update documents set replaced_at = now() where ${theirs}`, bindings),
    tx.raw(`update addresses set replaced_at = now() where ${theirs}`, bindings),
  ]);
}

/** The current parties of several customers, each in the order of their lists, owners first. */
export async function currentParties(
  tx: Transaction,
  customerIds: readonly string[],
): Promise<(StoredParty & { readonly customerId: string })[]> {
  if (customerIds.length === 0) return [];
  return rowsOf(
    tx.raw(
      `select customer_id as "customerId", id, list, position, kind, details_sealed as "detailsSealed",
         refers_to as "refersTo", changed_at as "changedAt"
       from related_parties where customer_id = any(?::uuid[]) and removed_at is null
       order by customer_id, list desc, position`,
      [[...customerIds]],
    ),
  );
}

/** In each list, the place that no party has had yet. */
export async function freePositions(tx: Transaction, customerId: string): Promise<Readonly<Record<PartyList, number>>> {
  const rows = await rowsOf<{ list: PartyList; next: number }>(
    tx.raw('select list, max(position) + 1 as next from related_parties where customer_id = ? group by list', [
      customerId,
    ]),
  );
  return { owners: 0, controllers: 0, ...Object.fromEntries(rows.map(({ list, next }) => [list, next])) };
}

/**
 * Parties who were taken away and are a customer that is locked. Where the same customer stands behind the business again,
 * that party says it.
 */
export async function removedLockedParties(
  tx: Transaction,
  customerId: string,
): Promise<{ readonly id: string; readonly refersTo: string }[]> {
  return rowsOf(
    tx.raw(
      `select distinct on (p.refers_to) p.id, p.refers_to as "refersTo"
       from related_parties p join customers c on c.id = p.refers_to
       where p.customer_id = :customerId and p.removed_at is not null and c.status = 'LOCKED'
         and not exists (select from related_parties now where now.customer_id = p.customer_id
           and now.refers_to = p.refers_to and now.removed_at is null)
       order by p.refers_to, p.position desc`,
      { customerId },
    ),
  );
}

/** The businesses behind which this customer stands now, in the order of their ids. */
export async function businessesReferringTo(
  tx: Transaction,
  { tenantId, customerId }: { readonly tenantId: string; readonly customerId: string },
): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    tx.raw(
      `select customer_id as id from related_parties
       where tenant_id = :tenantId and refers_to = :customerId and removed_at is null order by customer_id`,
      { tenantId, customerId },
    ),
  );
  return rows.map(({ id }) => id);
}
