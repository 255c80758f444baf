import type { CustomerKind, CustomerStatus } from '../domain/customer';
import type { CustomerFilter } from '../domain/views';
import { rowsOf } from './database';
import type { Transaction } from './database';
import { hexBytes, jsonRows } from './json-rows';
import type { Owned } from './owned';
import { insertMoves } from './status-transitions';
import type { Move } from './status-transitions';

/** A customer as stored: the profile is sealed, and so is the data key that opens it. */
export interface StoredCustomer {
  readonly id: string;
  readonly tenantId: string;
  readonly kind: CustomerKind;
  readonly status: CustomerStatus;
  readonly statusVersion: number;
  readonly version: number;
  /** Grows with every change of what checks look at. */
  readonly claimsVersion: number;
  readonly countryCode: string;
  readonly profileSealed: Buffer;
  readonly restrictionId: string | null;
  readonly nextReviewAt: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Both null once the person was erased. */
  readonly keyId: string | null;
  readonly wrappedKey: Buffer | null;
}

const COLUMNS = `c.id, c.tenant_id as "tenantId", c.kind, c.status, c.status_version as "statusVersion", c.version,
  c.claims_version as "claimsVersion",
  c.country_code as "countryCode", c.profile_sealed as "profileSealed", c.restriction_id as "restrictionId",
  c.next_review_at as "nextReviewAt", c.created_at as "createdAt", c.updated_at as "updatedAt",
  k.key_id as "keyId", k.wrapped as "wrappedKey"`;

/** A customer about to be written, with the wrapped data key that its profile is sealed under. */
export interface NewCustomer extends Pick<
  StoredCustomer,
  'id' | 'tenantId' | 'kind' | 'countryCode' | 'profileSealed'
> {
  readonly key: { readonly keyId: string; readonly bytes: Buffer };
  readonly cause: string;
  readonly actor: string;
}

/** New customers with their keys and their first move. Answers when: the instant of the transaction. */
export async function insertCustomers(tx: Transaction, customers: readonly NewCustomer[]): Promise<string> {
  const rows = customers.map(({ id, tenantId, kind, countryCode, profileSealed, key }) => ({
    id,
    tenant_id: tenantId,
    kind,
    country_code: countryCode,
    profile_sealed: hexBytes(profileSealed),
    key_id: key.keyId,
    wrapped: hexBytes(key.bytes),
  }));
  const [, [first]] = await Promise.all([
    insertMoves<CustomerStatus>(
      tx,
      ...customers.map(({ id, tenantId, cause, actor }) => ({
        subject: 'customer' as const,
        subjectId: id,
        tenantId,
        customerId: id,
        version: 1,
        to: 'APPROVAL_PENDING' as const,
        cause,
        actor,
      })),
    ),
    rowsOf<{ createdAt: string }>(
      tx.raw(
        `with new as (
           select * from json_to_recordset(?) as new (id uuid, tenant_id uuid, kind text, country_code text,
             profile_sealed bytea, key_id text, wrapped bytea)),
         written as (
           insert into customers (id, tenant_id, kind, status, status_version, country_code, profile_sealed)
           select id, tenant_id, kind, 'APPROVAL_PENDING', 1, country_code, profile_sealed from new
           returning created_at),
         keyed as (
           insert into customer_keys (customer_id, tenant_id, key_id, wrapped)
           select id, tenant_id, key_id, wrapped from new)
         select created_at as "createdAt" from written limit 1`,
        [jsonRows(rows)],
      ),
    ),
  ]);
  if (!first) throw new Error('A customer that was just written cannot be read');
  return first.createdAt;
}

export async function findCustomer(
  tx: Transaction,
  customerId: string,
  lock: 'for update' | 'unlocked' = 'unlocked',
): Promise<StoredCustomer | undefined> {
  const [row] = await rowsOf<StoredCustomer>(
    tx.raw(
      `select ${COLUMNS} from customers c join customer_keys k on k.customer_id = c.id where c.id = ?
       ${lock === 'for update' ? 'for update of c' : ''}`,
      [customerId],
    ),
  );
  return row;
}

/**
 * Keeps the status of customers from moving until the transaction is over. Before a business that will refer to them is
 * locked: whoever moves a status locks in that order.
 */
export async function holdStatuses(tx: Transaction, customerIds: readonly string[]): Promise<void> {
  if (customerIds.length === 0) return;
  await tx.raw('select from customers where id = any(?::uuid[]) order by id for key share', [[...customerIds]]);
}

/** Those of them that are there and this tenant's, in the order of their ids. */
export async function findCustomers(tx: Transaction, customerIds: readonly string[]): Promise<StoredCustomer[]> {
  return rowsOf<StoredCustomer>(
    tx.raw(
      `select ${COLUMNS} from customers c join customer_keys k on k.customer_id = c.id
       where c.id = any(?::uuid[]) order by c.id`,
      [[...customerIds]],
    ),
  );
}

/**
 * Anything that a client can read has changed: the version grows by one. Answers the new version. `nextReviewAt` is
 * written in the same statement, because each costs.
 */
export async function touchCustomer(
  tx: Transaction,
  customerId: string,
  nextReviewAt: string | null = null,
): Promise<number> {
  const [row] = await rowsOf<{ version: number }>(
    tx.raw(
      `update customers set version = version + 1, updated_at = now(),
         next_review_at = coalesce(cast(:nextReviewAt as timestamptz), next_review_at)
       where id = :customerId returning version`,
      { customerId, nextReviewAt },
    ),
  );
  if (!row) throw new Error('A customer to touch is not there');
  return row.version;
}

