import type { IncomingPartyChange } from '../../src/domain/intake';
import { BUSINESS_DOCUMENT_TYPES, ID_TYPES, PHOTO_ID_TYPES, TAX_ID_TYPES } from '../../src/domain/identity-types';
import { canSend, holdingPath, unfitDocument, unfitField } from '../../src/domain/party-fields';

function change(sent: Partial<IncomingPartyChange>): IncomingPartyChange {
  return { path: 'owners[2]', id: 'ada', list: 'owners', claims: {}, ...sent };
}

describe('a change to a party', () => {
  test.each([
    ['person', { claims: { firstName: 'Ada', email: 'a@example.com', roles: [], holdings: [] } }],
    ['business', { claims: { legalName: 'Y', noOwnersIdentified: true, phone: '+1' }, kind: 'business' as const }],
    ['customer', { claims: { title: 'Founder', reference: 'a', holdings: [{}] } }],
  ] as const)('of a %s fits when it says what such a party has', (kind, sent) => {
    expect(unfitField(kind, change(sent))).toBeUndefined();
  });

  test.each([
    ['person', { kind: 'business' as const }, 'owners[2].type'],
    ['person', { claims: { legalName: 'Y' } }, 'owners[2].legal_name'],
    ['person', { claims: { noOwnersIdentified: true } }, 'owners[2].owners'],
    ['business', { claims: { dateOfBirth: '1970-12-28' } }, 'owners[2].date_of_birth'],
    ['customer', { claims: { email: 'a@example.com' } }, 'owners[2].email'],
    [
      'customer',
      { address: { street: '', city: 'Lagos', state: '', postalCode: '', country: '' } },
      'owners[2].address',
    ],
    ['customer', { documents: [{ idType: 'tin' as const, number: '1' }] }, 'owners[2].documents[0].id_type'],
  ] as const)('of a %s does not fit with %j', (kind, sent, field) => {
    expect(unfitField(kind, change(sent))).toBe(field);
  });
});

test.each([
  ['person', 'documents.passport.front_doc', 'documents.certificate_of_incorporation.front_doc'],
  ['person', 'date_of_birth', 'legal_name'],
  ['business', 'documents.register_extract.front_doc', 'documents.passport.id_number'],
  ['business', 'registration_number', 'first_name'],
  ['customer', 'ownership_percentage', 'documents'],
  ['customer', '', 'address.street'],
] as const)('a party of type %s can send %j and not %j', (kind, can, cannot) => {
  expect([canSend(kind, can), canSend(kind, cannot)]).toEqual([true, false]);
});

test('papers of a business are for businesses, photos of a holder for people, tax numbers for both, nothing for referred customers', () => {
  const fits = (kind: Parameters<typeof unfitDocument>[0]) =>
    ID_TYPES.filter((idType) => unfitDocument(kind, [{ idType }]) === undefined);
  for (const person of ['individual', 'person'] as const)
    expect(fits(person)).toEqual([...PHOTO_ID_TYPES, ...TAX_ID_TYPES]);
  expect(fits('business')).toEqual([...BUSINESS_DOCUMENT_TYPES, ...TAX_ID_TYPES]);
  expect(fits('customer')).toEqual([]);
  expect(unfitDocument('person', [{ idType: 'tin' }, { idType: 'register_extract' }])).toBe(1);
});

test('the first holding stands in the entry itself, the others in other_holdings', () => {
  expect([0, 1, 2].map((index) => holdingPath('owners[2]', index))).toEqual([
    'owners[2]',
    'owners[2].other_holdings[0]',
    'owners[2].other_holdings[1]',
  ]);
});
