/** Records of businesses with related parties, as the checks read them: obviously invented. */
import type { PartyClaims, PartyList } from '../../src/domain/related-party';
import type { BusinessRecord, PartyView } from '../../src/domain/views';
import { business } from './customers';

const MOMENT = '2026-11-26T12:00:00.000000+00:00';

export const OFFICE = {
  street: '1 Example Street',
  city: 'London',
  state: '',
  postalCode: 'SW1A 1AA',
  country: 'GB',
} as const;

export function personClaims(changes: Partial<Extract<PartyClaims, { kind: 'person' }>> = {}): PartyClaims {
  return { kind: 'person', firstName: 'Ada', lastName: 'Example', roles: [], holdings: [], ...changes };
}

export function businessClaims(changes: Partial<Extract<PartyClaims, { kind: 'business' }>> = {}): PartyClaims {
  return { kind: 'business', legalName: 'Example Holding Ltd', roles: [], holdings: [], ...changes };
}

export function party(id: string, claims: PartyClaims, changes: Partial<PartyView> = {}): PartyView {
  const list: PartyList = changes.list ?? 'owners';
  return { id, list, path: `${list}[0]`, claims, documents: [], addresses: [], changedAt: MOMENT, ...changes };
}

/** Each party stands where its place in its list says. */
export function businessRecord(
  parties: readonly PartyView[],
  changes: Partial<Omit<BusinessRecord, 'kind' | 'parties'>> = {},
): BusinessRecord {
  const places = { owners: 0, controllers: 0 };
  const { claims, countryCode, metadata } = business();
  return {
    kind: 'business',
    id: 'root',
    status: 'APPROVAL_PENDING',
    claims,
    countryCode,
    metadata,
    documents: [],
    addresses: [],
    version: 1,
    createdAt: MOMENT,
    updatedAt: MOMENT,
    ...changes,
    parties: parties.map((each) => ({ ...each, path: `${each.list}[${places[each.list]++}]` })),
  };
}
