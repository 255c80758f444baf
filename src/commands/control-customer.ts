import { v7 as uuidv7 } from 'uuid';

import { insertAuditEvents } from '../db/audit-events';
import { approveControl, insertControl, unlockUnderWay } from '../db/customer-controls';
import { findCustomer, setRestriction, touchCustomer } from '../db/customers';
import type { StoredCustomer } from '../db/customers';
import type { Transaction } from '../db/database';
import { latestDecisionOfCustomer } from '../db/decisions';
import { insertOutbox } from '../db/outbox';
import { closeReviews } from '../db/reviews';
import { insertVerifications, latestVerification, lockOpenVerification, moveVerification } from '../db/verifications';
import { statusWhileVerifying } from '../domain/status';
import type { ControlAction, ControlView } from '../domain/views';
import { isApprover } from './callers';
import { carryOut } from './carry-out';
import { Refusal } from './command';
import type { Answer, Request } from './command';
import type { CommandDeps } from './deps';
import { moveStatus } from './move-status';

interface Control {
  readonly id: string;
  readonly action: ControlAction;
  readonly reasonCode: string;
  readonly note: string;
  readonly by: string;
  readonly byApprover: boolean;
}

/** A person locks, unlocks, restricts or lifts a restriction. An unlock takes effect when a second person agrees. */
export async function controlCustomer(
  deps: CommandDeps,
  request: Request,
  customerId: string,
  order: { action: ControlAction; reasonCode: string; note: string },
): Promise<Answer<ControlView>> {
  const { tenantId, id: by, requestId } = request.actor;
  return carryOut(deps, request, async (tx) => {
    const customer = await findCustomer(tx, customerId, 'for update');
    if (!customer) throw new Refusal('NOT_FOUND', 'No such customer');
    const seal = deps.sealOf(customer);
    const control: Control = { id: uuidv7(), by, byApprover: isApprover(request.actor), ...order };
    const write = async () => {
      const { id, action, reasonCode, note } = control;
      const noteSealed = seal.seal(`control/${id}`, { note });
      await insertControl(tx, { id, tenantId, customerId, action, reasonCode, noteSealed, requestedBy: by });
    };
    const done = await ACTIONS[order.action](tx, customer, control, write);
    if (!done.moved) await touchCustomer(tx, customerId);
    await insertAuditEvents(tx, {
      tenantId,
      customerId,
      actor: by,
      action: `customer.${order.action}`,
      detail: { control_id: done.id, reason_code: order.reasonCode, takes_effect: done.takesEffect },
      requestId,
    });
    const after = await findCustomer(tx, customerId);
    if (!after) throw new Error('A customer that was just written cannot be read');
    const value: ControlView = {
      id: done.id,
      action: order.action,
      reasonCode: order.reasonCode,
      requestedBy: done.requestedBy,
      ...(done.approvedBy && { approvedBy: done.approvedBy }),
      customer: { id: customerId, status: after.status, version: after.version },
    };
    return { customerId, seal, value };
  });
}

interface Done {
  readonly id: string;
  readonly requestedBy: string;
  readonly approvedBy?: string;
  readonly takesEffect: boolean;
  /** The public status moved, and the version with it. */
  readonly moved: boolean;
}

type Action = (
  tx: Transaction,
  customer: StoredCustomer,
  control: Control,
  write: () => Promise<void>,
) => Promise<Done>;

