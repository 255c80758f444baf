import { changedFields, isSupplied } from '../../src/commands/supplied-fields';
import type { PartyChanges } from '../../src/domain/intake';
import { partyPerson } from '../support/incoming-parties';

const BEFORE = [
  { id: 'ada', path: 'owners[0]' },
  { id: 'bob', path: 'owners[1]' },
];
const parties = (changes: Partial<PartyChanges>) => ({ parties: { add: [], change: [], remove: [], ...changes } });
/** Of the party who stands at owners[1]; the request names them first. */
const bob = (rest: Partial<PartyChanges['change'][number]>) =>
  parties({ change: [{ path: 'owners[0]', id: 'bob', list: 'owners', claims: {}, ...rest }] });

test.each([
  ['owners[1].documents.passport.front_doc', bob({ documents: [{ idType: 'passport' }] })],
  ['owners[1].documents', bob({ documents: [{ idType: 'tin', number: '1' }] })],
  ['owners[1].date_of_birth', bob({ claims: { dateOfBirth: '1980-01-01' } })],
  ['owners[1].address.document', bob({ address: { street: '', city: '', state: '', postalCode: '', country: '' } })],
  ['owners[1].ownership_percentage', bob({ claims: { holdings: [] } })],
  ['owners[1].other_holdings', bob({ claims: { holdings: [] } })],
  ['owners[1]', bob({ claims: { title: 'Chair' } })],
  ['owners', bob({ claims: { holdings: [] } })],
  ['owners', parties({ add: [partyPerson('owners[0]')] })],
  ['owners', parties({ remove: [{ path: 'owners[0]', id: 'ada', list: 'owners' }] })],
  ['owners', parties({ noneIdentified: { owners: true } })],
])('%s is supplied', (field, change) => {
  expect(isSupplied(field, change, BEFORE)).toBe(true);
});

test.each([
  ['owners[0].documents.passport', bob({ documents: [{ idType: 'passport' }] })],
  ['owners[1].documents.passport', bob({ documents: [{ idType: 'tin', number: '1' }] })],
  ['owners[1].documents.passport', { documents: [{ idType: 'passport' as const }] }],
  ['documents.passport', bob({ documents: [{ idType: 'passport' }] })],
  ['owners[1].address', bob({ claims: { email: 'a@example.com' } })],
  ['owners[2].email', bob({ claims: { email: 'a@example.com' } })],
  ['email', bob({ claims: { email: 'a@example.com' } })],
  ['owners', bob({ claims: { email: 'a@example.com' } })],
  ['controllers', parties({ add: [partyPerson('owners[0]')] })],
  ['owners', parties({ noneIdentified: { owners: false } })],
  ['owners', {}],
])('%s is not supplied by something else', (field, change) => {
  expect(isSupplied(field, change, BEFORE)).toBe(false);
});

test('the audit record names lists, and nothing of whoever stands in them', () => {
  const changes = parties({ add: [partyPerson('controllers[0]')], noneIdentified: { owners: false } });
  expect(changedFields({ ...changes, claims: { legalName: 'X' }, countryCode: 'GBR' })).toEqual([
    'controllers',
    'country_code',
    'legal_name',
    'owners',
  ]);
});
