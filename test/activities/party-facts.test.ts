/** What the policy sees of a business and of everybody behind it. */
import { decisionContext } from '../../activities/decision-context';
import { NOTHING_BEHIND } from '../../activities/load-referred';
import { ownershipGraph } from '../../activities/ownership-graph';
import type { Snapshot } from '../../activities/snapshot';
import type { BusinessClaims, CustomerStatus } from '../../src/domain/customer';
import type { PartyView } from '../../src/domain/views';
import { business } from '../support/customers';
import { businessRecord, businessClaims, OFFICE, party, personClaims } from '../support/parties';

const TODAY = '2026-11-26';

function contextOf(parties: readonly PartyView[], claims: Partial<BusinessClaims> = {}) {
  const record = businessRecord(parties, { claims: { ...business().claims, ...claims } });
  const graph = ownershipGraph({ record, ...NOTHING_BEHIND, registered: new Map() });
  return decisionContext({ record, today: TODAY, declinedBefore: false } as unknown as Snapshot, graph);
}

const factsOf = (each: PartyView) => contextOf([each]).parties?.[0];

test('a person is under age by a birth date that was given, and not for want of one', () => {
  expect(factsOf(party('a', personClaims({ dateOfBirth: '2010-01-01' })))).toMatchObject({
    adult: false,
    birthDateGiven: true,
  });
  expect(factsOf(party('a', personClaims({ dateOfBirth: '1987-01-01' })))).toMatchObject({ adult: true });
  expect(factsOf(party('a', personClaims()))).toMatchObject({ adult: true, birthDateGiven: false });
});

test('fields and documents are those within the party, and the path is its place', () => {
  const documents = [
    { id: 'd1', idType: 'tin', number: 'X' },
    { id: 'd2', idType: 'national_id', frontBlobId: 'b' },
  ] as const;
  const addresses = [{ id: 'h', purpose: 'residential', ...OFFICE }] as const;
  const claims = personClaims({ countryCode: 'NGA', roles: ['director'] });
  expect(factsOf(party('a', claims, { list: 'controllers', documents, addresses }))).toMatchObject({
    id: 'a',
    path: 'controllers[0]',
    kind: 'person',
    country: 'NGA',
    roles: ['director'],
    identityGiven: true,
    addressGiven: true,
    imageField: 'documents.national_id.front_doc',
    numberField: 'documents.tin.id_number',
    documents: [
      { subject: 'party:a/document:d1', idType: 'tin' },
      { subject: 'party:a/document:d2', idType: 'national_id' },
    ],
  });
});

test('a business that is registered elsewhere says so, and one registered where it is does not', () => {
  expect(factsOf(party('h', businessClaims({ countryCode: 'GBR', registryCountry: 'PRK' })))).toMatchObject({
    country: 'GBR',
    registeredIn: 'PRK',
  });
  expect(factsOf(party('h', businessClaims({ countryCode: 'GBR', registryCountry: 'GBR' })))).not.toHaveProperty(
    'registeredIn',
  );
  expect(contextOf([], { registryCountry: 'PRK' }).business).toMatchObject({ registeredIn: 'PRK' });
});

test('whoever is named twice has all that they own in both places', () => {
  const held = { holdings: [{ percentage: 13 }], dateOfBirth: '1970-12-28' };
  const parties = [party('a', personClaims(held)), party('b', personClaims(held))];
  expect(contextOf(parties).parties).toMatchObject([{ share: { min: 26, max: 26 } }, { share: { min: 26, max: 26 } }]);
});

test('a band that excludes nothing is a range, of a related business as of a person', () => {
  const parties = [
    party('h', businessClaims({ holdings: [{ range: { min: 25, max: 50 } }] })),
    party('a', personClaims({ holdings: [{ of: 'h', percentage: 80, votes: 100 }] })),
  ];
  expect(contextOf(parties).parties).toMatchObject([
    { id: 'h', kind: 'business', share: { min: 25, max: 50 } },
    { id: 'a', share: { min: 20, max: 40 }, votes: { min: 25, max: 50 } },
  ]);
});

test.each<[CustomerStatus, string, CustomerStatus]>([
  ['ACTIVE', 'Dora Example', 'ACTIVE'],
  ['LOCKED', 'Dora Example', 'LOCKED'],
  // Erased: nobody is left who was verified.
  ['ACTIVE', '', 'RESTRICTED'],
])('a customer who is a party and %s, called "%s", stands as %s', (status, name, stands) => {
  const customer = { id: 'x', kind: 'individual', status, countryCode: 'FRA', name } as const;
  const facts = factsOf(party('c', { kind: 'customer', roles: [], holdings: [{ percentage: 30 }] }, { customer }));
  expect(facts).toMatchObject({ kind: 'person', country: 'FRA', customerStatus: stands, share: { min: 30, max: 30 } });
  expect(JSON.stringify(facts)).not.toContain('Dora');
});

test('of what a business says, words that everybody shares are kept, and none of its own', () => {
  const { business: facts } = contextOf([], {
    legalName: 'Example Trading Ltd',
    legalForm: 'Private Limited Company',
    incorporationDate: '2025-11-27',
    industryScheme: 'isic',
    industryCode: '9200',
    purpose: 'treasury',
    noOwnersIdentified: true,
  });
  expect(facts).toEqual({
    legalForm: 'private_company',
    monthsOld: 11,
    industry: { scheme: 'isic', code: '9200' },
    purpose: 'treasury',
    ownersNoneIdentified: true,
    controllersNoneIdentified: false,
  });
  expect(contextOf([], { legalForm: 'what my grandfather called it' }).business).not.toHaveProperty('legalForm');
});

test('where the graph cannot be resolved, everybody may own all of it', () => {
  const record = businessRecord([party('a', personClaims())]);
  const graph = { root: 'nobody', parties: [], edges: [], roles: [] };
  const { parties } = decisionContext({ record, today: TODAY, declinedBefore: false } as unknown as Snapshot, graph);
  expect(parties).toMatchObject([{ share: { min: 0, max: 100 }, controls: 'possible' }]);
});
