import type { StoredCustomer } from '../db/customers';
import type { Transaction } from '../db/database';
import { canSend } from '../domain/party-fields';
import { placeNamed, placesOf } from '../domain/party-places';
import type { CustomerSeal } from '../storage/customer-seal';
import { standingParties } from './change-parties';
import { Refusal } from './command';

/**
 * What nobody can send would leave the customer waiting until their time is over.
 *
 * @throws Refusal for a requirement of a party who is not there, or that this kind of party does not have
 */
export async function refuseUnfitRequirements(
  tx: Transaction,
  { id, kind }: Pick<StoredCustomer, 'id' | 'kind'>,
  seal: CustomerSeal,
  requirements: readonly string[],
): Promise<void> {
  const named = requirements.map(placeNamed);
  if (!named.some((place) => place !== undefined)) return;
  const parties = kind === 'business' ? await standingParties(tx, id, seal) : [];
  const kinds = new Map(parties.map((party) => [party.id, party.claims.kind]));
  const places = new Map(placesOf(parties).map((place) => [place.path, kinds.get(place.id)]));
  named.forEach((place, at) => {
    if (!place) return;
    const whose = places.get(place.path);
    const field = `requirements[${at}]`;
    if (!whose) throw new Refusal('PARTY_UNFIT', 'There is nobody at this place', field);
    if (!canSend(whose, place.rest))
      throw new Refusal('PARTY_UNFIT', `A party of type ${whose} has nothing like this to send`, field);
  });
}
