/** Businesses whose everybody shows what the shipped policy asks for, where `REGISTRY_PROVIDER=fake`: obviously invented. */
import type { BusinessIntake, IncomingParty } from '../../src/domain/intake';
import type { RelatedPersonClaims } from '../../src/domain/related-party';
import { business, LAGOS, nextCpf, TRADING } from './customers';
import { partyBusiness, partyPerson } from './incoming-parties';

/** A person with a number that has check digits, and an address: the shipped policy asks for nothing more. */
export function provenPerson(
  path: string,
  claims: Partial<RelatedPersonClaims>,
  sent: Partial<IncomingParty> = {},
): IncomingParty {
  const documents = [{ idType: 'tin', number: nextCpf(), issuingCountry: 'BRA' }] as const;
  return partyPerson(path, { countryCode: 'NGA', ...claims }, { documents, address: LAGOS, ...sent });
}

/** Two levels: Ada has 40 % of it, and a holding that is all Bo's has the rest; Cleo runs it. */
export function twoLevels(): readonly IncomingParty[] {
  return [
    provenPerson('owners[0]', { firstName: 'Ada', holdings: [{ percentage: 40 }] }),
    partyBusiness('owners[1]', {
      reference: 'holding',
      legalName: 'Sample Holding Ltd',
      registrationNumber: '07654321',
      registryCountry: 'GBR',
      countryCode: 'GBR',
      holdings: [{ percentage: 60 }],
    }),
    provenPerson('owners[2]', { firstName: 'Bo', holdings: [{ of: 'holding', percentage: 100 }] }),
    provenPerson('controllers[0]', { firstName: 'Cleo', roles: ['control_person', 'director'] }),
  ];
}

export function provenBusiness(
  parties: readonly IncomingParty[] = twoLevels(),
  { claims, ...changes }: Partial<Omit<BusinessIntake, 'kind' | 'parties'>> = {},
): BusinessIntake {
  const { taxIds: _doubtful, ...trading } = TRADING;
  return { ...business({ claims: { ...trading, ...claims }, ...changes }), parties };
}
