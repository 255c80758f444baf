import type { JsonObject } from '../domain/evidence';
import type { Transaction } from './database';

/** Who did what to whom. Codes and ids only. */
export async function insertAuditEvent(
  tx: Transaction,
  event: {
    readonly tenantId: string;
    readonly customerId?: string;
    readonly actor: string;
    readonly action: string;
    readonly detail?: JsonObject;
    readonly requestId?: string;
  },
): Promise<void> {
  await tx.raw(
    'insert into audit_events (tenant_id, customer_id, actor, action, detail, request_id) values (?, ?, ?, ?, ?, ?)',
    [
      event.tenantId,
      event.customerId ?? null,
      event.actor,
      event.action,
      JSON.stringify(event.detail ?? {}),
      event.requestId ?? null,
    ],
  );
}
