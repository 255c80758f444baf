import { v7 as uuidv7 } from 'uuid';

import type { Profile } from '../db/customer-record';
import type { NewCustomer } from '../db/customers';
import { asTenant } from '../db/database';
import { ownedBy } from '../db/owned';
import type { CustomerIntake } from '../domain/intake';
import type { CustomerRecord } from '../domain/views';
import type { BlindIndex } from '../storage/blind-index';
import { createCustomerSeal } from '../storage/customer-seal';
import { earlierAnswer, inFlight } from './carry-out';
import { Refusal } from './command';
import type { Answer, Request } from './command';
import { indexEntries } from './customer-index';
import type { CommandDeps } from './deps';
import { holderIndex } from './holder-index';
import { storeFiles } from './incoming-files';
import type { IncomingFiles } from './incoming-files';
import { newParties, NOBODY_BEFORE, partyRows } from './new-parties';
import type { NewParties } from './new-parties';
import { newRecord } from './new-record';
import { ownFiles } from './own-files';
import { partyFiles } from './party-files';
import { withNames, withoutNames } from './referred-names';
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
  const earlier = async (): Promise<Answer<CustomerRecord> | undefined> => {
    const found =
      idempotency &&
      (await asTenant(deps.database, tenantId, (tx) => earlierAnswer<CustomerRecord>(tx, deps.sealOf, idempotency)));
    return found && { ...found, value: await withNames(deps, tenantId, found.value) };
  };
  let behind: NewParties;
  try {
    behind = await newParties(deps, owner, intake);
  } catch (error) {
    // Refused, perhaps only because somebody was erased since the same request had been carried out.
    const answered = error instanceof Refusal ? await earlier() : undefined;
    if (answered) return answered;
    throw error;
  }
  const parties = partyRows(behind.parties, NOBODY_BEFORE, seal);
  const { blindIndex } = deps;
  const files = await storeFiles({ tenantId, seal, blindIndex }, filesOf({ tenantId, blindIndex }, intake, behind));
  const recordAt = (createdAt: string) =>
    newRecord(customer, { ...files, parties, referred: behind.referred }, createdAt, seal);
  try {
    const createdAt = await deps.writeIntake(tenantId, {
      customer,
      verificationId: uuidv7(),
      blobs: ownedBy(owner, files.rows),
      parties: ownedBy(owner, parties),
      documents: ownedBy(owner, files.documents),
      addresses: ownedBy(owner, files.addresses),
      index: ownedBy(owner, indexEntries(blindIndex, tenantId, intake.claims, behind.parties)),
      requestId: actor.requestId,
      ...(idempotency && {
        idempotency: {
          ...idempotency,
          sealAnswer: (at: string) =>
            seal.seal(`answer/${idempotency.route}/${idempotency.key}`, withoutNames(recordAt(at))),
        },
      }),
    });
    if (createdAt !== undefined) {
      deps.wakeRelay();
      return { value: recordAt(createdAt), replayed: false };
    }
    const answered = await earlier();
    if (!answered) throw inFlight();
    await files.discard();
    return answered;
  } catch (error) {
    // Only what was surely not written: after a lost connection the rows may be there, and would name lost files.
    if (error instanceof Refusal) await files.discard();
    throw error;
  }
}

function filesOf(
  { tenantId, blindIndex }: { readonly tenantId: string; readonly blindIndex: BlindIndex },
  intake: CustomerIntake,
  { parties }: NewParties,
): IncomingFiles[] {
  const { countryCode } = intake;
  return [
    ownFiles({ kind: intake.kind, countryCode, holderIndex: holderIndex(blindIndex, tenantId, intake.claims) }, intake),
    ...parties.map((party) =>
      partyFiles(party, { countryCode, holderIndex: holderIndex(blindIndex, tenantId, party.claims) }),
    ),
  ];
}
