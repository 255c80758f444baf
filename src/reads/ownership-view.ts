import type { StoredDecision } from '../db/decisions';
import type { PartyDecision, PartyFacts } from '../domain/decision';
import { displayName } from '../domain/display-name';
import type { JsonObject } from '../domain/evidence';
import type { OwnershipHolding, OwnershipParty, OwnershipView } from '../domain/ownership-view';
import { partyStanding } from '../domain/party-standing';
import type { PartyStanding } from '../domain/party-standing';
import type { Holding } from '../domain/related-party';
import type { BusinessRecord, PartyView } from '../domain/views';
import { entriesOf, numberOf, textsOf } from './case/sealed-values';

export interface OwnershipSources {
  readonly record: BusinessRecord;
  /** The latest about this business; undefined before the first. */
  readonly decision: StoredDecision | undefined;
  /** See `StoredCustomer`. */
  readonly claimsVersion: number;
  /** What the ownership check sealed (`src/ownership/resolution.ts`); undefined where none has finished. */
  readonly resolution: JsonObject | undefined;
}

/** Who owns the business: who they are from the record, how much from the decision, loops and gaps from the check. */
export function ownershipView({ record, decision, claimsVersion, resolution }: OwnershipSources): OwnershipView {
  const { id, status, claims } = record;
  const facts = new Map(factsOf(decision).map((each) => [each.id, each]));
  const decided = new Map((decision?.parties ?? []).map((each) => [each.id, each]));
  return {
    root: {
      id,
      name: claims.legalName,
      status,
      noOwnersIdentified: claims.noOwnersIdentified === true,
      noControllersIdentified: claims.noControllersIdentified === true,
    },
    parties: record.parties.map((party) =>
      partyRow(
        party,
        facts.get(party.id),
        decided.get(party.id),
        partyStanding(
          party,
          decision && {
            decidedAt: decision.decidedAt,
            about: decided.get(party.id),
            sawAll: decision.claimsVersion === claimsVersion,
          },
        ),
      ),
    ),
    holdings: record.parties.flatMap((party) => party.claims.holdings.map((each) => holdingRow(id, party.id, each))),
    ...(resolution && { computed: computedBy(resolution, id) }),
  };
}

function partyRow(
  party: PartyView,
  facts: PartyFacts | undefined,
  decided: PartyDecision | undefined,
  standing: PartyStanding,
): OwnershipParty {
  const { id, path, list, claims, customer } = party;
  return {
    id,
    path,
    list,
    type: claims.kind,
    name: customer?.name ?? displayName(claims),
    roles: claims.roles,
    ...(claims.title && { title: claims.title }),
    standing,
    ...(decided && { required: decided.required }),
    ...(facts && { share: facts.share, controls: facts.controls, ...(facts.votes && { votes: facts.votes }) }),
    ...(customer && { customer: { id: customer.id, kind: customer.kind, status: customer.status } }),
    ...(claims.kind === 'business' && claims.noOwnersIdentified && { noOwnersIdentified: true }),
  };
}

function holdingRow(
  root: string,
  owner: string,
  { of = root, percentage, range, votes, held }: Holding,
): OwnershipHolding {
  return {
    owner,
    owned: of,
    min: percentage ?? range?.min ?? 0,
    max: percentage ?? range?.max ?? 100,
    known: percentage !== undefined || range !== undefined,
    ...(votes !== undefined && { votes }),
    ...(held && { held }),
  };
}

function computedBy(resolution: JsonObject, id: string): NonNullable<OwnershipView['computed']> {
  const idOf = (party: string) => (party === resolution['root'] ? id : party);
  return {
    threshold: numberOf(resolution['threshold']) ?? 0,
    loops: entriesOf(resolution['loops']).map(({ around }) => textsOf(around).map(idOf)),
    couldHide: numberOf(resolution['could_hide']) ?? 0,
    depth: numberOf(resolution['depth']) ?? 0,
  };
}

/** As they were when it was decided; parties who have come since are not among them. */
function factsOf(decision: StoredDecision | undefined): readonly PartyFacts[] {
  return (decision?.context['parties'] ?? []) as unknown as readonly PartyFacts[];
}