/** `verified`: something that checks look at changed, claims, documents or address; they have a new version as a whole. */
export async function updateClaims(
  tx: Transaction,
  customerId: string,
  change: { profileSealed: Buffer; countryCode: string; verified: boolean },
): Promise<void> {
  await tx.raw(
    `update customers set profile_sealed = :profileSealed, country_code = :countryCode,
       claims_version = claims_version + :more where id = :customerId`,
    { customerId, profileSealed: change.profileSealed, countryCode: change.countryCode, more: change.verified ? 1 : 0 },
  );
}

/** What checks look at has changed though the claims have not: a decision on what was known before is refused. */
export async function renewClaims(tx: Transaction, customerId: string): Promise<void> {
  await tx.raw('update customers set claims_version = claims_version + 1 where id = ?', [customerId]);
}

export async function setRestriction(tx: Transaction, customerId: string, controlId: string | null): Promise<void> {
  await tx.raw('update customers set restriction_id = ? where id = ?', [controlId, customerId]);
}

/** Moves the public status, and the version with it. */
export async function moveCustomer(
  tx: Transaction,
  customer: Pick<StoredCustomer, 'id' | 'tenantId' | 'status' | 'statusVersion'>,
  to: CustomerStatus,
  why: Pick<Move<CustomerStatus>, 'cause' | 'actor' | 'reasons' | 'decision' | 'unlockId'>,
  nextReviewAt: string | null = null,
): Promise<void> {
  const version = customer.statusVersion + 1;
  const [, moved] = await Promise.all([
    insertMoves<CustomerStatus>(tx, {
      subject: 'customer',
      subjectId: customer.id,
      tenantId: customer.tenantId,
      customerId: customer.id,
      version,
      from: customer.status,
      to,
      ...why,
    }),
    rowsOf(
      tx.raw(
        `update customers set status = :to, status_version = :version, version = customers.version + 1, updated_at = now(),
           next_review_at = coalesce(cast(:nextReviewAt as timestamptz), next_review_at)
         where id = :id and status = :from and status_version = :version - 1 returning id`,
        { id: customer.id, from: customer.status, to, version, nextReviewAt },
      ),
    ),
  ]);
  if (moved.length !== 1) throw new Error('A customer moved under our hands');
}

/** What a customer can be found by, exactly. */
export interface IndexEntry {
  readonly kind: 'email' | 'phone' | 'name_token';
  readonly value: Buffer;
}

export async function indexCustomers(tx: Transaction, entries: readonly Owned<IndexEntry>[]): Promise<void> {
  const rows = entries.map(({ tenantId, customerId, kind, value }) => ({
    tenant_id: tenantId,
    customer_id: customerId,
    kind,
    value: hexBytes(value),
  }));
  await tx.raw(
    `insert into customer_blind_indexes (tenant_id, customer_id, kind, value)
     select * from json_to_recordset(?) as entry (tenant_id uuid, customer_id uuid, kind text, value bytea)
     on conflict do nothing`,
    [jsonRows(rows)],
  );
}

export async function unindexCustomer(tx: Transaction, customerId: string): Promise<void> {
  await tx.raw('delete from customer_blind_indexes where customer_id = ?', [customerId]);
}

export interface CustomerSearch extends Omit<CustomerFilter, 'email' | 'phone' | 'name'> {
  /** All of them have to be the customer's. */
  readonly indexed: readonly IndexEntry[];
}

/** Newest first. `after` is the place of the last row of the page before: right however many rows come and go. */
export async function searchCustomers(
  tx: Transaction,
  search: CustomerSearch,
  page: { size: number; offset: number; after?: { createdAt: string; id: string } },
): Promise<StoredCustomer[]> {
  const { sql, bindings } = conditions(search);
  const after = page.after
    ? 'and (c.created_at, c.id) < (cast(:afterCreatedAt as timestamptz), cast(:afterId as uuid))'
    : '';
  return rowsOf<StoredCustomer>(
    tx.raw(
      `select ${COLUMNS} from customers c join customer_keys k on k.customer_id = c.id
       where true ${sql} ${after} order by c.created_at desc, c.id desc limit :size offset :offset`,
      {
        ...bindings,
        ...(page.after && { afterCreatedAt: page.after.createdAt, afterId: page.after.id }),
        size: page.size,
        offset: page.offset,
      },
    ),
  );
}

export async function countCustomers(tx: Transaction, search: CustomerSearch): Promise<number> {
  const { sql, bindings } = conditions(search);
  const [row] = await rowsOf<{ total: string }>(
    tx.raw(`select count(*) as total from customers c where true ${sql}`, bindings),
  );
  return Number(row?.total ?? 0);
}

function conditions({ status, kind, country, createdFrom, createdTo, indexed }: CustomerSearch): {
  sql: string;
  bindings: Record<string, string | Buffer>;
} {
  const parts: string[] = [];
  const bindings: Record<string, string | Buffer> = {};
  const add = (condition: string, name: string, value: string | Buffer) => {
    parts.push(`and ${condition}`);
    bindings[name] = value;
  };
  if (status) add('c.status = :status', 'status', status);
  if (kind) add('c.kind = :kind', 'kind', kind);
  if (country) add('c.country_code = :country', 'country', country);
  if (createdFrom) add('c.created_at >= cast(:createdFrom as timestamptz)', 'createdFrom', createdFrom);
  if (createdTo) add('c.created_at < cast(:createdTo as timestamptz)', 'createdTo', createdTo);
  for (const [at, { kind: indexKind, value }] of indexed.entries()) {
    add(
      `exists (select 1 from customer_blind_indexes b
         where b.customer_id = c.id and b.tenant_id = c.tenant_id and b.kind = '${indexKind}' and b.value = :indexed${at})`,
      `indexed${at}`,
      value,
    );
  }
  return { sql: parts.join(' '), bindings };
}
