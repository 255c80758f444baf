import type { AccessEvent } from '../domain/case-view';
import type { JsonObject } from '../domain/evidence';
import { rowsOf } from './database';
import type { Transaction } from './database';
import { jsonRows } from './json-rows';

export interface AuditEvent {
  readonly tenantId: string;
  readonly customerId?: string;
  readonly actor: string;
  readonly action: string;
  readonly detail?: JsonObject;
  readonly requestId?: string;
}

/** Who did what to whom. Codes and ids only. */
export async function insertAuditEvents(tx: Transaction, ...events: readonly AuditEvent[]): Promise<void> {
  const rows = events.map(({ tenantId, customerId, actor, action, detail = {}, requestId }) => ({
    tenant_id: tenantId,
    customer_id: customerId,
    actor,
    action,
    detail,
    request_id: requestId,
  }));
  await tx.raw(
    `insert into audit_events (tenant_id, customer_id, actor, action, detail, request_id)
     select * from json_to_recordset(?) as event (tenant_id uuid, customer_id uuid, actor text, action text,
       detail jsonb, request_id text)`,
    [jsonRows(rows)],
  );
}

const MOST_SHOWN = 200;

/** Who did or saw what of this customer, newest first; the last 200. */
export async function accessEvents(tx: Transaction, customerId: string): Promise<AccessEvent[]> {
  const rows = await rowsOf<AccessEvent & { actorName: string | null }>(
    tx.raw(
      `select e.actor, coalesce(p.name, a.name) as "actorName", e.action, e.occurred_at as at, e.detail
       from audit_events e
       left join api_keys a on 'key:' || a.id = e.actor
       left join people p on 'person:' || p.id = e.actor
       where e.customer_id = :customerId order by e.id desc limit ${MOST_SHOWN}`,
      { customerId },
    ),
  );
  return rows.map(({ actorName, ...event }) => ({ ...event, ...(actorName != null && { actorName }) }));
}
