/** What conditions see of a business and of the people and businesses behind it. See facts.ts. */
import { atThreshold } from '../domain/at-threshold';
import type { BusinessFacts, PartyFacts } from '../domain/decision';
import { factsOf } from './fact-types';
import type { Facts } from './fact-types';

const NO_BUSINESS = factsOf('Business', {
  given: false,
  legal_form: '',
  industry_scheme: '',
  industry: '',
  purpose: '',
  expected_volume: '',
  months_old: -1n,
  owners_none_identified: false,
  controllers_none_identified: false,
});

export function businessFacts(business: BusinessFacts | undefined): Facts {
  if (!business) return NO_BUSINESS;
  return factsOf('Business', {
    given: true,
    legal_form: business.legalForm ?? '',
    industry_scheme: business.industry?.scheme ?? '',
    // Some write 64.99, or R9200 with the letter of the section.
    industry: business.industry?.code.replaceAll(/\D/g, '') ?? '',
    purpose: business.purpose ?? '',
    expected_volume: business.expectedVolume ?? '',
    // A company that says no date is as young as one can be.
    months_old: BigInt(business.monthsOld ?? -1),
    owners_none_identified: business.ownersNoneIdentified,
    controllers_none_identified: business.controllersNoneIdentified,
  });
}

const NO_PARTIES = factsOf('Parties', {
  count: 0n,
  persons: 0n,
  businesses: 0n,
  required_count: 0n,
  countries: [],
  high_risk_country: false,
});

/** Of all of them together. Countries in the order of the alphabet: which party comes first says nothing. */
export function partiesFacts(
  parties: readonly PartyFacts[],
  required: ReadonlySet<string>,
  isHighRisk: (country: string) => boolean,
): Facts {
  if (parties.length === 0) return NO_PARTIES;
  const countries = [...new Set(parties.flatMap(countriesOf))].toSorted();
  const persons = parties.filter(({ kind }) => kind === 'person').length;
  return factsOf('Parties', {
    count: BigInt(parties.length),
    persons: BigInt(persons),
    businesses: BigInt(parties.length - persons),
    required_count: BigInt(parties.filter(({ id }) => required.has(id)).length),
    countries,
    high_risk_country: countries.some(isHighRisk),
  });
}

/** Where they are, and whose register knows them. */
export function countriesOf({
  country,
  registeredIn,
}: {
  readonly country: string;
  readonly registeredIn?: string;
}): string[] {
  return registeredIn === undefined ? [country] : [country, registeredIn];
}

/** In a rule about the customer's own evidence: nobody. */
export const NO_PARTY = factsOf('Party', {
  kind: '',
  roles: [],
  country: '',
  country_high_risk: false,
  adult: false,
  birth_date_given: false,
  identity_given: false,
  address_given: false,
  share_min: 0,
  share_max: 0,
  at_threshold: 'no',
  controls: 'no',
  referred: false,
  customer_status: '',
  required: false,
});

/** @param threshold per cent, of the policy that judges: a range is compared anew under each */
export function partyFacts(
  party: PartyFacts,
  { threshold, isHighRisk }: { readonly threshold: number; readonly isHighRisk: (country: string) => boolean },
) {
  const { share, votes } = party;
  return {
    kind: party.kind,
    roles: [...party.roles],
    country: party.country,
    country_high_risk: countriesOf(party).some(isHighRisk),
    adult: party.adult,
    birth_date_given: party.birthDateGiven,
    identity_given: party.identityGiven,
    address_given: party.addressGiven,
    share_min: share.min,
    share_max: share.max,
    at_threshold: atThreshold(votes ? [share, votes] : [share], threshold),
    controls: party.controls,
    referred: party.customerStatus !== undefined,
    customer_status: party.customerStatus ?? '',
  };
}
