import { v7 as uuidv7 } from 'uuid';

import { insertAddresses } from '../db/addresses';
import { insertAuditEvent } from '../db/audit-events';
import { insertBlobs } from '../db/blobs';
import { recordFrom } from '../db/customer-record';
import type { Profile } from '../db/customer-record';
import { insertCustomer } from '../db/customers';
import { insertDocuments } from '../db/documents';
import { insertOutbox } from '../db/outbox';
import { insertVerification } from '../db/verifications';
import type { CustomerIntake } from '../domain/intake';
import type { CustomerRecord } from '../domain/views';
import { createCustomerSeal } from '../storage/customer-seal';
import { carryOut } from './carry-out';
import { Refusal } from './command';
import type { Answer, Request } from './command';
import { writeIndex } from './customer-index';
import type { CommandDeps } from './deps';
import { storeFiles } from './incoming-files';

/**
 * Takes a new customer in: customer, verification, outbox row and idempotency record in one transaction. Once it has
 * committed, the customer cannot be lost; Temporal need not be up.
 */
export async function createCustomer(
  deps: CommandDeps,
  request: Request,
  intake: CustomerIntake,
): Promise<Answer<CustomerRecord>> {
  const { tenantId, id: actor, requestId } = request.actor;
  const id = uuidv7();
  const { dataKey, wrapped } = deps.customerKeys.mint(id);
  const seal = createCustomerSeal({ tenantId, customerId: id, dataKey, blobs: deps.blobs });
  const profile: Profile = { claims: intake.claims, metadata: intake.metadata };
  const files = await storeFiles(
    { tenantId, countryCode: intake.countryCode, seal, blindIndex: deps.blindIndex },
    {
      documents: intake.documents,
      addresses: [
        { purpose: intake.kind === 'individual' ? 'residential' : 'registered', address: intake.address },
        { purpose: 'operating', address: intake.kind === 'business' ? intake.operatingAddress : undefined },
      ],
    },
  );
  try {
    const answer = await carryOut(deps, request, async (tx) => {
      const why = { cause: `created/${id}`, actor };
      // In this order, without waiting in between: each of them rests on those before it.
      const [customer] = await Promise.all([
        insertCustomer(
          tx,
          {
            id,
            tenantId,
            kind: intake.kind,
            countryCode: intake.countryCode,
            profileSealed: seal.seal('profile', profile),
          },
          wrapped,
          why,
        ),
        insertVerification(tx, { id: uuidv7(), tenantId, customerId: id, openedBecause: 'created' }, why),
        insertBlobs(tx, tenantId, id, files.rows),
        insertDocuments(tx, tenantId, id, files.documents),
        insertAddresses(tx, tenantId, id, files.addresses),
        writeIndex(tx, deps.blindIndex, { id, tenantId, kind: intake.kind }, intake.claims),
        insertOutbox(tx, { tenantId, customerId: id, topic: 'customer_created' }),
        insertAuditEvent(tx, { tenantId, customerId: id, actor, action: 'customer.created', requestId }),
      ]);
      // As it would be read again: documents written at one moment come in the order of their types.
      const documents = files.documents.toSorted((a, b) => (a.idType < b.idType ? -1 : 1));
      return { customerId: id, seal, value: recordFrom({ customer, documents, addresses: files.addresses }, seal) };
    });
    if (answer.replayed) await files.discard();
    return answer;
  } catch (error) {
    // Only what was surely not written: after a lost connection the rows may be there, and would name lost files.
    if (error instanceof Refusal) await files.discard();
    throw error;
  }
}
