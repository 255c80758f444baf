import type { OwnedRange } from '../src/domain/at-threshold';
import type { PartyFacts } from '../src/domain/decision';
import { partySubject } from '../src/domain/evidence-subject';
import { referredStatus } from '../src/domain/parties-of';
import { partyRecord } from '../src/domain/party-record';
import type { CustomerRecord, PartyView } from '../src/domain/views';
import type { OwnershipGraph } from '../src/ownership/ownership-graph';
import type { OwnershipResolution, Percent } from '../src/ownership/resolution';
import { resolveOwnership } from '../src/ownership/resolve-ownership';
import { registeredElsewhere } from './business-facts';
import { givenFacts } from './given-facts';
import { samePersons } from './same-person';

type Owned = Pick<PartyFacts, 'share' | 'votes' | 'controls'>;

const NOTHING: Owned = { share: { min: 0, max: 0 }, controls: 'no' };
/** Where nobody can say, they may own all of it: whoever may be an owner is treated as one. */
const ANYTHING: Owned = { share: { min: 0, max: 100 }, controls: 'possible' };

/** The related parties of a business as a policy sees them, in their order. */
export function partyFacts(
  record: CustomerRecord,
  graph: OwnershipGraph | undefined,
  today: string,
): readonly PartyFacts[] {
  if (record.kind !== 'business' || !graph) return [];
  const owned = ownedBy(graph);
  const same = samePersons([record]);
  return record.parties.map((party) => ({
    id: party.id,
    path: party.path,
    roles: [...party.claims.roles],
    ...factsOf(record, party, today),
    // Whoever is named twice has all of it in both places.
    ...owned(same.get(party.id) ?? party.id),
  }));
}

function factsOf(
  record: CustomerRecord,
  party: PartyView,
  today: string,
): Omit<PartyFacts, 'id' | 'path' | 'roles' | keyof Owned> {
  const own = partyRecord(record, party);
  if (!own) return referredFacts(record, party);
  const birthDateGiven = own.kind === 'business' || own.claims.dateOfBirth !== '';
  const given = givenFacts(own, today);
  const registeredIn = registeredElsewhere(own);
  return {
    kind: own.kind === 'business' ? 'business' : 'person',
    country: own.countryCode,
    ...(registeredIn && { registeredIn }),
    ...given,
    // Nobody is under age by a birth date that was not given.
    adult: given.adult || !birthDateGiven,
    birthDateGiven,
    documents: own.documents.map(({ id, idType }) => ({ subject: partySubject(party.id, `document:${id}`), idType })),
  };
}

/** What a customer gave stands in their own record, and their own verification has looked at it. */
function referredFacts(
  { countryCode }: CustomerRecord,
  party: PartyView,
): Omit<PartyFacts, 'id' | 'path' | 'roles' | keyof Owned> {
  const { customer } = party;
  return {
    kind: customer?.kind === 'individual' ? 'person' : 'business',
    country: customer?.countryCode ?? countryCode,
    adult: true,
    birthDateGiven: true,
    identityGiven: true,
    addressGiven: true,
    imageField: 'customer_id',
    numberField: 'customer_id',
    documents: [],
    customerStatus: referredStatus(party),
  };
}

function ownedBy(graph: OwnershipGraph): (party: string) => Owned {
  let resolution: OwnershipResolution;
  try {
    resolution = resolveOwnership(graph);
  } catch {
    // The check of ownership says that it could not find out.
    return () => ANYTHING;
  }
  const persons = resolution.owners.map(({ party, shares, votes, control }): [string, Owned] => [
    party,
    { share: rangeOf(shares), ...(votes && { votes: rangeOf(votes) }), controls: control?.certainty ?? 'no' },
  ]);
  const businesses = resolution.companies.map(({ party, shares }): [string, Owned] => [
    party,
    shares ? { share: rangeOf(shares), controls: 'no' } : NOTHING,
  ]);
  const all = new Map([...businesses, ...persons]);
  return (party) => all.get(party) ?? NOTHING;
}

function rangeOf({ min, max, max_exclusive }: Percent): OwnedRange {
  return { min, max, ...(max_exclusive && { maxExclusive: true }) };
}
