import type { z } from 'zod';

import type { OwnedRange } from '../../domain/at-threshold';
import type { OwnershipHolding, OwnershipParty, OwnershipView } from '../../domain/ownership-view';
import type { OwnershipAnswer } from '../schemas/answers/ownership';

type Wire = z.infer<typeof OwnershipAnswer>;

export function ownership({ root, parties, holdings, computed }: OwnershipView): Wire {
  return {
    root: {
      id: root.id,
      name: root.name,
      status: root.status,
      owners_none_identified: root.noOwnersIdentified,
      controllers_none_identified: root.noControllersIdentified,
    },
    threshold: computed?.threshold ?? null,
    parties: parties.map(wireParty),
    holdings: holdings.map(wireHolding),
    loops: (computed?.loops ?? []).map((ids) => [...ids]),
    could_hide: computed?.couldHide ?? null,
    depth: computed?.depth ?? null,
  };
}

function wireParty(party: OwnershipParty): Wire['parties'][number] {
  const { id, path, list, type, name, roles, title, standing, required, share, votes, controls, customer } = party;
  return {
    id,
    path,
    list,
    type,
    name,
    roles: [...roles],
    title: title ?? null,
    standing,
    required: required ?? null,
    ownership: wireShare(share),
    votes: wireShare(votes),
    controls: controls ?? null,
    customer: customer ? { id: customer.id, kind: customer.kind, status: customer.status } : null,
    none_identified: party.noOwnersIdentified === true,
  };
}

function wireShare(share: OwnedRange | undefined): Wire['parties'][number]['ownership'] {
  return share ? { min: share.min, max: share.max, max_exclusive: share.maxExclusive === true } : null;
}

function wireHolding({ owner, owned, min, max, known, votes, held }: OwnershipHolding): Wire['holdings'][number] {
  return {
    owner,
    owned,
    min,
    max,
    known,
    votes: votes ?? null,
    held_as: held?.as ?? null,
    held_for: held?.for ?? null,
  };
}
