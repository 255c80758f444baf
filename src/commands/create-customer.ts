import { v7 as uuidv7 } from 'uuid';

import { recordFrom } from '../db/customer-record';
import type { Profile } from '../db/customer-record';
import type { NewCustomer } from '../db/customers';
import { asTenant } from '../db/database';
import { ownedBy } from '../db/owned';
import type { CustomerIntake } from '../domain/intake';
import type { CustomerRecord } from '../domain/views';
import { createCustomerSeal } from '../storage/customer-seal';
import type { CustomerSeal } from '../storage/customer-seal';
import { earlierAnswer, inFlight } from './carry-out';
import { Refusal } from './command';
import type { Answer, Request } from './command';
import { indexEntries } from './customer-index';
import type { CommandDeps } from './deps';
import { storeFiles } from './incoming-files';
import type { StoredFiles } from './incoming-files';
import type { WriteIntake } from './write-intakes';

/**
 * Takes a new customer in: customer, verification, outbox row and idempotency record in one transaction, which others
 * that arrive at the same moment share. Once it has committed, the customer cannot be lost; Temporal need not be up.
 * Safe to repeat with an Idempotency-Key, by any number of requests at once.
 */
export async function createCustomer(
  deps: CommandDeps & { readonly writeIntake: WriteIntake },
  request: Request,
  intake: CustomerIntake,
): Promise<Answer<CustomerRecord>> {
  const { actor, idempotency } = request;
  const { tenantId } = actor;
  const id = uuidv7();
  const owner = { tenantId, customerId: id };
  const { dataKey, wrapped } = deps.customerKeys.mint(id);
  const seal = createCustomerSeal({ ...owner, dataKey, blobs: deps.blobs });
  const profile: Profile = { claims: intake.claims, metadata: intake.metadata };
  const { kind, countryCode } = intake;
  const customer: NewCustomer = {
    id,
    tenantId,
    kind,
    countryCode,
    profileSealed: seal.seal('profile', profile),
    key: wrapped,
    cause: `created/${id}`,
    actor: actor.id,
  };
  const files = await storeFiles({ tenantId, countryCode, seal, blindIndex: deps.blindIndex }, filesOf(intake));
  try {
    const createdAt = await deps.writeIntake(tenantId, {
      customer,
      verificationId: uuidv7(),
      blobs: ownedBy(owner, files.rows),
      documents: ownedBy(owner, files.documents),
      addresses: ownedBy(owner, files.addresses),
      index: ownedBy(owner, indexEntries(deps.blindIndex, tenantId, intake.claims)),
      requestId: actor.requestId,
      ...(idempotency && {
        idempotency: {
          ...idempotency,
          sealAnswer: (at: string) =>
            seal.seal(`answer/${idempotency.route}/${idempotency.key}`, newRecord(customer, files, at, seal)),
        },
      }),
    });
    if (createdAt !== undefined) {
      deps.wakeRelay();
      return { value: newRecord(customer, files, createdAt, seal), replayed: false };
    }
    const earlier =
      idempotency &&
      (await asTenant(deps.database, tenantId, (tx) => earlierAnswer<CustomerRecord>(tx, deps.sealOf, idempotency)));
    if (!earlier) throw inFlight();
    await files.discard();
    return earlier;
  } catch (error) {
    // Only what was surely not written: after a lost connection the rows may be there, and would name lost files.
    if (error instanceof Refusal) await files.discard();
    throw error;
  }
}

function filesOf(intake: CustomerIntake): Parameters<typeof storeFiles>[1] {
  return {
    documents: intake.documents,
    addresses: [
      { purpose: intake.kind === 'individual' ? 'residential' : 'registered', address: intake.address },
      { purpose: 'operating', address: intake.kind === 'business' ? intake.operatingAddress : undefined },
    ],
  };
}

/** As it would be read again: documents written at one moment come in the order of their types. */
function newRecord(
  { id, tenantId, kind, countryCode, profileSealed, key }: NewCustomer,
  files: StoredFiles,
  createdAt: string,
  seal: CustomerSeal,
): CustomerRecord {
  const customer = {
    id,
    tenantId,
    kind,
    countryCode,
    profileSealed,
    status: 'APPROVAL_PENDING' as const,
    statusVersion: 1,
    version: 1,
    claimsVersion: 1,
    restrictionId: null,
    nextReviewAt: null,
    createdAt,
    updatedAt: createdAt,
    keyId: key.keyId,
    wrappedKey: key.bytes,
  };
  const documents = files.documents.toSorted((a, b) => (a.idType < b.idType ? -1 : 1));
  return recordFrom({ customer, documents, addresses: files.addresses }, seal);
}
