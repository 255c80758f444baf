import { v7 as uuidv7 } from 'uuid';

import type { StoredCustomer } from '../db/customers';
import { asTenant } from '../db/database';
import type { Transaction } from '../db/database';
import { ownedBy } from '../db/owned';
import { partyPlace } from '../db/party-views';
import { referredCustomers } from '../db/referred-customers';
import { changeParties, currentParties, freePositions, insertParties, removeParties } from '../db/related-parties';
import type { CustomerChange, PartyChanges } from '../domain/intake';
import type { PartyClaims } from '../domain/related-party';
import type { CustomerSeal } from '../storage/customer-seal';
import type { CommandDeps } from './deps';
import type { IncomingFiles } from './incoming-files';
import { mergeParties, withChange } from './merge-parties';
import type { MergedParties } from './merge-parties';
import { partyRows } from './new-parties';
import { partyFiles } from './party-files';
import type { Party } from './sent-party';

const NO_CHANGES: PartyChanges = { add: [], change: [], remove: [] };

export interface PreparedParties {
  /** Of those that are added, in their order. */
  readonly ids: readonly string[];
  readonly files: readonly IncomingFiles[];
}

/**
 * What has to be known before anything is locked: ids, and whose files are to be stored. Refuses nothing, because a
 * request that was carried out before is answered again.
 */
export async function prepareParties(
  deps: Pick<CommandDeps, 'database' | 'sealOf'>,
  customer: StoredCustomer,
  { parties: { add, change } = NO_CHANGES, countryCode = customer.countryCode }: CustomerChange,
): Promise<PreparedParties> {
  const ids = add.map(() => uuidv7());
  const withFiles = change.filter(({ documents, address }) => documents ?? address);
  const stored =
    withFiles.length === 0
      ? []
      : await asTenant(deps.database, customer.tenantId, async (tx) =>
          standingParties(tx, customer.id, deps.sealOf(customer)),
        );
  const holder = { countryCode, holderIndex: null };
  return {
    ids,
    files: [
      ...add.flatMap((sent, at) => {
        const id = ids[at];
        return id === undefined ? [] : [partyFiles({ id, claims: sent.claims, sent }, holder)];
      }),
      ...withFiles.flatMap((sent) => {
        const before = stored.find(({ id }) => id === sent.id);
        if (!before) return [];
        return [partyFiles({ id: sent.id, claims: withChange(before.claims, sent), sent }, holder)];
      }),
    ],
  };
}

export async function standingParties(tx: Transaction, customerId: string, seal: CustomerSeal): Promise<Party[]> {
  const stored = await currentParties(tx, [customerId]);
  return stored.map(({ id, list, detailsSealed, refersTo }) => ({
    id,
    list,
    claims: seal.open<PartyClaims>(partyPlace(id), detailsSealed),
    ...(refersTo !== null && { refersTo }),
  }));
}

/** @throws Refusal, see `mergeParties` */
export async function partiesAfter(
  tx: Transaction,
  { sealOf }: Pick<CommandDeps, 'sealOf'>,
  customerId: string,
  {
    standing,
    changes = NO_CHANGES,
    ids,
  }: {
    readonly standing: readonly Party[];
    readonly changes: PartyChanges | undefined;
    readonly ids: readonly string[];
  },
): Promise<MergedParties> {
  const named = [...standing.map(({ refersTo }) => refersTo), ...changes.add.map((sent) => sent.customerId)];
  const referred = await referredCustomers(
    tx,
    named.map((refersTo) => ({ refersTo: refersTo ?? null })),
    sealOf,
  );
  const unused = [...ids];
  const mint = () => {
    const id = unused.shift();
    if (id === undefined) throw new Error('More parties are added than were made ready');
    return id;
  };
  return mergeParties(standing, changes, { customerId, referred, mint });
}

/** Those that leave first: their places are not given again, but the customers they refer to may be named anew. */
export async function writeParties(
  tx: Transaction,
  owner: { readonly tenantId: string; readonly customerId: string },
  { added, changed, removed }: MergedParties,
  seal: CustomerSeal,
): Promise<void> {
  const { customerId } = owner;
  await removeParties(
    tx,
    customerId,
    removed.map(({ id }) => id),
  );
  if (added.length > 0) {
    const free = await freePositions(tx, customerId);
    await insertParties(tx, ownedBy(owner, partyRows(added, free, seal)));
  }
  const rows = changed.map(({ id, claims }) => ({ id, detailsSealed: seal.seal(partyPlace(id), claims) }));
  await changeParties(tx, customerId, rows);
}
