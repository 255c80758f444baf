import { rowsOf } from './database';
import type { Transaction } from './database';

/** False when this customer was screened again because of that version before. */
export async function insertRescreening(
  tx: Transaction,
  row: { tenantId: string; customerId: string; versionId: string; verificationId: string },
): Promise<boolean> {
  const written = await rowsOf(
    tx.raw(
      `insert into rescreenings (tenant_id, customer_id, version_id, verification_id)
       values (:tenantId, :customerId, :versionId, :verificationId)
       on conflict do nothing returning customer_id`,
      row,
    ),
  );
  return written.length > 0;
}

export async function wasRescreened(tx: Transaction, customerId: string, versionId: string): Promise<boolean> {
  const rows = await rowsOf(
    tx.raw('select from rescreenings where customer_id = ? and version_id = ?', [customerId, versionId]),
  );
  return rows.length > 0;
}

/** How many versions this verification was opened by, or woken by while it was open. */
export async function countRescreenings(tx: Transaction, verificationId: string): Promise<number> {
  const [row] = await rowsOf<{ count: string }>(
    tx.raw('select count(*) as count from rescreenings where verification_id = ?', [verificationId]),
  );
  return Number(row?.count ?? 0);
}

/** The version of the list that the customer's last screening rests on; undefined when it names none. */
export async function screenedVersion(tx: Transaction, customerId: string, list: string): Promise<string | undefined> {
  const [row] = await rowsOf<{ version: string | null }>(
    tx.raw(
      `select data ->> cast(:list as text) as version from checks
       where customer_id = :customerId and kind = 'screening' order by finished_at desc limit 1`,
      { list, customerId },
    ),
  );
  return row?.version ?? undefined;
}

/**
 * Customers whose last screening ended after `since` and does not rest on any of these versions of the list: it had begun
 * before the list changed, or ran in a worker that had the old one.
 */
export async function screenedOnOlder(
  tx: Transaction,
  list: string,
  versions: readonly string[],
  since: string,
  after: string,
  size: number,
): Promise<readonly string[]> {
  const rows = await rowsOf<{ customerId: string }>(
    tx.raw(
      `select customer_id as "customerId" from (
         select distinct on (customer_id) customer_id, data ->> cast(:list as text) as version from checks
         where kind = 'screening' and outcome <> 'unavailable' and finished_at > cast(:since as timestamptz) and customer_id > :after
         order by customer_id, finished_at desc) as latest
       where coalesce(version, '') <> all (cast(:versions as text[]))
       order by customer_id limit :size`,
      { list, versions: [...versions], since, after, size },
    ),
  );
  return rows.map(({ customerId }) => customerId);
}