const ACTIONS: Record<ControlAction, Action> = {
  lock: async (tx, customer, control, write) => {
    if (customer.status === 'LOCKED') throw new Refusal('ILLEGAL_STATE', 'This customer is locked already');
    await write();
    const why = { cause: `control/${control.id}`, actor: control.by };
    const open = await lockOpenVerification(tx, customer.id);
    if (open) {
      await closeReviews(tx, open.id, 'cancelled');
      await moveVerification(tx, open, 'cancelled', { requirements: {} }, why);
      await wakeWorkflow(tx, customer);
    }
    const moved = await moveStatus(tx, customer, 'LOCKED', { ...why, reasons: reasonsOf(control) });
    return { id: control.id, requestedBy: control.by, takesEffect: true, moved };
  },

  unlock: async (tx, customer, control, write) => {
    if (customer.status !== 'LOCKED') throw new Refusal('ILLEGAL_STATE', 'This customer is not locked');
    const asked = await unlockUnderWay(tx, customer.id);
    if (!asked) {
      await write();
      return { id: control.id, requestedBy: control.by, takesEffect: false, moved: false };
    }
    if (asked.requestedBy === control.by) {
      throw new Refusal('SECOND_PERSON_NEEDED', 'You asked for this unlock: another reviewer has to agree');
    }
    if (!control.byApprover) throw new Refusal('APPROVER_NEEDED', 'Only an approver may agree to an unlock');
    await approveControl(tx, asked.id, control.by);
    const id = uuidv7();
    const why = { cause: `control/${asked.id}`, actor: control.by };
    const opened = { id, tenantId: customer.tenantId, customerId: customer.id, openedBecause: 'unlocked' as const };
    await insertVerifications(tx, { ...opened, ...why });
    const to = customer.restrictionId === null ? 'APPROVAL_PENDING' : 'RESTRICTED';
    const moved = await moveStatus(tx, customer, to, { ...why, reasons: reasonsOf(control), unlockId: asked.id });
    await wakeWorkflow(tx, customer);
    return { id: asked.id, requestedBy: asked.requestedBy, approvedBy: control.by, takesEffect: true, moved };
  },

  restrict: async (tx, customer, control, write) => {
    if (customer.status === 'LOCKED') throw new Refusal('CUSTOMER_LOCKED', 'This customer is locked');
    if (customer.restrictionId !== null)
      throw new Refusal('ILLEGAL_STATE', 'This customer is restricted by an operator already');
    await write();
    const moved = await moveStatus(tx, customer, 'RESTRICTED', {
      cause: `control/${control.id}`,
      actor: control.by,
      reasons: reasonsOf(control),
    });
    await setRestriction(tx, customer.id, control.id);
    return { id: control.id, requestedBy: control.by, takesEffect: true, moved };
  },

  lift_restriction: async (tx, customer, control, write) => {
    if (customer.status === 'LOCKED') throw new Refusal('CUSTOMER_LOCKED', 'This customer is locked');
    if (customer.restrictionId === null) {
      throw new Refusal('ILLEGAL_STATE', 'No operator restricted this customer: a new verification decides about it');
    }
    await write();
    await setRestriction(tx, customer.id, null);
    const moved = await moveToWhereItStands(tx, customer, control);
    return { id: control.id, requestedBy: control.by, takesEffect: true, moved };
  },
};

/** Without the restriction, the customer stands where their latest verification left them. */
async function moveToWhereItStands(tx: Transaction, customer: StoredCustomer, control: Control): Promise<boolean> {
  const why = { cause: `control/${control.id}`, actor: control.by, reasons: reasonsOf(control) };
  const latest = await latestVerification(tx, customer.id);
  if (latest && latest.endedAt === null) {
    return moveStatus(tx, customer, statusWhileVerifying(customer.status, false), why);
  }
  const approved = await latestDecisionOfCustomer(tx, customer.id, 'approve');
  if (latest?.state === 'decided' && approved?.verificationId === latest.id) {
    return moveStatus(tx, customer, 'ACTIVE', { ...why, decision: { id: approved.id, outcome: 'approve' } });
  }
  return false;
}

function reasonsOf({ reasonCode, action }: Control) {
  return [{ code: `operator.${reasonCode}`, message: `An operator chose ${action.replaceAll('_', ' ')}.` }];
}

async function wakeWorkflow(tx: Transaction, { tenantId, id }: StoredCustomer): Promise<void> {
  await insertOutbox(tx, { tenantId, customerId: id, topic: 'customer_changed' });
}
