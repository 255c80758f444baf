/** Requirements name a party by the place in a list, `owners[2].documents`: places change when parties come and go. Pure. */
import { PARTY_LISTS } from './related-party';
import type { PartyList } from './related-party';
import type { Requirements } from './requirements';

export interface PartyPlace {
  readonly id: string;
  /** `owners[2]` */
  readonly path: string;
}

/** Where one stands in its list, counted from 0. */
export function partyPath(list: PartyList, index: number): string {
  return `${list}[${index}]`;
}

/** The places of parties that are given in the order of their lists. */
export function placesOf(parties: readonly { readonly id: string; readonly list: PartyList }[]): PartyPlace[] {
  return PARTY_LISTS.flatMap((list) =>
    parties.filter((party) => party.list === list).map(({ id }, index) => ({ id, path: partyPath(list, index) })),
  );
}

const OF_A_PARTY = /^((owners|controllers)\[\d+\])(?:\.(.+))?$/;

interface NamedPlace {
  readonly list: PartyList;
  readonly path: string;
  /** Relative to the party, and empty where all of them is meant. */
  readonly rest: string;
}

/** Undefined for what is not about a party. */
export function placeNamed(field: string): NamedPlace | undefined {
  const [, path, list, rest = ''] = OF_A_PARTY.exec(field) ?? [];
  return path === undefined ? undefined : { list: list as PartyList, path, rest };
}

/** What was asked of a party is asked at the place where they stand now; of whoever is gone, nothing is asked any more. */
export function followParties(
  requirements: Requirements,
  before: readonly PartyPlace[],
  after: readonly PartyPlace[],
): Requirements {
  const now = new Map(after.map(({ id, path }) => [id, path]));
  const moved = new Map(before.map(({ id, path }) => [path, now.get(id)]));
  const follow = (field: string): string[] => {
    const place = placeNamed(field);
    if (!place) return [field];
    const path = moved.get(place.path);
    if (path === undefined) return [];
    return [place.rest === '' ? path : `${path}.${place.rest}`];
  };
  return {
    currently_due: requirements.currently_due.flatMap(follow),
    pending_verification: requirements.pending_verification.flatMap(follow),
    past_due: requirements.past_due.flatMap(follow),
    eventually_due: requirements.eventually_due.flatMap(follow),
    errors: requirements.errors.flatMap((error) => follow(error.field).map((field) => ({ ...error, field }))),
    items: requirements.items.flatMap((item) =>
      follow(item.field).map((field) => ({ ...item, field, alternatives: item.alternatives.flatMap(follow) })),
    ),
  };
}
