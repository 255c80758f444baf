import { insertAuditEvents } from '../db/audit-events';
import type { Profile } from '../db/customer-record';
import { indexCustomers, touchCustomer, unindexCustomer, updateClaims } from '../db/customers';
import type { StoredCustomer } from '../db/customers';
import type { Transaction } from '../db/database';
import { setHolders } from '../db/holders';
import { ownedBy } from '../db/owned';
import type { CustomerChange } from '../domain/intake';
import { followParties, placesOf } from '../domain/party-places';
import { supplied } from '../domain/requirements';
import type { Requirements } from '../domain/requirements';
import { writeFiles } from './change-files';
import { partiesAfter, standingParties, writeParties } from './change-parties';
import type { Actor } from './command';
import { indexEntries } from './customer-index';
import type { CommandDeps } from './deps';
import { holdersAfter } from './holders-after';
import type { StoredFiles } from './incoming-files';
import { claimOtherwise, mergeProfile } from './merge-profile';
import { changedFields, isSupplied } from './supplied-fields';
import { verifyAgain } from './verify-again';

/** Carries out a change to a customer who is locked by the transaction. Writes nothing where nothing changes. */
export async function applyChange(
  tx: Transaction,
  deps: CommandDeps,
  { tenantId, id: actor, requestId }: Actor,
  {
    customer,
    change,
    files,
    ids,
  }: {
    readonly customer: StoredCustomer;
    readonly change: CustomerChange;
    readonly files: StoredFiles;
    readonly ids: readonly string[];
  },
): Promise<void> {
  const { id: customerId } = customer;
  const owner = { tenantId, customerId };
  const seal = deps.sealOf(customer);
  const standing = customer.kind === 'business' ? await standingParties(tx, customerId, seal) : [];
  const parties = await partiesAfter(tx, deps, customerId, { standing, changes: change.parties, ids });
  const profile = seal.open<Profile>('profile', customer.profileSealed);
  const next = mergeProfile(profile, change, parties.next);
  const partiesChange = parties.added.length + parties.changed.length + parties.removed.length > 0;
  const verified = partiesChange || claimOtherwise(profile, next) || touchesOther(change, customer);
  if (!verified && !change.metadata) return;

  await updateClaims(tx, customerId, {
    profileSealed: seal.seal('profile', next),
    countryCode: change.countryCode ?? customer.countryCode,
    verified,
  });
  await writeParties(tx, owner, parties, seal);
  const holders = holdersAfter({ tenantId, blindIndex: deps.blindIndex }, { before: profile, after: next, parties });
  await writeFiles(tx, owner, files, { seal, holderOf: holders.of });
  await setHolders(tx, customerId, holders.moved);
  if (change.claims ?? change.parties) {
    await unindexCustomer(tx, customerId);
    const entries = indexEntries(deps.blindIndex, tenantId, next.claims, parties.next);
    await indexCustomers(tx, ownedBy(owner, entries));
  }
  const places = { before: placesOf(standing), after: placesOf(parties.next) };
  const owedAfter = (owed: Requirements): Requirements =>
    followParties(
      supplied(owed, (field) => isSupplied(field, change, places.before)),
      places.before,
      places.after,
    );
  const moved = await verifyAgain(tx, customer, { actor, verified, owedAfter });
  if (!moved) await touchCustomer(tx, customerId);
  await insertAuditEvents(tx, {
    tenantId,
    customerId,
    actor,
    action: 'customer.changed',
    detail: {
      fields: changedFields(change),
      // Whoever looks later must find out who is gone; an id names nobody.
      ...(parties.removed.length > 0 && { removed: parties.removed.map(({ id }) => id) }),
    },
    requestId,
  });
}

/** What else is looked at beside claims and parties; a document or an address is new each time. */
function touchesOther({ countryCode, documents, address, operatingAddress }: CustomerChange, customer: StoredCustomer) {
  return (
    (countryCode !== undefined && countryCode !== customer.countryCode) ||
    (documents !== undefined && documents.length > 0) ||
    address !== undefined ||
    operatingAddress !== undefined
  );
}
