import { findCustomer, holdStatuses } from '../db/customers';
import { asTenant } from '../db/database';
import { loadRecord } from '../db/load-record';
import type { CustomerChange } from '../domain/intake';
import type { CustomerRecord } from '../domain/views';
import { carryOut } from './carry-out';
import { applyChange } from './apply-change';
import { prepareParties } from './change-parties';
import { Refusal } from './command';
import type { Answer, Request } from './command';
import type { CommandDeps } from './deps';
import { storeFiles } from './incoming-files';
import { refuseWrongKind } from './kind-fields';
import { ownFiles } from './own-files';
import { withNames, withoutNames } from './referred-names';

/**
 * Changes a customer. What a check looks at wakes the open verification, or opens a new one: until that decides, the
 * customer is not verified as they now stand. Metadata alone verifies nothing new.
 */
export async function changeCustomer(
  deps: CommandDeps,
  request: Request,
  customerId: string,
  change: CustomerChange,
): Promise<Answer<CustomerRecord>> {
  const { tenantId } = request.actor;
  const before = await asTenant(deps.database, tenantId, (tx) => findCustomer(tx, customerId));
  if (!before) throw new Refusal('NOT_FOUND', 'No such customer');
  refuseWrongKind(before, change);
  const { ids, files: ofParties } = await prepareParties(deps, before, change);
  const { blindIndex } = deps;
  const files = await storeFiles({ tenantId, seal: deps.sealOf(before), blindIndex }, [
    // Of whom they will be said to be is known when all is merged.
    ownFiles({ ...before, ...(change.countryCode && { countryCode: change.countryCode }), holderIndex: null }, change),
    ...ofParties,
  ]);
  try {
    const answer = await carryOut(deps, request, async (tx) => {
      await holdStatuses(
        tx,
        (change.parties?.add ?? []).flatMap((sent) => sent.customerId ?? []),
      );
      const customer = await findCustomer(tx, customerId, 'for update');
      if (!customer) throw new Refusal('NOT_FOUND', 'No such customer');
      if (customer.status === 'LOCKED') {
        throw new Refusal('CUSTOMER_LOCKED', 'This customer is locked: a reviewer has to unlock it first');
      }
      await applyChange(tx, deps, request.actor, { customer, change, files, ids });
      const stored = await findCustomer(tx, customerId);
      if (!stored) throw new Error('A customer that was just written cannot be read');
      const seal = deps.sealOf(customer);
      const value = await loadRecord(tx, stored, deps.sealOf, seal);
      return { customerId, seal, value, remembered: withoutNames(value) };
    });
    if (!answer.replayed) return answer;
    await files.discard();
    return { ...answer, value: await withNames(deps, tenantId, answer.value) };
  } catch (error) {
    // Only what was surely not written: after a lost connection the rows may be there, and would name lost files.
    if (error instanceof Refusal) await files.discard();
    throw error;
  }
}
