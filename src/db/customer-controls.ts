import type { ControlAction } from '../domain/views';
import { rowsOf } from './database';
import type { Transaction } from './database';

export interface StoredControl {
  readonly id: string;
  readonly action: ControlAction;
  readonly reasonCode: string;
  readonly requestedBy: string;
  readonly approvedBy: string | null;
}

export async function insertControl(
  tx: Transaction,
  control: {
    id: string;
    tenantId: string;
    customerId: string;
    action: ControlAction;
    reasonCode: string;
    noteSealed: Buffer;
    requestedBy: string;
  },
): Promise<void> {
  await tx.raw(
    `insert into customer_controls (id, tenant_id, customer_id, action, reason_code, note_sealed, requested_by)
     values (:id, :tenantId, :customerId, :action, :reasonCode, :noteSealed, :requestedBy)`,
    control,
  );
}

/** An unlock that one person asked for and nobody else has agreed to yet. */
export async function unlockUnderWay(tx: Transaction, customerId: string): Promise<StoredControl | undefined> {
  const [row] = await rowsOf<StoredControl>(
    tx.raw(
      `select id, action, reason_code as "reasonCode", requested_by as "requestedBy", approved_by as "approvedBy"
       from customer_controls where customer_id = ? and action = 'unlock' and approved_by is null`,
      [customerId],
    ),
  );
  return row;
}

/** A constraint refuses the person who asked. */
export async function approveControl(tx: Transaction, controlId: string, by: string): Promise<void> {
  await tx.raw(
    'update customer_controls set approved_by = ?, approved_at = now() where id = ? and approved_by is null',
    [by, controlId],
  );
}
