import { insertAuditEvents } from '../db/audit-events';
import { latestSealedChecks } from '../db/case-evidence';
import { loadRecord } from '../db/load-record';
import { findCustomer } from '../db/customers';
import type { JsonObject } from '../domain/evidence';
import { readSubjects, revealedValues } from '../reads/case/revealed-values';
import { carryOut } from './carry-out';
import { Refusal } from './command';
import type { Answer, Request } from './command';
import type { CommandDeps } from './deps';

/**
 * Shows masked fields in clear. The asking is on record in the same transaction, with the names of the fields and never
 * with their values: nobody sees one without a row that says so.
 */
export async function revealFields(
  deps: CommandDeps,
  request: Request,
  customerId: string,
  fields: readonly string[],
): Promise<Answer<Readonly<Record<string, string>>>> {
  const { tenantId, id: actor, requestId } = request.actor;
  // Without the idempotency key: an answer given again would be seen by whoever repeats it, with no row that says so.
  return carryOut(deps, { actor: request.actor }, async (tx) => {
    const customer = await findCustomer(tx, customerId);
    if (!customer) throw new Refusal('NOT_FOUND', 'No such customer');
    const seal = deps.sealOf(customer);
    const record = await loadRecord(tx, customer, deps.sealOf, seal);
    const readings = new Map(
      (await latestSealedChecks(tx, customerId, readSubjects(record))).map(({ id, subject, sealed }) => [
        subject,
        sealed ? seal.open<JsonObject>(`check/${id}`, sealed) : undefined,
      ]),
    );
    const value: Record<string, string> = {};
    for (const field of fields) {
      const values = revealedValues(record, (subject) => readings.get(subject), field);
      if (!values) throw new Refusal('FIELD_UNKNOWN', 'This customer has no such masked field', 'fields');
      Object.assign(value, values);
    }
    const detail = { fields: [...fields] };
    await insertAuditEvents(tx, { tenantId, customerId, actor, action: 'customer.revealed', detail, requestId });
    return { customerId, seal, value };
  });
}
