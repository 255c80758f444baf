import { v7 as uuidv7 } from 'uuid';

import { asTenant } from '../db/database';
import { partyPlace } from '../db/party-views';
import { referredCustomers } from '../db/referred-customers';
import type { NewParty } from '../db/related-parties';
import type { CustomerIntake, IncomingParty } from '../domain/intake';
import { PARTY_LISTS } from '../domain/related-party';
import type { PartyList } from '../domain/related-party';
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

/** Of a new business, in each list the first stands at 0. */
export const NOBODY_BEFORE: Readonly<Record<PartyList, number>> = { owners: 0, controllers: 0 };

/** As they are written, in each list from the place on that nobody has had. */
export function partyRows(
  parties: readonly SentParty[],
  free: Readonly<Record<PartyList, number>>,
  seal: CustomerSeal,
): NewParty[] {
  return PARTY_LISTS.flatMap((list) =>
    parties
      .filter((party) => party.list === list)
      .map(({ id, claims, refersTo }, at) => ({
        id,
        list,
        position: free[list] + at,
        kind: claims.kind,
        detailsSealed: seal.seal(partyPlace(id), claims),
        refersTo: refersTo ?? null,
      })),
  );
}
