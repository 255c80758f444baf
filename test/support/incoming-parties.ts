/** Related parties as the API hands them to the commands: obviously invented people. */
import type { IncomingParty } from '../../src/domain/intake';
import type { PartyList, RelatedBusinessClaims, RelatedPersonClaims } from '../../src/domain/related-party';

type Sent = Partial<Omit<IncomingParty, 'claims'>>;

const NOTHING_YET = { roles: [], holdings: [] };

export function partyPerson(path: string, claims: Partial<RelatedPersonClaims> = {}, sent: Sent = {}): IncomingParty {
  const said = { firstName: 'Ada', lastName: 'Example', dateOfBirth: '1987-03-04', ...NOTHING_YET, ...claims };
  return { path, list: listOf(path), claims: { kind: 'person', ...said }, documents: [], ...sent };
}

export function partyBusiness(
  path: string,
  claims: Partial<RelatedBusinessClaims> = {},
  sent: Sent = {},
): IncomingParty {
  const said = { legalName: 'Sample Holding BV', ...NOTHING_YET, ...claims };
  return { path, list: listOf(path), claims: { kind: 'business', ...said }, documents: [], ...sent };
}

export function partyCustomer(
  path: string,
  customerId: string,
  claims: Partial<Pick<RelatedPersonClaims, 'holdings' | 'roles' | 'reference'>> = {},
): IncomingParty {
  const said = { ...NOTHING_YET, ...claims };
  return { path, list: listOf(path), claims: { kind: 'customer', ...said }, documents: [], customerId };
}

function listOf(path: string): PartyList {
  return path.startsWith('owners') ? 'owners' : 'controllers';
}
