import { v7 as uuidv7 } from 'uuid';

import { asTenant } from '../db/database';
import { partyPlace } from '../db/party-views';
import { referredCustomers } from '../db/referred-customers';
import type { NewParty } from '../db/related-parties';
import type { CustomerIntake, IncomingParty } from '../domain/intake';
import { PARTY_LISTS } from '../domain/related-party';
import type { ReferredCustomer } from '../domain/views';
import type { CustomerSeal } from '../storage/customer-seal';
import type { CommandDeps } from './deps';
import { mergeParties } from './merge-parties';
import type { SentParty } from './sent-party';

/** The parties of a new business with their ids, and whom they refer to. Nobody yet who asks for files or rows. */
export interface NewParties {
  readonly parties: readonly (SentParty & { readonly sent: IncomingParty })[];
  readonly referred: ReadonlyMap<string, ReferredCustomer>;
}

/** @throws Refusal, see `mergeParties` */
export async function newParties(
  deps: Pick<CommandDeps, 'database' | 'sealOf'>,
  { tenantId, customerId }: { readonly tenantId: string; readonly customerId: string },
  intake: CustomerIntake,
): Promise<NewParties> {
  const add = intake.kind === 'business' ? (intake.parties ?? []) : [];
  if (add.length === 0) return { parties: [], referred: new Map() };
  const named = add.flatMap((sent) => (sent.customerId === undefined ? [] : [{ refersTo: sent.customerId }]));
  const referred =
    named.length === 0
      ? new Map<string, ReferredCustomer>()
      : await asTenant(deps.database, tenantId, (tx) => referredCustomers(tx, named, deps.sealOf));
  const changes = { add, change: [], remove: [] };
  return { parties: mergeParties([], changes, { customerId, referred, mint: uuidv7 }).added, referred };
}

/** As they are written; in each list the first stands at 0. */
export function newPartyRows(parties: readonly SentParty[], seal: CustomerSeal): NewParty[] {
  return PARTY_LISTS.flatMap((list) =>
    parties.filter((party) => party.list === list).map((party, position) => partyRow(party, position, seal)),
  );
}

export function partyRow({ id, list, claims, refersTo }: SentParty, position: number, seal: CustomerSeal): NewParty {
  const detailsSealed = seal.seal(partyPlace(id), claims);
  return { id, list, position, kind: claims.kind, detailsSealed, refersTo: refersTo ?? null };
}
