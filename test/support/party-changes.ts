/** A model of the parties of a business, to hold what a sequence of changes leaves against. */
import fc from 'fast-check';

import type { IncomingParty, IncomingPartyChange, PartyChanges } from '../../src/domain/intake';
import type { PartyClaims, PartyList } from '../../src/domain/related-party';

export interface ModelParty {
  readonly id: string;
  readonly list: PartyList;
  readonly name: string;
  readonly kind: 'person' | 'business';
  /** Id of the party whose shares it holds. */
  readonly holds: string | undefined;
}

/** One step as it is drawn: numbers pick among those who are there at that moment. */
interface Step {
  readonly add: readonly { list: PartyList; kind: 'person' | 'business'; holds: number | undefined }[];
  readonly change: readonly { who: number; holds: number | undefined; rename: boolean }[];
  readonly remove: readonly number[];
}

const pick = fc.nat({ max: 1_000 });
const holds = fc.option(pick, { nil: undefined });

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    add: fc.array(
      fc.record({
        list: fc.constantFrom('owners' as const, 'controllers' as const),
        kind: fc.constantFrom('person' as const, 'business' as const),
        holds,
      }),
      { maxLength: 3 },
    ),
    change: fc.array(fc.record({ who: pick, holds, rename: fc.boolean() }), { maxLength: 2 }),
    remove: fc.array(pick, { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 8 },
);

let names = 0;

/** The step as a request, and what it has to leave; undefined where it has to be refused. */
export function drawStep(
  model: readonly ModelParty[],
  step: Step,
): { changes: PartyChanges; next: ((addedIds: readonly string[]) => readonly ModelParty[]) | undefined } {
  const named = new Set<string>();
  const once = (at: number): ModelParty[] => {
    const party = model[at % model.length];
    if (!party || named.has(party.id)) return [];
    named.add(party.id);
    return [party];
  };
  const removed = step.remove.flatMap(once);
  const gone = new Set(removed.map(({ id }) => id));
  const companies = model.filter(({ id, kind }) => kind === 'business' && !gone.has(id));
  const company = (at: number | undefined, self?: string) =>
    at === undefined ? undefined : companies.filter(({ id }) => id !== self).at(at % Math.max(1, companies.length - 1));
  const changed = step.change.flatMap(({ who, ...how }) =>
    once(who).map((party) => ({
      party,
      holds: company(how.holds, party.id)?.id,
      name: how.rename ? `Name${names++}` : party.name,
    })),
  );
  const added = step.add.map((each) => ({ ...each, name: `Name${names++}`, holds: company(each.holds)?.id }));

  const places = { owners: 0, controllers: 0 };
  const path = (list: PartyList) => `${list}[${places[list]++}]`;
  const changes: PartyChanges = {
    add: added.map(({ list, kind, name, holds: of }): IncomingParty => ({
      path: path(list),
      list,
      claims: claimsOf(kind, name, of),
      documents: [],
    })),
    change: changed.map(({ party: { id, list, kind }, name, holds: of }): IncomingPartyChange => {
      const { kind: _kind, ...claims } = claimsOf(kind, name, of);
      return { path: path(list), id, list, claims };
    }),
    remove: removed.map(({ id, list }) => ({ path: path(list), id, list })),
  };

  const anew = new Map(changed.map(({ party, ...rest }) => [party.id, rest]));
  const stay = model.filter(({ id }) => !gone.has(id)).map((party) => ({ ...party, ...anew.get(party.id) }));
  if (stay.some((party) => party.holds !== undefined && gone.has(party.holds))) return { changes, next: undefined };
  const next = (ids: readonly string[]) => [
    ...stay,
    ...added.map(({ list, kind, name, holds: of }, at) => ({ id: ids[at] ?? '', list, kind, name, holds: of })),
  ];
  return { changes, next };
}

function claimsOf(kind: 'person' | 'business', name: string, of: string | undefined): PartyClaims {
  const rest = { roles: [], holdings: of === undefined ? [] : [{ of, percentage: 10 }] };
  return kind === 'person'
    ? { kind, firstName: name, lastName: 'Example', ...rest }
    : { kind, legalName: name, ...rest };
}

/** What is compared of a party. */
export function asModel({ id, list, claims }: { id: string; list: PartyList; claims: PartyClaims }): ModelParty {
  const name = claims.kind === 'person' ? claims.firstName : claims.kind === 'business' ? claims.legalName : '';
  return { id, list, kind: claims.kind === 'business' ? 'business' : 'person', name, holds: claims.holdings[0]?.of };
}
