import type { JsonObject } from '../domain/evidence';
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
