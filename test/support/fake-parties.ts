/** How the FAKE commands keep related parties: in memory, by the rules of the real ones. */
import { randomUUID } from 'node:crypto';

import { mergeParties } from '../../src/commands/merge-parties';
import type { Party } from '../../src/commands/sent-party';
import { PARTY_LISTS } from '../../src/domain/related-party';
import type { IncomingParty, PartyChanges } from '../../src/domain/intake';
import type { PartyView, ReferredCustomer } from '../../src/domain/views';
import { addressOf, documentOf } from './fake-supplied';

const AT = '2026-11-23T08:15:49.238398+00:00';

interface About {
  readonly customerId: string;
  /** Who is a customer of the same tenant, by id. */
  readonly referred: ReadonlyMap<string, ReferredCustomer>;
}

export function newParties(incoming: readonly IncomingParty[], about: About): PartyView[] {
  return changedParties([], { add: incoming, change: [], remove: [] }, about);
}

export function changedParties(standing: readonly PartyView[], changes: PartyChanges, about: About): PartyView[] {
  const before = new Map(standing.map((party) => [party.id, party]));
  const merged = mergeParties(standing.map(stored), changes, { ...about, mint: randomUUID });
  const sent = new Map([...merged.added, ...merged.changed].map((party) => [party.id, party.sent]));
  return PARTY_LISTS.flatMap((list) =>
    merged.next
      .filter((party) => party.list === list)
      .map(({ id, claims, refersTo }, index): PartyView => {
        const { documents, address } = sent.get(id) ?? {};
        const customer = refersTo === undefined ? undefined : about.referred.get(refersTo);
        return {
          id,
          list,
          path: `${list}[${index}]`,
          claims,
          documents: documents?.map(documentOf) ?? before.get(id)?.documents ?? [],
          addresses: address ? [addressOf(address, 'residential')] : (before.get(id)?.addresses ?? []),
          ...(customer && { customer }),
          changedAt: AT,
        };
      }),
  );
}

function stored({ id, list, claims, customer }: PartyView): Party {
  return { id, list, claims, ...(customer && { refersTo: customer.id }) };
}
